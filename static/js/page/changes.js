const DEPTH = 50

/** Every change by the reader: made, told once in the status line, undoable. */
export class Changes {
  #preferences
  #status
  /** What was changed, latest last, and how to take it back. */
  #past = []

  constructor(preferences, status) {
    this.#preferences = preferences
    this.#status = status
  }

  /** Take over values; `words` say what is so now. */
  make(values, words) {
    const { all, isVisit } = this.#preferences
    // What else has changed meanwhile, as when a reading came to its end, stays.
    const before = Object.fromEntries(Object.keys(values).map(name => [name, all[name]]))
    this.#preferences.set(values)
    this.tell(words, () => {
      if (isVisit) this.#preferences.revisit(before)
      else this.#preferences.set(before)
    })
  }

  /** Tell a change that was made already, and how to take it back. */
  tell(words, restore) {
    this.#past.push({ words, restore })
    if (this.#past.length > DEPTH) this.#past.shift()
    this.#status.say(words)
  }

  /** Take back the latest change; returns its words, none where there is none. */
  undo() {
    const latest = this.#past.pop()
    latest?.restore()
    return latest?.words
  }
}
