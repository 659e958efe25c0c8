import { Told } from '../page/words.js'

/** Which voice reads: a native list, filled with those that the server has. */
export class Voice {
  static name = 'voice'
  #$select
  #page

  constructor($root, page) {
    this.#$select = $root.querySelector('select')
    this.#page = page
    this.#$select.addEventListener('change', () => this.#onChange())
    page.preferences.watch(() => this.#show())
    this.#fill()
  }

  async #fill() {
    // Without the list the site's own voice is there.
    const voices = await fetch('/voices.json').then(answer => answer.json()).catch(() => [])
    for (const { id, name, available } of voices) {
      if (available && !this.#option(id)) this.#$select.add(new Option(name, id))
    }
    this.#show()
  }

  #option(id) {
    return Array.from(this.#$select.options).find(({ value }) => value === id)
  }

  #onChange() {
    const voice = this.#$select.value
    this.#page.changes.make({ voice }, new Told(this.#option(voice).text, ['voices.sample']))
  }

  #show() {
    const { recordings, preferences, narrator } = this.#page
    const chosen = preferences.get('voice')
    const voice = chosen === 'auto' ? this.#$select.dataset.voice : chosen
    this.#$select.value = this.#option(chosen) ? chosen : 'auto'
    if (recordings.voice === voice) return
    const isFirst = !recordings.voice
    recordings.voice = voice
    if (!isFirst && narrator.state === 'playing') narrator.restart()
  }
}
