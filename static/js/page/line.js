import { speakableAt } from '../speech/units.js'

const lineInSight = () => {
  for (let y = innerHeight / 3; y < innerHeight; y += 20) {
    const $line = speakableAt(document.elementFromPoint(innerWidth / 2, y))
    if ($line) return $line
  }
  return null
}

const topOf = $line => $line?.getClientRects()[0]?.top ?? 0

/** The line that is read, heard or else in sight, while the page around it changes. */
export class Line {
  #narrator
  #$last = null
  #lastTop = 0

  constructor(narrator) {
    this.#narrator = narrator
  }

  // The same one through all of a change's parts, until the reader scrolls: another
  // would be held by its own first row, and this one be pushed away.
  get #$line() {
    const isThere = this.#$last && Math.abs(topOf(this.#$last) - this.#lastTop) < 1
    return this.#narrator.unit?.$element ?? (isThere ? this.#$last : lineInSight())
  }

  /** Note where it stands; returns how to put it there again. */
  hold() {
    const $line = this.#$line
    const before = topOf($line)
    return () => {
      scrollBy({ top: topOf($line) - before, behavior: 'instant' })
      this.#$last = $line
      this.#lastTop = topOf($line)
    }
  }

  /** Make a change under which it stays where it is. */
  stay(change) {
    const putBack = this.hold()
    change()
    putBack()
  }
}
