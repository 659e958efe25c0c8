/** Loads the page anew; the browser keeps the position, the store the settings. */
export class Refresh {
  static name = 'refresh'

  constructor($root) {
    $root.addEventListener('click', () => location.reload())
  }
}
