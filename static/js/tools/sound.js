import { wordsOf } from '../page/words.js'

/** The master switch: off is silent at once and keeps the chosen way of reading. */
export class Sound {
  static name = 'sound'

  constructor($root, { preferences, changes }) {
    const words = wordsOf($root, 'tools.sound')
    $root.addEventListener('click', () => {
      const sound = preferences.get('sound') === 'on' ? 'off' : 'on'
      changes.make({ sound }, words(sound))
    })
  }
}
