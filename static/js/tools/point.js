import { CONTROL } from '../speech/stops.js'
import { speakableAt } from '../speech/units.js'
import { Reading } from '../speech/reading.js'
import { wordsOf } from '../page/words.js'

const DWELL = 350

/** Reads what the pointer rests on, what the keyboard focuses, what a finger taps. */
export class Point {
  static name = 'point'
  #page
  #reading
  #$pointed = null
  #rest = 0

  constructor($root, page) {
    const words = wordsOf($root, 'tools.point')
    this.#page = page
    this.#reading = new Reading(page, 'point', () => this.#onReading())
    $root.addEventListener('click', () => this.#reading.toggle(words))
    document.addEventListener('pointerover', event => this.#onPointerover(event))
    document.documentElement.addEventListener('pointerleave', () => this.#point(null))
    document.addEventListener('focusin', event => this.#onFocusin(event))
    document.addEventListener('click', event => this.#onClick(event))
  }

  #onReading() {
    clearTimeout(this.#rest)
    this.#$pointed = null
    this.#page.narrator.stop()
  }

  #onPointerover({ target, pointerType }) {
    if (pointerType === 'touch' || !this.#reading.isActive) return
    this.#point(this.#readable(target))
  }

  #point($pointed) {
    if ($pointed === this.#$pointed) return
    clearTimeout(this.#rest)
    this.#$pointed = $pointed
    if ($pointed) this.#rest = setTimeout(() => this.#read($pointed), DWELL)
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
