import { wordsOf } from '../page/words.js'

/** The master switch: off is silent at once and keeps the chosen way of reading. */
export class Sound {
  static name = 'sound'
  #page
  #words

  constructor($root, page) {
    this.#page = page
    this.#words = wordsOf($root, 'tools.sound')
    $root.addEventListener('click', () => this.#onClick())
    page.preferences.addEventListener('change', () => this.#onChange())
  }

  #onClick() {
    const isOn = this.#page.preferences.get('sound') === 'on'
    this.#page.changes.make({ sound: isOn ? 'off' : 'on' }, this.#words(isOn ? 'off' : 'on'))
  }

  #onChange() {
    if (this.#page.preferences.get('sound') === 'off') this.#page.narrator.stop()
  }
}
