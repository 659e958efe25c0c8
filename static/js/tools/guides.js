/** Two lines that follow pointer, keyboard focus and the spoken sentence. */
export class Guides {
  static name = 'guides'
  #$root
  #preferences

  constructor($root, { preferences, narrator }) {
    this.#$root = $root
    this.#preferences = preferences
    document.addEventListener('pointermove', ({ clientX, clientY }) => this.#move(clientX, clientY))
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
