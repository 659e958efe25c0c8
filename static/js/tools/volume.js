import { wordsOf } from '../page/words.js'
import { Stepper } from './stepper.js'

/** Louder and softer; where the device keeps that to its own keys, says so. */
export class Volume {
  static name = 'volume'

  constructor($root, page) {
    const { narrator, player, preferences, status } = page
    const words = wordsOf($root, 'tools.volume')
    if (!player.volumeSticks) {
      $root.addEventListener('click', () => status.say(words('device')))
      return
    }
    new Stepper($root, page, 'volume', words)
    preferences.watch(() => narrator.adjust({ volume: preferences.get('volume') / 100 }))
  }
}
