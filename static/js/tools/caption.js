import { excerpt, pagesOf } from '../speech/excerpt.js'
import { Highlighter } from '../speech/highlighter.js'
import { plainText } from '../speech/text-walker.js'
import { speakableAt } from '../speech/units.js'
import { wordsOf } from '../page/words.js'
import { Stepper } from './stepper.js'

/**
 * A panel that shows the pointed, focused or spoken sentence in large type. By
 * voice it turns its pages itself, else by its buttons (`data-turn`).
 */
export class Caption {
  static name = 'caption'
  #$root
  #$text
  #page
  #words
  #highlighter = new Highlighter('caption')
  #$shown = null
  #pages = [[0, 0]]
  #at = 0

  constructor($root, page) {
    this.#$root = $root
    this.#$text = $root.querySelector('.caption__text')
    this.#page = page
    this.#words = wordsOf($root, 'tools.caption')
    $root.addEventListener('click', event => this.#onClick(event))
    const rowWords = (key, values) => this.#words(key === 'value' ? 'row' : `row_${key}`, values)
    new Stepper($root, page, 'row', rowWords)
    document.addEventListener('pointerover', ({ target }) => this.#onPoint(target))
    document.addEventListener('focusin', ({ target }) => this.#onPoint(target))
    document.addEventListener('click', ({ target }) => this.#onPoint(target))
    page.narrator.addEventListener('unit', ({ detail }) => this.#present(detail.$element))
    page.narrator.addEventListener('word', ({ detail }) => this.#onWord(detail))
    page.preferences.addEventListener('change', () => this.#show())
    page.escape.set('caption', () => this.#isOpen && this.close())
    this.#show()
  }

  get #isOpen() {
    return this.#page.preferences.get('caption') !== 'off'
  }

  /** Close the panel; returns true for Esc. */
  close() {
    this.#page.changes.make({ caption: 'off' }, this.#words('off'))
    return true
  }

  #onClick({ target }) {
    const { turn, act } = target.closest('button')?.dataset ?? {}
    if (turn) this.#turn(this.#at + Number(turn))
    if (act === 'close') this.close()
    if (act === 'dock') this.#dock()
  }

  #dock() {
    const side = this.#page.preferences.get('caption') === 'top' ? 'bottom' : 'top'
    this.#page.changes.make({ caption: side }, this.#words(side))
  }

  #onPoint($target) {
    if (!this.#isOpen || this.#page.narrator.state === 'playing') return
    if (this.#$root.contains($target)) return
    const $element = $target.closest?.('a, button, summary') ?? speakableAt($target)
    if ($element && $element !== this.#$shown) this.#present($element)
  }

  #onWord({ start, end }) {
    if (!this.#isOpen) return
    const page = this.#pages.findIndex(([, last]) => start < last)
    if (page >= 0 && page !== this.#at) this.#turn(page)
    const [first] = this.#pages[this.#at]
    this.#highlighter.showWord(start - first, end - first)
  }

  #present($element) {
    this.#$shown = $element
    if (!this.#isOpen) return
    const text = $element.alt ?? plainText($element)
    this.#pages = pagesOf(text, this.#size)
    this.#turn(0)
  }

  /** How many characters the panel holds: on a phone fewer than were asked for. */
  get #size() {
    const style = getComputedStyle(this.#$text)
    const [wide, rows] = ['--wide', '--rows'].map(name => style.getPropertyValue(name))
    return rows * Math.floor(parseFloat(style.width) / (wide * parseFloat(style.fontSize))) || 1
  }

  #turn(at) {
    this.#at = Math.max(0, Math.min(at, this.#pages.length - 1))
    const [start, end] = this.#pages[this.#at]
    const { alt } = this.#$shown
    this.#$text.replaceChildren(alt ? alt.slice(start, end) : excerpt(this.#$shown, start, end))
    this.#highlighter.showSentence(this.#$text)
    this.#showPlace()
  }

  #showPlace() {
    const [at, of] = [this.#at + 1, this.#pages.length]
    this.#$root.querySelector('.caption__place').textContent = this.#words('place', { at, of })
    for (const $button of this.#$root.querySelectorAll('[data-turn]')) {
      const there = this.#at + Number($button.dataset.turn)
      $button.ariaDisabled = this.#pages[there] ? null : 'true'
    }
  }

  #show() {
    if (!this.#isOpen) this.#page.handOver(this.#$root, 'caption')
    if (this.#$root.hidden === this.#isOpen) this.#$root.hidden = !this.#isOpen
    if (this.#isOpen && this.#$shown?.isConnected) this.#present(this.#$shown)
  }
}
