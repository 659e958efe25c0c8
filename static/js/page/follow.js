// The part of the free window in which a reader is comfortable, from the top.
const COMFORT = [0.15, 0.75]

/** Bring an element into the comfortable part of the window, if it is not there. */
export const follow = $element => {
  const { top, bottom } = $element.getBoundingClientRect()
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement)
  const head = parseFloat(scrollPaddingTop)
  const free = innerHeight - head - parseFloat(scrollPaddingBottom)
  const [from, to] = COMFORT.map(part => head + part * free)
  if (top >= from && bottom <= to) return
  // Smooth, unless the reader wants less motion: the style sheet says which.
  scrollBy({ top: top - from })
}
