// The part of the window in which a reader is comfortable, from the top.
const COMFORT = [0.15, 0.7]

/** Bring an element into the comfortable part of the window, if it is not there. */
export const follow = $element => {
  const { top, bottom } = $element.getBoundingClientRect()
  const [from, to] = COMFORT.map(part => part * innerHeight)
  if (top >= from && bottom <= to) return
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  scrollBy({ top: top - from - (to - from) / 4, behavior: isCalm ? 'instant' : 'smooth' })
}
