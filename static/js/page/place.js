import { speakableAt } from '../speech/units.js'

const DWELL = 350

/** Where the reader is: the element last heard, clicked, or pointed at for a while. */
export class Place {
  #rest = 0
  $element = null

  constructor(narrator) {
    narrator.addEventListener('unit', ({ detail }) => (this.$element = detail.$element))
    document.addEventListener('click', ({ target }) => this.#set(target))
    document.addEventListener('pointerover', event => this.#onPointerover(event))
    document.documentElement.addEventListener('pointerleave', () => clearTimeout(this.#rest))
  }

  #set(target) {
    const $element = speakableAt(target)
    if ($element?.closest('main')) this.$element = $element
  }

  #onPointerover({ target, pointerType }) {
    clearTimeout(this.#rest)
    if (pointerType !== 'touch') this.#rest = setTimeout(() => this.#set(target), DWELL)
  }
}
