/** The foot of the line of text at a point, so that the guide does not strike it. */
const footOf = (x, y) => {
  const caret = document.caretPositionFromPoint?.(x, y)
  const { top, bottom } = caret?.getClientRect() ?? {}
  return top <= y && y <= bottom ? bottom : y
}

/** Two lines that follow pointer, keyboard focus and the spoken sentence. */
export class Guides {
  static name = 'guides'
  #$root
  #preferences

  constructor($root, { preferences, narrator }) {
    this.#$root = $root
    this.#preferences = preferences
    document.addEventListener('pointermove', ({ clientX: x, clientY: y }) => this.#point(x, y))
    document.addEventListener('focusin', ({ target }) => this.#follow(target))
    narrator.addEventListener('unit', ({ detail }) => this.#follow(detail.$element))
    preferences.addEventListener('change', () => this.#show())
    this.#show()
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

  #point(x, y) {
    if (this.#isOn) this.#move(x, footOf(x, y))
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
    if (!this.#isOn) return
    this.#$root.style.setProperty('--guide-x', `${x}px`)
    this.#$root.style.setProperty('--guide-y', `${y}px`)
  }
}
