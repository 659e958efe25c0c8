import { wordsOf } from '../page/words.js'
import { Stepper } from './stepper.js'

/** Louder and softer; where the device keeps that to its own keys, says so. */
export class Volume {
  static name = 'volume'

  constructor($root, page) {
    const { player, status } = page
    const words = wordsOf($root, 'tools.volume')
    if (player.volumeSticks) new Stepper($root, page, 'volume', words)
    else $root.addEventListener('click', () => status.say(words('device')))
  }
}
