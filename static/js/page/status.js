// Long enough to be read slowly; on a phone the line lies over the page.
const STAYS = 12_000

/** The one polite line (`role=status`) that tells each change, once. */
export class Status {
  #$line
  #turn = 0

  #isSpoken = false

  constructor($line) {
    this.#$line = $line
  }

  /** Whether the page says by voice what this line would tell. */
  set isSpoken(isSpoken) {
    this.#isSpoken = isSpoken
    if (isSpoken) this.#$line.textContent = ''
  }

  /** Tell a change; `isUrgent` also while the page speaks, as when it cannot. */
  say(words, isUrgent = false) {
    if (this.#isSpoken && !isUrgent) return
    const turn = ++this.#turn
    this.#$line.textContent = ''
    // A live region tells only what changes: the same words twice in a row need
    // the empty line to have been seen.
    setTimeout(() => {
      if (turn === this.#turn) this.#$line.textContent = words
    }, 50)
    setTimeout(() => {
      if (turn === this.#turn) this.#$line.textContent = ''
    }, STAYS)
  }
}
