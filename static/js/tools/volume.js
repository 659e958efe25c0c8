import { wordsOf } from '../page/words.js'
import { Stepper } from '../page/stepper.js'

/** Louder and softer; where the device keeps that to its own keys, says so. */
export class Volume {
  static name = 'volume'

  constructor($root, page) {
    const { narrator, player, preferences, status } = page
    const words = wordsOf($root, 'tools.volume')
    const show = () => {
      const value = preferences.get('volume')
      narrator.adjust({ volume: value / 100 })
      $root.querySelector('.tool__value').textContent = words('shown', { value })
    }
    if (!player.volumeSticks) {
      $root.addEventListener('click', () => status.say(words('device')))
      return
    }
    new Stepper($root, page, 'volume', words)
    preferences.addEventListener('change', show)
    show()
  }
}
