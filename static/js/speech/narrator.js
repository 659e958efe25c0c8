import { BrowserVoice } from './browser-voice.js'
import { BLOCK } from './stops.js'

const CHANNEL = 'qingdu-speaking'

function* clipsOf(units) {
  for (const unit of units) for (const clip of unit.clips) yield { ...clip, unit }
}

// The clip that failed is said by whoever stands in.
function* preceded(clip, clips) {
  yield clip
  yield* clips
}

/**
 * The page's one voice: it plays units, follows their words and tells what is
 * heard. A unit is `{ $element, clips: [{ audio, hasWords, start }] }`; a clip that
 * has words speaks the element's own text, from `start` on.
 * Tells `unit`, `word`, `pause`, `resume`, `finish`, `end`, `hush`, `restart`,
 * `failure`, `fallback` and `browservoice`.
 */
export class Narrator extends EventTarget {
  #player
  #clips
  #recordings
  #highlighter
  #channel = null
  #marks = []
  #mark = null
  #frame = 0
  #toldFallback = false
  unit = null

  constructor(player, recordings, highlighter) {
    super()
    this.#player = player
    this.#recordings = recordings
    this.#highlighter = highlighter
    this.#listenTo(player)
    this.#listenToTabs()
    addEventListener('pagehide', () => this.#onPagehide())
    addEventListener('pageshow', ({ persisted }) => persisted && this.#listenToTabs())
  }

  // One voice at a time, other tabs included.
  #listenToTabs() {
    this.#channel = new BroadcastChannel(CHANNEL)
    this.#channel.addEventListener('message', () => this.pause())
  }

  // An open channel would keep the page out of the back/forward cache.
  #onPagehide() {
    this.stop()
    this.#channel.close()
  }

  #listenTo(player) {
    player.addEventListener('clip', ({ detail }) => this.#onClip(detail))
    player.addEventListener('pause', () => this.#tell('pause'))
    player.addEventListener('resume', () => this.#onResume())
    player.addEventListener('finish', () => this.#tell('finish'))
    player.addEventListener('end', () => this.#onEnd('end'))
    player.addEventListener('failure', ({ detail }) => this.#onFailure(detail))
  }

  get state() {
    return this.#player.state
  }

  /** Take over speed and volume, in %, and whether it stops after each sentence. */
  adjust({ speed, volume, stepwise }) {
    Object.assign(this.#player, { rate: speed / 100, volume: volume / 100, stepping: stepwise === 'on' })
  }

  /** Play an iterator of units in place of whatever sounds. */
  read(units) {
    this.#channel.postMessage('speaking')
    this.#clips = clipsOf(units)
    this.#player.play(this.#clips)
  }

  pause() {
    this.#player.pause()
  }

  resume() {
    this.#channel.postMessage('speaking')
    this.#player.resume()
  }

  stop() {
    this.#player.stop()
  }

  /** Ask whoever reads on to begin again, as with another voice. */
  restart() {
    this.#tell('restart')
  }

  /** The reader's own wish for silence; returns whether anything spoke. */
  hush() {
    if (this.state === 'idle' || this.unit.isBrief) return false
    this.stop()
    this.#tell('hush')
    return true
  }

  #onClip(clip) {
    this.#marks = []
    this.#mark = null
    if (clip.unit !== this.unit) this.#showUnit(clip.unit)
    this.#followWords(clip)
  }

  #showUnit(unit) {
    const isSameBlock = unit.$element.closest(BLOCK) === this.unit?.$element.closest(BLOCK)
    // A stand-in keeps speaking to the end of the paragraph.
    if (!isSameBlock) this.#recordings.standIn = ''
    this.unit = unit
    if (unit.isShown !== false) this.#highlighter.showSentence(unit.$element)
    this.#tell('unit')
  }

  async #followWords(clip) {
    const { marks, voice } = await this.#recordings.marks(clip.audio)
    if (clip !== this.#player.clip) return
    this.#noteVoice(voice)
    if (!clip.hasWords) return
    this.#marks = marks
    this.#trackWords()
  }

  #noteVoice(voice) {
    if (!voice || voice === this.#recordings.voice) return
    this.#recordings.standIn = voice
    if (this.#toldFallback) return
    this.#toldFallback = true
    this.#tell('fallback')
  }

  // Highlights need no precision beyond a frame, and none in a hidden page.
  #trackWords = () => {
    cancelAnimationFrame(this.#frame)
    if (this.state !== 'playing' || !this.#marks.length) return
    const time = this.#player.time * 1000
    const mark = this.#marks.findLast(([start]) => start <= time) ?? null
    if (mark && mark !== this.#mark) this.#showWord(mark)
    this.#frame = requestAnimationFrame(this.#trackWords)
  }

  #showWord(mark) {
    this.#mark = mark
    // What is said before the words in the page: a cell's headers, a label.
    const lead = Number(this.unit.$element.dataset.lead ?? 0)
    const [start, end] = [mark[2] - lead, mark[3] - lead]
    if (start < 0) return
    this.#highlighter.showWord(start, end)
    this.dispatchEvent(new CustomEvent('word', { detail: { start, end } }))
  }

  #onResume() {
    this.#tell('resume')
    this.#trackWords()
  }

  #onEnd(what, detail = this.unit) {
    this.#highlighter.clear()
    this.unit = null
    this.#marks = []
    this.dispatchEvent(new CustomEvent(what, { detail }))
  }

  #onFailure({ why, clip }) {
    if (why !== 'unplayable' || !BrowserVoice.isThere) return this.#onEnd('failure', { why, clip })
    const { rate, volume, stepping } = this.#player
    this.#player = Object.assign(new BrowserVoice(), { rate, volume, stepping })
    this.#listenTo(this.#player)
    this.#tell('browservoice')
    this.#player.play(preceded(clip, this.#clips))
  }

  #tell(what) {
    this.dispatchEvent(new CustomEvent(what, { detail: this.unit }))
  }
}
