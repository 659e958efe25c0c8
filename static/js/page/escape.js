/**
 * One Esc does one thing: the first of `steps` that has something to end.
 * A step returns whether it did.
 */
export class Escape {
  #steps = new Map()

  constructor(order) {
    for (const name of order) this.#steps.set(name, () => false)
    document.addEventListener('keydown', event => this.#onKeydown(event))
  }

  set(name, step) {
    if (!this.#steps.has(name)) throw new RangeError(`Esc knows no step "${name}"`)
    this.#steps.set(name, step)
  }

  #onKeydown(event) {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return
    // This one closes the dialog, which the browser does.
    if (document.querySelector('dialog[open]')) return
    for (const step of this.#steps.values()) if (step()) return
  }
}
