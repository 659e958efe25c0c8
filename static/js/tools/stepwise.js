/** One sentence at a time: stops after each until the reader goes on. */
export class Stepwise {
  static name = 'stepwise'

  constructor($root, { preferences, player }) {
    const show = () => (player.stepping = preferences.get('stepwise') === 'on')
    preferences.addEventListener('change', show)
    show()
  }
}
