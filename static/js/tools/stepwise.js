/** One sentence at a time: stops after each until the reader goes on. */
export class Stepwise {
  static name = 'stepwise'

  constructor($root, { preferences, narrator }) {
    const show = () => narrator.adjust({ stepping: preferences.get('stepwise') === 'on' })
    preferences.addEventListener('change', show)
    show()
  }
}
