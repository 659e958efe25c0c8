import { wordsOf } from '../page/words.js'

/** Tells that a link's settings are in force; undo returns to one's own. */
export class Visit {
  static name = 'visit'

  constructor($root, { preferences, changes }) {
    if (!preferences.isVisit) return
    changes.tell(wordsOf($root, 'tools.visit')('used'), () => preferences.set(preferences.own))
  }
}
