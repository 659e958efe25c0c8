/** Opens and closes the toolbar; remembered, and never takes focus or speaks. */
export class Panel {
  static name = 'panel'

  constructor($root, { preferences }) {
    const $details = $root.querySelector('details')
    if ($details.open) preferences.set({ toolbar: 'on' })
    preferences.watch(() => ($details.open = preferences.get('toolbar') === 'on'))
    $details.addEventListener('toggle', () => {
      preferences.set({ toolbar: $details.open ? 'on' : 'off' })
    })
  }
}
