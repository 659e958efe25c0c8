import { Stepper } from './stepper.js'

const DOUBLE = { time: 500, distance: 8 }

const topOf = $element => $element.getBoundingClientRect().top

/** Larger and smaller type; a double click is 100 %. */
export class Zoom {
  static name = 'zoom'
  #$root
  #stepper
  #last = null
  #top = 0

  constructor($root, page) {
    this.#$root = $root
    // Before the stepper takes the click, and after.
    $root.addEventListener('click', ({ target }) => (this.#top = topOf(target)), true)
    this.#stepper = new Stepper($root, page, 'zoom')
    $root.addEventListener('click', ({ target }) => this.#follow(target))
    document.addEventListener('click', event => this.#onClick(event), true)
  }

  // On a phone the toolbar scrolls: what was pressed stays under the thumb.
  #follow($button) {
    this.#$root.closest('form').scrollTop += topOf($button) - this.#top
  }

  // The buttons grow with the type and move away under the pointer: a second
  // click at the same place is meant for them, whatever lies there now.
  #onClick(event) {
    const { clientX: x, clientY: y, timeStamp: time, detail } = event
    const last = this.#last
    this.#last = this.#$root.contains(event.target) && detail ? { x, y, time } : null
    if (!last || !detail || time - last.time > DOUBLE.time) return
    if (Math.hypot(x - last.x, y - last.y) > DOUBLE.distance) return
    event.preventDefault()
    event.stopImmediatePropagation()
    this.#last = null
    this.#stepper.set('100')
  }
}
