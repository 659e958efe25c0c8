/** The page keeps free what a fixed bar covers, so that nothing with focus is under it. */
export class Reserve {
  static name = 'reserve'

  constructor($root, { preferences }) {
    const { style } = document.documentElement
    const reserve = () => {
      const isFixed = getComputedStyle($root).position === 'fixed'
      style.setProperty(`--${$root.dataset.bar}-height`, `${isFixed ? $root.offsetHeight : 0}px`)
    }
    new ResizeObserver(reserve).observe($root)
    // A bar may become fixed without a change of size.
    preferences.addEventListener('change', reserve)
  }
}
