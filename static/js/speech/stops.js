const BLOCK = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, td, th, caption, figcaption, figure'
export const CONTROL = 'a[href], button, summary, select, input:not([type=hidden])'
const SPOKEN = ['t', 'm', 's', 'c', 'h', 'k'].map(kind => `[id^="${kind}-"]`).join()
const HEADING = 'h1, h2, h3, h4, h5, h6'
const STOP = `${SPOKEN}, ${HEADING}, [data-message], [data-speakable], img, ${CONTROL}`

const isStop = $element => {
  const isNested = $element.parentElement.closest(`${CONTROL}, th, td, caption, figcaption`)
  if (isNested) return $element.matches('a[href]')
  if ($element.matches(`img, ${CONTROL}, ${SPOKEN}`)) return true
  // What holds a sentence or a control is heard through that.
  return !$element.querySelector(`${SPOKEN}, ${CONTROL}`)
}

/** Every place the reading cursor stops at, in page order: `{ $element, $block }`. */
export const stopsOf = $root =>
  Array.from($root.querySelectorAll(STOP))
    .filter($element => isStop($element) && $element.checkVisibility())
    .map($element => ({ $element, $block: $element.closest(BLOCK) ?? $element }))

/** What the keys H, T and K look for. */
export const KINDS = {
  KeyH: ({ $block }) => $block.matches(HEADING),
  KeyT: ({ $block }, previous) =>
    Boolean($block.closest('table')) && $block.closest('table') !== previous?.$block.closest('table'),
  KeyK: ({ $element }) => $element.matches('a[href]'),
}

/** The cell `down` and `across` of a cell, as printed; undefined past the edge. */
export const cellBeside = ($cell, down, across) => {
  const $row = $cell.parentElement
  const $rows = Array.from($row.closest('table').rows)
  const $target = $rows[$rows.indexOf($row) + down]
  return $target?.cells[$cell.cellIndex + across]
}
