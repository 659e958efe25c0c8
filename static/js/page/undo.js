const DEPTH = 50

/** What the reader changed, latest last, and how to take each change back. */
export class Undo {
  #past = []

  remember(words, restore) {
    this.#past.push({ words, restore })
    if (this.#past.length > DEPTH) this.#past.shift()
  }

  /** Take back the latest change; returns its words, null where there is none. */
  undo() {
    const latest = this.#past.pop()
    latest?.restore()
    return latest?.words ?? null
  }
}
