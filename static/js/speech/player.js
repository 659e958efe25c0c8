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
 * Play clips one after the other: `{ audio, unit }`, `unit` being what is read.
 * Tells `clip`, `pause`, `resume`, `finish`, `end` and
 * `failure`; a finish is an end as well.
 */
export class Player extends EventTarget {
  #$sounding = newAudio()
  #$waiting = newAudio()
  #clips = null
  #clip = null
  #upcoming = null
  #rate = 1
  #volume = 1
  #unlocked = false
  state = 'idle'
  stepping = false

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

  get clip() {
    return this.#clip
  }

  /** Seconds into the clip that sounds. */
  get time() {
    return this.#$sounding.currentTime
  }

  /** Play an iterator of clips, in place of whatever sounds. */
  play(clips) {
    this.#silence()
    this.#unlock()
    this.#clips = clips
    this.#upcoming = clips.next().value ?? null
    this.#advance()
  }

  pause() {
    if (this.state !== 'playing') return
    this.state = 'paused'
    this.#$sounding.pause()
    this.#tell('pause')
  }

  resume() {
    if (this.state === 'waiting') return this.#advance()
    if (this.state !== 'paused') return
    this.state = 'playing'
    this.#sound()
    this.#tell('resume')
  }

  stop() {
    if (this.state === 'idle') return
    this.#silence()
    this.#tell('end')
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

  #advance() {
    const clip = this.#upcoming
    if (!clip) return this.#finish()
    this.#swap()
    this.#clip = clip
    this.state = 'playing'
    if (this.#$sounding.dataset.clip !== clip.audio) this.#load(this.#$sounding, clip)
    this.#sound()
    this.#tell('clip')
    this.#upcoming = this.#clips.next().value ?? null
    if (this.#upcoming) this.#load(this.#$waiting, this.#upcoming)
  }

  #finish() {
    this.#tell('finish')
    this.stop()
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

  #sound() {
    const clip = this.#clip
    this.#$sounding.play().catch(reason => {
      // A new source interrupts the old one's promise: that is no failure. What
      // cannot be loaded is told by `error`, which also names the element.
      if (reason.name === 'NotAllowedError' && clip === this.#clip) this.#fail('blocked')
    })
  }

  #silence() {
    this.state = 'idle'
    this.#clips = this.#clip = this.#upcoming = null
    for (const $audio of this.elements) {
      $audio.pause()
      delete $audio.dataset.clip
    }
  }

  #onEnded({ target }) {
    if (target !== this.#$sounding || this.state !== 'playing') return
    const isUnitEnd = this.#upcoming?.unit !== this.#clip.unit
    if (!this.stepping || !isUnitEnd || !this.#upcoming) return this.#advance()
    this.state = 'waiting'
    this.#tell('pause')
  }

  #onError({ target }) {
    if (target === this.#$sounding && this.state !== 'idle') return this.#fail('unplayable')
    // It is asked for again when its turn comes.
    delete target.dataset.clip
  }

  #fail(why) {
    const clip = this.#clip
    this.#silence()
    this.dispatchEvent(new CustomEvent('failure', { detail: { why, clip } }))
  }

  #tell(what) {
    this.dispatchEvent(new CustomEvent(what, { detail: this.#clip }))
  }
}
