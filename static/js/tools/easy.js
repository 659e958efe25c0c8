import { wordsOf } from '../page/words.js'

/** Only the report, without the open toolbar too; Esc leaves it, and the place is kept. */
export class Easy {
  static name = 'easy'
  #$form
  #$back = document.querySelector('.toolbar__back')
  #page
  #words
  #isOn

  constructor($form, page) {
    this.#$form = $form
    this.#words = wordsOf($form, 'tools.easy')
    this.#page = page
    this.#isOn = this.#isChosen
    page.preferences.addEventListener('change', () => this.#onChange())
    page.escape.set('easy', () => this.#leave())
    this.#$back.addEventListener('click', event => {
      event.preventDefault()
      this.#leave()
    })
  }

  get #isChosen() {
    return this.#page.preferences.get('easy') === 'on'
  }

  /** Returns whether there was anything to leave. */
  #leave() {
    if (!this.#isOn) return false
    this.#page.changes.make({ easy: 'off' }, this.#words('left'))
    return true
  }

  #onChange() {
    const { place, follow, handOver } = this.#page
    if (this.#isOn === this.#isChosen) return
    this.#isOn = this.#isChosen
    // What was pressed goes away: its like, at the top or among the tools, has the focus.
    handOver(this.#isOn ? this.#$form : this.#$back, 'easy')
    // Only when the tools have closed as well does the text lie where it will stay.
    if (place.$element) queueMicrotask(() => follow(place.$element))
  }
}
