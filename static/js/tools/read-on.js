import { wordsOf } from '../page/words.js'
import { Reading } from '../speech/reading.js'
import { readingOrder, sectionStart, speakableAt } from '../speech/units.js'

/**
 * Reads on and on from the pointed sentence or the start. The bar's buttons are
 * `data-go="pause|sentence|section"` with `data-step`.
 */
export class ReadOn {
  static name = 'read-on'
  #$root
  #page
  #words
  #reading
  #units = []

  constructor($root, page) {
    this.#$root = $root
    this.#page = page
    this.#words = wordsOf($root, 'tools.read_on')
    this.#reading = new Reading(page, 'on', isActive => this.#onReading(isActive))
    page.preferences.watch(() => this.#keepFocus())
    document.addEventListener('click', event => this.#onClick(event))
    page.narrator.addEventListener('unit', ({ detail }) => this.#onUnit(detail))
    page.narrator.addEventListener('finish', () => this.#onFinish())
    page.narrator.addEventListener('hush', () => this.#onHush())
    page.narrator.addEventListener('restart', () => this.#reading.isActive && this.#onReading(true))
    for (const what of ['unit', 'pause', 'resume', 'end', 'failure']) {
      page.narrator.addEventListener(what, () => this.#show())
    }
  }

  #onClick(event) {
    const $button = event.target.closest('[data-go], [data-act="read-on"]')
    if (!$button) return this.#onText(event)
    const { go, step } = $button.dataset
    // Then they move the reading cursor.
    if (go && this.#page.preferences.get('reading') === 'cursor') return
    if (go === 'pause') return this.#pause()
    if (go) return this.#go(go, Number(step))
    this.#reading.toggle(this.#words)
  }

  #onReading(isActive) {
    if (!isActive) return this.#page.narrator.stop()
    this.#units = readingOrder()
    this.#readFrom(this.#placeOf(this.#page.place.$element))
  }

  /** The bar goes away with the reading, the toolbar or the voice. */
  #keepFocus() {
    const $root = this.#$root
    if ($root.contains(document.activeElement) && !$root.checkVisibility()) this.#page.handOver($root, 'toolbar')
  }

  /** Where reading begins: at an element, or at the start. */
  #placeOf($element) {
    return Math.max(0, this.#units.findIndex(unit => unit.$element === $element))
  }

  #readFrom(index) {
    this.#page.narrator.read(this.#rest(index))
  }

  *#rest(index) {
    let $table
    for (const { $element, $heading } of this.#units.slice(index)) {
      const isNextCell = $element.closest('table') === $table
      const unit = $element.checkVisibility() && this.#page.phrases.plain($element, isNextCell)
      if (!unit) continue
      yield { ...unit, $heading }
      $table = $element.matches('td') && $element.closest('table')
    }
  }

  #pause() {
    const { narrator } = this.#page
    if (narrator.state === 'playing') return narrator.pause()
    if (narrator.state !== 'idle') return narrator.resume()
    if (!this.#reading.isActive) return this.#reading.toggle(this.#words)
    this.#onReading(true)
  }

  /** Go to the next or previous sentence or section, and read on from there. */
  #go(what, step) {
    if (!this.#reading.isActive) return this.#reading.toggle(this.#words)
    const here = this.#placeOf(this.#page.place.$element)
    const there = what === 'section' ? sectionStart(this.#units, here, step) : here + step
    if (there >= this.#units.length) return this.#page.status.say(this.#words('last'))
    if (there < 0) return this.#page.status.say(this.#words('first'))
    this.#readFrom(there)
  }

  #onText({ target, detail }) {
    if (!this.#reading.isActive || target.closest('a[href], button, summary')) return
    // Selecting text is no wish to hear it.
    if (detail > 1 || !getSelection().isCollapsed) return
    const index = this.#units.findIndex(({ $element }) => $element === speakableAt(target))
    if (index >= 0) this.#readFrom(index)
  }

  #onUnit({ $element, $heading }) {
    if (!this.#reading.isActive) return
    this.#page.follow($element)
    const { slug } = $element.closest('[data-slug]')?.dataset ?? {}
    const { revision } = document.getElementById('article')?.dataset ?? {}
    if (!slug || !revision) return
    const section = $heading?.id.startsWith('b-') ? $heading.id : 'top'
    this.#page.recordings.learn(slug, revision, section)
  }

  #onFinish() {
    if (!this.#reading.isActive) return
    this.#page.place.$element = null
    this.#page.preferences.set({ reading: 'off' })
    this.#page.status.say(this.#words('finished'))
  }

  #onHush() {
    if (!this.#reading.isActive) return
    this.#page.preferences.set({ reading: 'off' })
    this.#page.status.say(this.#words('off'))
  }

  #show() {
    const { state } = this.#page.narrator
    const word = { playing: 'pause', idle: 'start' }[state] ?? 'resume'
    const $button = this.#$root.querySelector('[data-go=pause]')
    const { text, messages } = this.#words(word)
    $button.textContent = text
    $button.dataset.message = messages
  }
}
