import { wordsOf } from '../page/words.js'

/** Takes back the latest change and says which. */
export class Undo {
  static name = 'undo'

  constructor($root, { changes, status }) {
    const words = wordsOf($root, 'tools.undo')
    $root.addEventListener('click', () => {
      const what = changes.undo()
      status.say(what ? words('undone', { what }) : words('none'))
    })
  }
}
