// Long enough to be read slowly; on a phone the line lies over the page.
const STAYS = 12_000

/** The one polite line (`role=status`) that tells each change, once. */
export class Status {
  #$line
  #turn = 0
  #voice = null

  constructor($line) {
    this.#$line = $line
  }

  /** What says by voice, while there is one, what this line would tell. */
  set voice(voice) {
    this.#voice = voice
    this.#$line.textContent = ''
  }

  /** Tell a change; `isUrgent` to the eye also, as when there is no sound. */
  say(words, isUrgent = false) {
    if (this.#voice && !isUrgent) return this.#voice(words.messages)
    const turn = ++this.#turn
    const show = text => turn === this.#turn && (this.#$line.textContent = text)
    show('')
    // A live region tells only what changes: the same words twice in a row need
    // the empty line to have been seen.
    setTimeout(show, 50, words)
    setTimeout(show, STAYS, '')
  }
}
