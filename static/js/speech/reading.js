/**
 * Nothing sounds outside a way of reading: `point`, `on` or `cursor`. They
 * exclude one another, and each turns the sound on. A way is active while the
 * sound is on and no screen reader speaks.
 */
export class Reading {
  #page
  #way
  #changed
  isActive = false

  constructor(page, way, changed) {
    this.#page = page
    this.#way = way
    this.#changed = changed
    page.preferences.addEventListener('change', () => this.#onChange())
    this.isActive = this.#isNow
  }

  get isChosen() {
    return this.#page.preferences.get('reading') === this.#way
  }

  get #isNow() {
    const { preferences } = this.#page
    const maySound = preferences.get('sound') === 'on' && preferences.get('screenreader') === 'off'
    return this.isChosen && maySound
  }

  toggle(words) {
    if (this.isChosen) return this.leave(words)
    this.#page.changes.make({ reading: this.#way, sound: 'on' }, words('on'))
  }

  leave(words) {
    this.#page.changes.make({ reading: 'off' }, words('off'))
  }

  #onChange() {
    if (this.isActive === this.#isNow) return
    this.isActive = this.#isNow
    this.#changed(this.isActive)
  }
}
