/** Opens and closes the toolbar; remembered, and never takes focus or speaks. */
export class Panel {
  static name = 'panel'

  constructor($root, { preferences }) {
    const $details = $root.querySelector('details')
    const show = () => ($details.open = preferences.get('toolbar') === 'on')
    if ($details.open) preferences.set({ toolbar: 'on' })
    show()
    preferences.addEventListener('change', show)
    $details.addEventListener('toggle', () => {
      preferences.set({ toolbar: $details.open ? 'on' : 'off' })
    })
  }
}
