import { wordsOf } from '../page/words.js'

/** Only the report: its look is CSS; Esc leaves it, and the place is kept. */
export class Easy {
  static name = 'easy'

  constructor($root, { preferences, changes, escape, place, follow }) {
    const words = wordsOf($root, 'tools.easy')
    let isOn = preferences.get('easy') === 'on'
    escape.set('easy', () => {
      if (!isOn) return false
      changes.make({ easy: 'off' }, words('left'))
      return true
    })
    preferences.addEventListener('change', () => {
      const wasOn = isOn
      isOn = preferences.get('easy') === 'on'
      if (isOn !== wasOn && place.$element) follow(place.$element)
    })
  }
}
