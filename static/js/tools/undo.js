import { wordsOf } from '../page/words.js'

/** Takes back the latest change and says which. */
export class TakeBack {
  static name = 'undo'

  constructor($root, { undo, status }) {
    const words = wordsOf($root, 'tools.undo')
    $root.addEventListener('click', () => {
      const what = undo.undo()
      status.say(what === null ? words('none') : words('undone', { what }))
    })
  }
}
