import { wordsOf } from '../page/words.js'
import { Stepper } from '../page/stepper.js'

/** Larger and smaller type; a double click is 100 %. */
export class Zoom {
  static name = 'zoom'

  constructor($root, page) {
    const words = wordsOf($root)
    const stepper = new Stepper($root, page, 'zoom', words)
    const show = () => {
      const value = page.preferences.get('zoom')
      $root.querySelector('.tool__value').textContent = words('shown', { value })
    }
    $root.addEventListener('dblclick', () => stepper.set('100'))
    page.preferences.addEventListener('change', show)
    show()
  }
}
