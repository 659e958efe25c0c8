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
    this.#preferences.set(values)
    this.tell(words, () => {
      // Back to a link's own choices, which were never kept.
      if (isVisit) this.#preferences.show(all)
      else this.#preferences.set(all)
    })
  }

  /** Tell a change that was made already, and how to take it back. */
  tell(words, restore) {
    this.#undo.remember(words, restore)
    this.#status.say(words)
  }
}
