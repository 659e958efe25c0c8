import { wordsOf } from '../page/words.js'
import { Stepper } from './stepper.js'

/** Slower and faster, at once, with the pitch kept. */
export class Speed {
  static name = 'speed'

  constructor($root, page) {
    const { narrator, preferences } = page
    const words = wordsOf($root, 'tools.speed')
    new Stepper($root, page, 'speed', (key, { value } = {}) => words(key, { value: value / 100 }))
    preferences.watch(() => narrator.adjust({ rate: preferences.get('speed') / 100 }))
  }
}
