import { store, stored } from '../page/store.js'
import { plainText } from '../speech/text-walker.js'
import { speakableAt } from '../speech/units.js'
import { wordsOf } from '../page/words.js'

const KEY = 'qingdu-places'
const KEPT = 20

const read = () => stored(KEY, [])

/**
 * Offers to go on where the reader stopped listening, or at the sentence that a
 * link names. Places are kept in the browser only, and forgotten on a press.
 */
export class Resume {
  static name = 'resume'
  #$root
  #$place = null
  #page
  #slug
  #words

  constructor($root, page) {
    this.#$root = $root
    this.#page = page
    this.#slug = $root.closest('[data-slug]').dataset.slug
    this.#words = wordsOf($root, 'tools.resume')
    $root.addEventListener('click', event => this.#onClick(event))
    page.narrator.addEventListener('unit', ({ detail }) => this.#keep(detail.$element))
    page.narrator.addEventListener('finish', () => this.#keep(null))
    this.#offer()
  }

  #offer() {
    const $linked = speakableAt(document.getElementById(decodeURIComponent(location.hash.slice(1))))
    const [, kept] = read().find(([slug]) => slug === this.#slug) ?? []
    this.#$place = $linked ?? document.getElementById(kept)
    if (!this.#$place) return
    const key = $linked ? 'linked' : 'stopped'
    const $text = this.#$root.querySelector('.resume__text')
    $text.textContent = this.#words(key, { text: plainText(this.#$place) })
    Object.assign($text.dataset, { message: `tools.resume.${key}`, speakable: this.#$place.id })
    this.#$root.dataset.offer = key
    this.#$root.hidden = false
  }

  #keep($element) {
    const others = read().filter(([slug]) => slug !== this.#slug)
    const isHere = $element?.closest('[data-slug]')?.dataset.slug === this.#slug
    store(KEY, [...($element && isHere ? [[this.#slug, $element.id]] : []), ...others].slice(0, KEPT))
  }

  #onClick({ target }) {
    const { resume } = target.closest('button')?.dataset ?? {}
    if (!resume) return
    if (resume === 'on') this.#goOn()
    else this.#forget()
    this.#page.handOver(this.#$root, 'pause')
    this.#$root.hidden = true
  }

  #goOn() {
    this.#page.place.$element = this.#$place
    this.#page.follow(this.#$place)
    if (this.#page.preferences.get('reading') !== 'on') this.#page.acts.do('read-on')
  }

  #forget() {
    const places = read()
    store(KEY, places.filter(([slug]) => slug !== this.#slug))
    this.#page.changes.tell(this.#words('forgotten'), () => {
      store(KEY, places)
      this.#$root.hidden = false
    })
  }
}
