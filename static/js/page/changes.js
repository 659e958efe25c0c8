/** Every change by the reader: made, told once in the status line, undoable. */
export class Changes {
  #preferences
  #undo
  #status

  constructor(preferences, undo, status) {
    this.#preferences = preferences
    this.#undo = undo
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
    this.#undo.remember(words, restore)
    this.#status.say(words)
  }
}
