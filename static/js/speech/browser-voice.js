import { plainText } from './text-walker.js'

// An online or English voice of the browser is worse than silence: it sends the
// text away, or reads digits and nothing else.
const localVoice = () =>
  globalThis.speechSynthesis
    ?.getVoices()
    .find(({ localService, lang }) => localService && /^(zh|cmn)/i.test(lang))

// Browsers gather their voices from the first time they are asked for them.
localVoice()

/** The last resort, with the player's manners: the browser's own Chinese voice. */
export class BrowserVoice extends EventTarget {
  #clips = null
  #clip = null
  #utterance = null
  state = 'idle'
  stepping = false
  rate = 1
  volume = 1
  time = 0

  static get isThere() {
    return Boolean(localVoice())
  }

  get clip() {
    return this.#clip
  }

  play(clips) {
    this.#silence()
    this.#clips = clips
    this.#advance()
  }

  pause() {
    if (this.state !== 'playing') return
    this.state = 'paused'
    speechSynthesis.pause()
    this.#tell('pause')
  }

  resume() {
    if (this.state === 'waiting') return this.#advance()
    if (this.state !== 'paused') return
    this.state = 'playing'
    speechSynthesis.resume()
    this.#tell('resume')
  }

  stop() {
    if (this.state === 'idle') return
    this.#silence()
    this.#tell('end')
  }

  #advance() {
    let clip
    do clip = this.#clips.next().value
    while (clip && !clip.hasWords)
    if (!clip) return this.#finish()
    this.#clip = clip
    this.state = 'playing'
    this.#tell('clip')
    this.#utterance = new SpeechSynthesisUtterance(plainText(clip.unit.$element))
    Object.assign(this.#utterance, { voice: localVoice(), rate: this.rate, volume: this.volume })
    this.#utterance.addEventListener('end', event => this.#onEnd(event))
    this.#utterance.addEventListener('error', event => this.#onError(event))
    speechSynthesis.speak(this.#utterance)
  }

  #onEnd({ target }) {
    if (target !== this.#utterance || this.state !== 'playing') return
    if (!this.stepping) return this.#advance()
    this.state = 'waiting'
    this.#tell('pause')
  }

  #onError({ target }) {
    if (target !== this.#utterance) return
    const clip = this.#clip
    this.#silence()
    this.dispatchEvent(new CustomEvent('failure', { detail: { why: 'mute', clip } }))
  }

  #finish() {
    this.#tell('finish')
    this.stop()
  }

  #silence() {
    this.state = 'idle'
    this.#clips = this.#clip = this.#utterance = null
    speechSynthesis.cancel()
  }

  #tell(what) {
    this.dispatchEvent(new CustomEvent(what, { detail: this.#clip }))
  }
}
