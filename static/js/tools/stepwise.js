/** One sentence at a time: stops after each until the reader goes on. */
export class Stepwise {
  static name = 'stepwise'

  constructor($root, { preferences, narrator }) {
    preferences.watch(() => narrator.adjust({ stepping: preferences.get('stepwise') === 'on' }))
  }
}
