import { wordsOf } from '../page/words.js'

/** Where the system's own colours win, the choice is none, and says why. */
export class Contrast {
  static name = 'contrast'
  #$root
  #words
  #forced = matchMedia('(forced-colors: active)')

  constructor($root) {
    this.#$root = $root
    this.#words = wordsOf($root, 'tools.contrast')
    this.#forced.addEventListener('change', () => this.#show())
    this.#show()
  }

  #show() {
    for (const $button of this.#$root.querySelectorAll('button')) {
      $button.ariaDisabled = this.#forced.matches ? 'true' : null
      $button.title = this.#forced.matches ? this.#words('forced') : ''
    }
  }
}
