import { wordsOf } from '../page/words.js'

/** The whole screen for the page; where a browser lacks that, says which key does it. */
export class Fullscreen {
  static name = 'fullscreen'
  #$root
  #status
  #words

  constructor($root, { status }) {
    this.#$root = $root
    this.#status = status
    this.#words = wordsOf($root, 'tools.fullscreen')
    $root.addEventListener('click', () => this.#onClick())
    document.addEventListener('fullscreenchange', () => this.#onFullscreenchange())
  }

  async #onClick() {
    try {
      if (document.fullscreenElement) await document.exitFullscreen()
      else await document.documentElement.requestFullscreen()
    } catch {
      // Refused, or no such thing here.
      this.#status.say(this.#words('missing'))
    }
  }

  #onFullscreenchange() {
    const isFull = Boolean(document.fullscreenElement)
    this.#$root.ariaPressed = String(isFull)
    const { text, messages } = this.#words(isFull ? 'leave' : 'enter')
    this.#$root.textContent = text
    this.#$root.dataset.message = messages
    this.#status.say(this.#words(isFull ? 'on' : 'off'))
  }
}
