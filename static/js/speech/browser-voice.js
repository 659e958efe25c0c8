import { plainText } from './text-walker.js'
import { Turns } from './turns.js'

// An online or English voice of the browser is worse than silence: it sends the
// text away, or reads digits and nothing else.
const localVoice = () =>
  globalThis.speechSynthesis
    ?.getVoices()
    .find(({ localService, lang }) => localService && /^(zh|cmn)/i.test(lang))

// Browsers gather their voices from the first time they are asked for them.
localVoice()

/** The last resort, with the player's manners: the browser's own Chinese voice. */
export class BrowserVoice extends Turns {
  #clips
  #utterance
  rate = 1
  volume = 1
  time = 0

  static get isThere() {
    return Boolean(localVoice())
  }

  play(clips) {
    this.silence()
    this.#clips = clips
    this.advance()
  }

  halt() {
    speechSynthesis.pause()
  }

  goOn() {
    speechSynthesis.resume()
  }

  silent() {
    this.#utterance = null
    speechSynthesis.cancel()
    // A pause outlasts what was cancelled: what comes next would wait for ever.
    speechSynthesis.resume()
  }

  advance() {
    let clip
    do clip = this.#clips.next().value
    while (clip && !clip.hasWords)
    if (!clip) return this.finish()
    this.clip = clip
    this.state = 'playing'
    this.tell('clip')
    this.#utterance = new SpeechSynthesisUtterance(plainText(clip.unit.$element))
    Object.assign(this.#utterance, { voice: localVoice(), rate: this.rate, volume: this.volume })
    this.#utterance.addEventListener('end', event => this.#onEnd(event))
    this.#utterance.addEventListener('error', event => this.#onError(event))
    speechSynthesis.speak(this.#utterance)
  }

  #onEnd({ target }) {
    if (target !== this.#utterance || this.state !== 'playing') return
    if (this.stepping) this.wait()
    else this.advance()
  }

  #onError({ target }) {
    if (target === this.#utterance) this.fail('mute')
  }
}
