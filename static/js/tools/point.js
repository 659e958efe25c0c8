import { CONTROL } from '../speech/stops.js'
import { speakableAt } from '../speech/units.js'
import { Reading } from '../speech/reading.js'
import { wordsOf } from '../page/words.js'

/** Reads what the pointer rests on, what the keyboard focuses, what a finger taps. */
export class Point {
  static name = 'point'
  #page
  #reading
  #$pointed = null

  constructor($root, page) {
    const words = wordsOf($root, 'tools.point')
    this.#page = page
    this.#reading = new Reading(page, 'point', () => this.#onReading())
    $root.addEventListener('click', () => this.#reading.toggle(words))
    page.place.addEventListener('rest', ({ detail }) => this.#onRest(detail))
    document.addEventListener('focusin', event => this.#onFocusin(event))
    document.addEventListener('click', event => this.#onClick(event))
  }

  #onReading() {
    this.#$pointed = null
    this.#page.narrator.stop()
  }

  #onRest(target) {
    const $pointed = this.#reading.isActive ? this.#readable(target) : null
    if ($pointed !== this.#$pointed) this.#read($pointed)
    this.#$pointed = $pointed
  }

  #onFocusin({ target }) {
    if (this.#reading.isActive && target.matches(':focus-visible')) this.#read(this.#readable(target))
  }

  #onClick({ target, pointerType }) {
    if (pointerType !== 'touch' || !this.#reading.isActive) return
    // A tap on a control keeps its action; a tap on text reads it.
    if (!target.closest(CONTROL)) this.#read(this.#readable(target))
  }

  // The toolbar's own buttons are left to those who use them.
  #readable($target) {
    if ($target.closest('[data-module~="panel"]')) return null
    const $caption = $target.querySelector(':scope > table > caption')
    return $target.closest(CONTROL) ?? $target.closest('img') ?? speakableAt($target) ?? $caption
  }

  #read($element) {
    const unit = $element && this.#page.phrases.described($element)
    if (unit) this.#page.narrator.read([unit].values())
  }
}
