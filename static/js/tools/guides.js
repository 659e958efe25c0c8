/** Two lines that follow pointer, keyboard focus and the spoken sentence. */
export class Guides {
  static name = 'guides'
  #$root
  #preferences

  constructor($root, { preferences, narrator }) {
    this.#$root = $root
    this.#preferences = preferences
    document.addEventListener('pointermove', event => this.#point(event))
    document.addEventListener('focusin', ({ target }) => this.#follow(target))
    narrator.addEventListener('unit', ({ detail }) => this.#follow(detail.$element))
    preferences.watch(() => this.#show())
  }

  get #isOn() {
    const { all } = this.#preferences
    return all.guides === 'on' && all.screenreader === 'off'
  }

  #show() {
    this.#$root.hidden = !this.#isOn
    const thickness = `${this.#preferences.get('thickness')}px`
    this.#$root.style.setProperty('--guide-thickness', thickness)
  }

  /** At a line of text the guide runs along its foot, and does not strike it. */
  #point({ clientX: x, clientY: y }) {
    if (!this.#isOn) return
    const { top, bottom } = document.caretPositionFromPoint?.(x, y)?.getClientRect() ?? {}
    this.#move(x, top < y && y < bottom ? bottom : y)
  }

  #follow($element) {
    if (!this.#isOn || this.#$root.contains($element)) return
    // What moves the page comes first: the line belongs where the text ends up.
    requestAnimationFrame(() => {
      const { left, bottom } = $element.getClientRects()[0] ?? $element.getBoundingClientRect()
      this.#move(left, bottom)
    })
  }

  #move(x, y) {
    this.#$root.style.setProperty('--guide-x', `${x}px`)
    this.#$root.style.setProperty('--guide-y', `${y}px`)
  }
}
