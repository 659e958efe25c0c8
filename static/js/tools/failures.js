import { wordsOf } from '../page/words.js'

/** Tells in words why nothing sounds, or that another voice stands in. */
export class Failures {
  static name = 'failures'
  #status
  #words

  constructor($root, { narrator, status }) {
    this.#status = status
    this.#words = wordsOf($root, 'tools.failures')
    narrator.addEventListener('failure', ({ detail }) => this.#onFailure(detail))
    narrator.addEventListener('fallback', () => this.#tell('fallback'))
    narrator.addEventListener('browservoice', () => this.#tell('browser'))
  }

  async #onFailure({ why, clip }) {
    if (why === 'blocked') return this.#tell('blocked')
    try {
      const { status } = await fetch(clip.audio)
      this.#tell(status === 503 || status === 429 ? 'busy' : 'silent')
    } catch {
      this.#tell('offline')
    }
  }

  #tell(key) {
    this.#status.say(this.#words(key), true)
  }
}
