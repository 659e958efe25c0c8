/**
 * What every way of sounding has in common: its state and what it tells, `clip`,
 * `pause`, `resume`, `finish`, `end` and `failure`; a finish is an end as well.
 * Who extends it says how to `advance`, `halt`, `goOn` and be `silent`.
 */
export class Turns extends EventTarget {
  state = 'idle'
  stepping = false
  clip = null

  pause() {
    if (this.state !== 'playing') return
    this.state = 'paused'
    this.halt()
    this.tell('pause')
  }

  resume() {
    if (this.state === 'waiting') return this.advance()
    if (this.state !== 'paused') return
    this.state = 'playing'
    this.goOn()
    this.tell('resume')
  }

  stop() {
    if (this.state === 'idle') return
    this.silence()
    this.tell('end')
  }

  finish() {
    this.tell('finish')
    this.stop()
  }

  /** Stop after a sentence, until the reader goes on. */
  wait() {
    this.state = 'waiting'
    this.tell('pause')
  }

  silence() {
    this.state = 'idle'
    this.clip = null
    this.silent()
  }

  fail(why) {
    const { clip } = this
    this.silence()
    this.tell('failure', { why, clip })
  }

  tell(what, detail = this.clip) {
    this.dispatchEvent(new CustomEvent(what, { detail }))
  }
}
