/** Opens and closes the toolbar; remembered, and never takes focus or speaks. */
export class Panel {
  static name = 'panel'

  constructor($root, { preferences }) {
    const show = () => ($root.open = preferences.get('toolbar') === 'on')
    if ($root.open) preferences.set({ toolbar: 'on' })
    show()
    preferences.addEventListener('change', show)
    $root.addEventListener('toggle', () => {
      preferences.set({ toolbar: $root.open ? 'on' : 'off' })
    })
  }
}
