import { Told, wordsOf } from '../page/words.js'

// The status line holds twelve characters, an undone change among them.
const LONGEST = 8

const isSwitch = $button => !$button.closest('.tool__choices')

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
    this.#words = wordsOf($root, 'tools')
    $root.addEventListener('submit', event => this.#onSubmit(event))
    page.preferences.watch(() => this.#show())
  }

  #onSubmit(event) {
    const { submitter: $button } = event
    event.preventDefault()
    if ($button.ariaDisabled === 'true') return this.#page.status.say(new Told($button.title, ['tools.contrast.forced']))
    const { name } = $button
    const value = isSwitch($button) ? this.#opposite($button) : $button.value
    if (value === this.#page.preferences.get(name)) return
    const { closes } = $button.dataset
    const values = { [name]: value, ...(closes && value !== 'off' && { [closes]: 'off' }) }
    this.#page.changes.make(values, this.#said($button, value))
  }

  #opposite({ name, dataset }) {
    return this.#page.preferences.get(name) === 'off' ? dataset.on ?? 'on' : 'off'
  }

  #said($button, value) {
    const name = new Told($button.textContent, $button.dataset.message.split(' '))
    if (isSwitch($button)) return this.#words(value === 'off' ? 'off' : 'on', { name })
    const tool = $button.closest('.tool').querySelector('.tool__name').textContent
    const { text } = this.#words('choice', { name: tool, value: name })
    return text.length > LONGEST ? name : new Told(text, name.messages)
  }

  #show() {
    const { preferences } = this.#page
    for (const $button of this.#$root.querySelectorAll('button[name][aria-pressed]')) {
      const { name, value } = $button
      const chosen = preferences.get(name)
      $button.ariaPressed = String(isSwitch($button) ? chosen !== 'off' : chosen === value)
    }
    for (const $button of this.#$root.querySelectorAll('[data-pressed]')) {
      const [name, value] = $button.dataset.pressed.split('=')
      $button.ariaPressed = String(preferences.get(name) === value)
    }
  }
}
