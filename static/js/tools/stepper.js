import { wordsOf } from '../page/words.js'

/**
 * Two buttons, `data-step="1"` and `data-step="-1"`, that go through the choices
 * of `data-option`; `.tool__value` shows the choice. Words: `value` and `shown`
 * with {value}, the choice `data-per` so many, `most`, `least`.
 */
export class Stepper {
  static name = 'stepper'
  #page
  #name
  #words

  constructor($root, page, name = $root.dataset.option, words = wordsOf($root, `tools.${name}`)) {
    this.#page = page
    this.#name = name
    const { per = 1 } = $root.dataset
    this.#words = (key, value) => words(key, { value: value / per })
    $root.addEventListener('click', event => this.#onClick(event))
    const $value = $root.querySelector('.tool__value')
    if ($value) page.preferences.watch(() => ($value.textContent = this.#words('shown', this.#value)))
  }

  get #value() {
    return this.#page.preferences.get(this.#name)
  }

  #onClick(event) {
    const $button = event.target.closest('[data-step]')
    if (!$button) return
    event.preventDefault()
    this.step(Number($button.dataset.step))
  }

  /** Go `steps` up or down; at the end say so. */
  step(steps) {
    const choices = this.#page.preferences.choices(this.#name)
    const place = choices.indexOf(this.#value)
    const value = choices[place + steps]
    if (value) return this.set(value)
    this.#page.status.say(this.#words(steps > 0 ? 'most' : 'least'))
  }

  set(value) {
    if (value === this.#value) return
    this.#page.changes.make({ [this.#name]: value }, this.#words('value', value))
  }
}
