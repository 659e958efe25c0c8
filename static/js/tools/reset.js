import { wordsOf } from '../page/words.js'

// Whether the toolbar is open is no look of the page, and who reads by screen
// reader, or has no eyes but this page's voice, stays so.
const KEPT = ['toolbar', 'screenreader', 'keys']
const VOICE = ['reading', 'sound']

/** Everything back to how it was at first: `data-quit` closes the toolbar as well. */
export class Reset {
  static name = 'reset'

  constructor($root, page) {
    const words = wordsOf($root, 'quit' in $root.dataset ? 'tools.quit' : 'tools.reset')
    $root.addEventListener('click', event => {
      event.preventDefault()
      const { all, defaults } = page.preferences
      const own = all.reading === 'cursor' ? [...KEPT, ...VOICE] : KEPT
      const kept = 'quit' in $root.dataset ? [] : own
      for (const name of kept) defaults[name] = all[name]
      page.narrator.stop()
      page.changes.make(defaults, words('done'))
    })
  }
}
