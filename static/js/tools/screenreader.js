import { wordsOf } from '../page/words.js'

/** Declared by the reader: the page falls silent and takes no key. */
export class ScreenReader {
  static name = 'screenreader'

  constructor($root, { preferences, changes }) {
    const words = wordsOf($root, 'tools.screenreader')
    const isOn = () => preferences.get('screenreader') === 'on'
    $root.addEventListener('click', () => {
      const screenreader = isOn() ? 'off' : 'on'
      changes.make({ screenreader }, words(screenreader))
    })
    preferences.watch(() => ($root.ariaPressed = String(isOn())))
    $root.hidden = false
  }
}
