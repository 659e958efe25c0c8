/** Opens and closes the toolbar; remembered, and never takes focus or speaks. */
export class Panel {
  static name = 'panel'

  constructor($root, { preferences, handOver }) {
    const $details = $root.querySelector('details')
    if ($details.open) preferences.set({ toolbar: 'on' })
    preferences.watch(() => {
      const isOpen = preferences.get('toolbar') === 'on'
      if (!isOpen) handOver($details.querySelector('form'), 'toolbar')
      $details.open = isOpen
    })
    $details.addEventListener('toggle', () => {
      preferences.set({ toolbar: $details.open ? 'on' : 'off' })
    })
  }
}
