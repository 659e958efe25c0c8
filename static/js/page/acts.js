// Acts without a button of their own: the next of an option's choices.
const CYCLES = ['pointer', 'contrast', 'pinyin']

/** What a shortcut does: mostly the press of a button, `data-act`. */
export class Acts {
  #preferences

  constructor(preferences) {
    this.#preferences = preferences
  }

  /** Do the act of a name; nothing where this page has no such tool. */
  do(act) {
    if (act === 'swap') return this.do(this.#preferences.get('reading') === 'point' ? 'read-on' : 'point')
    if (CYCLES.includes(act)) return this.#pressNext(act)
    document.querySelector(`[data-act="${act}"]`)?.click()
  }

  #pressNext(name) {
    const $buttons = Array.from(document.querySelectorAll(`button[name="${name}"]`))
    const at = $buttons.findIndex($button => $button.ariaPressed === 'true')
    $buttons[(at + 1) % $buttons.length]?.click()
  }
}
