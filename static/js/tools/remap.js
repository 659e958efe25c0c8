import { chordOf, keyMessages, printed } from '../page/chord.js'
import { Told, wordsOf } from '../page/words.js'

const told = ({ textContent, dataset }) => new Told(textContent, [dataset.message])

const MODIFIER = /^(Alt|Control|Shift|Meta)/

/** The table of keys on the help page: choose a preset, put other keys in place. */
export class Remap {
  static name = 'remap'
  #$root
  #page
  #words
  #$asking = null

  constructor($root, page) {
    this.#$root = $root
    this.#page = page
    this.#words = wordsOf($root, 'tools.keys')
    $root.addEventListener('click', event => this.#onClick(event))
    $root.addEventListener('keydown', event => this.#onKeydown(event))
    $root.addEventListener('focusout', () => this.#ask(null))
    page.shortcuts.addEventListener('change', () => this.#show())
    this.#show()
  }

  #onClick({ target }) {
    const { preset, change, clear } = target.closest('button')?.dataset ?? {}
    if (preset) this.#page.changes.make({ keys: preset }, told(target))
    if (change) this.#askFor(target)
    if (clear !== undefined) this.#keep({}, this.#words('cleared'))
  }

  // The button keeps its name for the ear, so that the status line has to ask.
  #askFor($button) {
    this.#ask($button)
    this.#page.status.say(this.#words('press'))
  }

  #ask($button) {
    if (this.#$asking) this.#$asking.textContent = this.#words('change')
    this.#$asking = $button
    if ($button) $button.textContent = this.#words('press')
  }

  #onKeydown(event) {
    if (!this.#$asking || MODIFIER.test(event.code)) return
    // Tab must always lead on.
    if (event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return this.#ask(null)
    this.#take(this.#$asking.dataset.change, event)
  }

  #take(act, event) {
    const { status, shortcuts } = this.#page
    const chord = chordOf(event)
    const holder = shortcuts.holder(chord)
    if (holder && holder !== act) return status.say(this.#words('conflict', { name: this.#nameOf(holder) }))
    // Ctrl with a letter is the browser's own: copy, find, print.
    if (!event.altKey) return status.say(this.#words('modifier'))
    this.#ask(null)
    this.#keep({ ...shortcuts.own, [act]: chord }, new Told(printed(chord), keyMessages(chord)))
  }

  #keep(own, words) {
    const { shortcuts, changes } = this.#page
    const before = shortcuts.own
    shortcuts.own = own
    changes.tell(words, () => (shortcuts.own = before))
  }

  #nameOf(act) {
    return told(this.#$root.querySelector(`[data-name="${act}"]`))
  }

  #show() {
    const preset = this.#page.preferences.get('keys')
    for (const $button of this.#$root.querySelectorAll('[data-preset]')) {
      $button.ariaPressed = String($button.dataset.preset === preset)
    }
    for (const [act, chord] of this.#page.shortcuts.chords) {
      const $key = this.#$root.querySelector(`[data-key="${act}"]`)
      const none = this.#words('none')
      const { text, messages } = preset === 'off' || !chord ? none : new Told(printed(chord), keyMessages(chord))
      $key.textContent = text
      $key.dataset.message = messages.join(' ')
    }
  }
}
