import { wordsOf } from '../page/words.js'
import { Stepper } from '../page/stepper.js'

/** Slower and faster, at once, with the pitch kept. */
export class Speed {
  static name = 'speed'

  constructor($root, page) {
    const { narrator, preferences } = page
    const words = wordsOf($root, 'tools.speed')
    const show = () => {
      const value = preferences.get('speed') / 100
      narrator.adjust({ rate: value })
      $root.querySelector('.tool__value').textContent = words('shown', { value })
    }
    new Stepper($root, page, 'speed', (key, { value } = {}) => words(key, { value: value / 100 }))
    preferences.addEventListener('change', show)
    show()
  }
}
