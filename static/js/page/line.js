import { speakableAt } from '../speech/units.js'

const lineInSight = () => {
  for (let y = innerHeight / 3; y < innerHeight; y += 20) {
    const $line = speakableAt(document.elementFromPoint(innerWidth / 2, y))
    if ($line) return $line
  }
  return null
}

/** The line that is read, heard or else in sight, while the page around it changes. */
export class Line {
  #narrator

  constructor(narrator) {
    this.#narrator = narrator
  }

  /** Note where it stands; returns how to put it there again. */
  hold() {
    const $line = this.#narrator.unit?.$element ?? lineInSight()
    const top = () => $line?.getClientRects()[0]?.top ?? 0
    const before = top()
    return () => scrollBy({ top: top() - before, behavior: 'instant' })
  }

  /** Make a change under which it stays where it is. */
  stay(change) {
    const putBack = this.hold()
    change()
    putBack()
  }
}
