import { Turns } from './turns.js'

// Two <audio> in turn: while one sounds, the other holds the next clip, so that
// there is no gap. Only `ended` moves on: timers and animation frames halt when
// the page is hidden.
const newAudio = () => {
  const $audio = new Audio()
  $audio.preload = 'auto'
  $audio.preservesPitch = true
  return $audio
}

/**
 * Play clips one after the other: `{ audio, unit, start }`, `unit` being what is read
 * and `start` a promise of where in the audio it begins, if that is not its start.
 */
export class Player extends Turns {
  #$sounding = newAudio()
  #$waiting = newAudio()
  #clips
  #upcoming
  #rate = 1
  #volume = 1
  #unlocked = false

  constructor() {
    super()
    for (const $audio of this.elements) {
      $audio.addEventListener('ended', event => this.#onEnded(event))
      $audio.addEventListener('error', event => this.#onError(event))
    }
  }

  get elements() {
    return [this.#$sounding, this.#$waiting]
  }

  /** Seconds into the clip that sounds. */
  get time() {
    return this.#$sounding.currentTime
  }

  /** Play an iterator of clips, in place of whatever sounds. */
  play(clips) {
    this.silence()
    this.#unlock()
    this.#clips = clips
    this.#upcoming = clips.next().value
    this.advance()
  }

  halt() {
    this.#$sounding.pause()
  }

  goOn() {
    this.#sound()
  }

  get rate() {
    return this.#rate
  }

  get volume() {
    return this.#volume
  }

  set rate(rate) {
    this.#rate = rate
    for (const $audio of this.elements) {
      $audio.defaultPlaybackRate = $audio.playbackRate = rate
    }
  }

  set volume(volume) {
    this.#volume = volume
    for (const $audio of this.elements) $audio.volume = volume
  }

  /** Whether the device lets a page set the volume; found by trying (iOS: no). */
  get volumeSticks() {
    const $probe = new Audio()
    $probe.volume = 0.5
    return $probe.volume === 0.5
  }

  // iOS lets an <audio> sound later only if it was started within a tap.
  #unlock() {
    if (this.#unlocked) return
    this.#unlocked = true
    for (const $audio of this.elements) $audio.load()
  }

  advance() {
    const clip = this.#upcoming
    if (!clip) return this.finish()
    this.#swap()
    this.clip = clip
    this.state = 'playing'
    if (this.#$sounding.dataset.clip !== clip.audio) this.#load(this.#$sounding, clip)
    this.#begin(clip)
    this.tell('clip')
    this.#upcoming = this.#clips.next().value
    if (this.#upcoming) this.#load(this.#$waiting, this.#upcoming)
  }

  #swap() {
    const $sounded = this.#$sounding
    this.#$sounding = this.#$waiting
    this.#$waiting = $sounded
  }

  #load($audio, clip) {
    $audio.dataset.clip = clip.audio
    $audio.src = clip.audio
    $audio.defaultPlaybackRate = $audio.playbackRate = this.#rate
    $audio.volume = this.#volume
  }

  #begin(clip) {
    if (!clip.start) return this.#sound()
    clip.start.then(time => {
      if (clip !== this.clip || this.state !== 'playing') return
      this.#$sounding.currentTime = time
      this.#sound()
    })
  }

  #sound() {
    const { clip } = this
    this.#$sounding.play().catch(reason => {
      // A new source interrupts the old one's promise: that is no failure. What
      // cannot be loaded is told by `error`, which also names the element.
      if (reason.name === 'NotAllowedError' && clip === this.clip) this.fail('blocked')
    })
  }

  silent() {
    for (const $audio of this.elements) {
      $audio.pause()
      delete $audio.dataset.clip
    }
  }

  #onEnded({ target }) {
    if (target !== this.#$sounding || this.state !== 'playing') return
    const upcoming = this.#upcoming
    if (this.stepping && upcoming && upcoming.unit !== this.clip.unit) return this.wait()
    this.advance()
  }

  #onError({ target }) {
    if (target === this.#$sounding && this.state !== 'idle') return this.fail('unplayable')
    // It is asked for again when its turn comes.
    delete target.dataset.clip
  }
}
