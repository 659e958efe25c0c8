import { wordsOf } from '../page/words.js'

/** Declared by the reader: the page falls silent and takes no key. */
export class ScreenReader {
  static name = 'screenreader'
  #$root
  #page
  #words

  constructor($root, page) {
    this.#$root = $root
    this.#page = page
    this.#words = wordsOf($root, 'tools.screenreader')
    $root.hidden = false
    $root.addEventListener('click', () => this.#onClick())
    page.preferences.addEventListener('change', () => this.#show())
    this.#show()
  }

  get #isOn() {
    return this.#page.preferences.get('screenreader') === 'on'
  }

  #onClick() {
    const value = this.#isOn ? 'off' : 'on'
    this.#page.changes.make({ screenreader: value }, this.#words(value))
  }

  #show() {
    this.#$root.ariaPressed = String(this.#isOn)
    if (this.#isOn) this.#page.narrator.stop()
  }
}
