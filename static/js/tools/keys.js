import { chordOf, isTyping, readable } from '../page/chord.js'

/** The shortcuts: only while the toolbar is open, never in a text field. */
export class Keys {
  static name = 'keys'
  #page

  constructor($root, page) {
    this.#page = page
    document.addEventListener('keydown', event => this.#onKeydown(event))
    page.shortcuts.addEventListener('change', () => this.#show())
    this.#show()
  }

  get #areOn() {
    const { toolbar, screenreader, keys } = this.#page.preferences.all
    return toolbar === 'on' && screenreader === 'off' && keys !== 'off'
  }

  #onKeydown(event) {
    if (!this.#areOn || event.repeat || isTyping(event)) return
    const act = this.#page.shortcuts.holder(chordOf(event))
    if (!act) return
    event.preventDefault()
    this.#page.acts.do(act)
  }

  #show() {
    const { chords } = this.#page.shortcuts
    for (const $button of document.querySelectorAll('[data-act]')) {
      const { act, orAct } = $button.dataset
      const chord = this.#areOn && (chords.get(act) || chords.get(orAct))
      $button.ariaKeyShortcuts = chord ? readable(chord) : null
    }
  }
}
