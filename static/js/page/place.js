import { speakableAt } from '../speech/units.js'

const DWELL = 350

/**
 * Where the reader is: the element last heard, clicked, or pointed at for a while.
 * Tells `rest`, what the pointer rests on; touch has no such thing.
 */
export class Place extends EventTarget {
  #timer = 0
  $element = null

  constructor(narrator) {
    super()
    narrator.addEventListener('unit', ({ detail }) => (this.$element = detail.$element))
    document.addEventListener('click', ({ target }) => this.#set(target))
    document.addEventListener('pointerover', event => this.#onPointerover(event))
    document.documentElement.addEventListener('pointerleave', () => clearTimeout(this.#timer))
  }

  #set(target) {
    const $element = speakableAt(target)
    if ($element?.closest('main')) this.$element = $element
  }

  #onPointerover({ target, pointerType }) {
    clearTimeout(this.#timer)
    if (pointerType !== 'touch') this.#timer = setTimeout(() => this.#rest(target), DWELL)
  }

  #rest(target) {
    this.#set(target)
    this.dispatchEvent(new CustomEvent('rest', { detail: target }))
  }
}
