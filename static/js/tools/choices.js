import { wordsOf } from '../page/words.js'

// The status line holds twelve characters, an undone change among them.
const LONGEST = 8

/**
 * The toolbar's form: with script its switches and choices take effect at once.
 * A press that was not taken by a tool of its own arrives here as `submit`.
 */
export class Choices {
  static name = 'choices'
  #$root
  #page
  #words

  constructor($root, page) {
    this.#$root = $root
    this.#page = page
    this.#words = wordsOf($root)
    $root.addEventListener('submit', event => this.#onSubmit(event))
    page.preferences.addEventListener('change', () => this.#show())
    this.#show()
  }

  #onSubmit(event) {
    const { submitter: $button } = event
    event.preventDefault()
    if ($button.ariaDisabled === 'true') return this.#page.status.say($button.title)
    const { name } = $button
    const value = this.#isSwitch(name) ? this.#opposite(name) : $button.value
    if (value === this.#page.preferences.get(name)) return
    this.#page.changes.make({ [name]: value }, this.#said($button, value))
  }

  #isSwitch(name) {
    return this.#page.preferences.choices(name).join() === 'off,on'
  }

  #opposite(name) {
    return this.#page.preferences.get(name) === 'on' ? 'off' : 'on'
  }

  #said($button, value) {
    const text = $button.textContent
    if (this.#isSwitch($button.name)) return this.#words(value, { name: text })
    const name = $button.closest('.tool').querySelector('.tool__name').textContent
    const said = this.#words('choice', { name, value: text })
    return said.length > LONGEST ? text : said
  }

  #show() {
    const { preferences } = this.#page
    for (const $button of this.#$root.querySelectorAll('button[name][aria-pressed]')) {
      const { name, value } = $button
      const pressed = this.#isSwitch(name) ? 'on' : value
      $button.ariaPressed = String(preferences.get(name) === pressed)
    }
  }
}
