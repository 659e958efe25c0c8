export const HEADING = 'h1, h2, h3, h4, h5, h6'
export const BLOCK = `${HEADING}, p, li, dt, dd, td, th, caption, figcaption, figure`
export const CONTROL = 'a[href], button, summary, select, input:not([type=hidden])'
const SPOKEN = ['t', 'm', 's', 'c', 'h', 'a', 'l', 'k', 'n'].map(kind => `[id^="${kind}-"]`).join()
const CELL = ':is(th, td, caption, figcaption)'
const STOP = `${SPOKEN}, ${HEADING}, [data-message], [data-speakable], img, ${CONTROL}`

const isStop = $element => {
  const $outer = $element.parentElement.closest(`${CONTROL}, ${CELL}`)
  if ($outer) return $element.matches(`${CONTROL}, ${CELL} [data-message]`) && !$outer.matches(CONTROL)
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

const cover = (rows, x, $cell) => {
  for (const row of rows) for (let at = x; at < x + $cell.colSpan; at++) row[at] = $cell
}

/** A table as a rectangle, in which each place holds the cell that covers it. */
const gridOf = $table => {
  const grid = Array.from($table.rows, () => [])
  for (const [y, row] of grid.entries()) {
    for (const $cell of $table.rows[y].cells) {
      let x = 0
      while (row[x]) x++
      cover(grid.slice(y, y + $cell.rowSpan), x, $cell)
    }
  }
  return grid
}

/** The cell `down` and `across` of a cell; undefined past the edge. */
export const cellBeside = ($cell, down, across) => {
  const grid = gridOf($cell.closest('table'))
  let y = grid.findIndex(row => row.includes($cell))
  let x = grid[y].indexOf($cell)
  do [y, x] = [y + down, x + across]
  while (grid[y]?.[x] === $cell)
  return grid[y]?.[x]
}

/**
 * What is said of where an element stands, as role words: an item, a table that
 * is entered, a row that is new; every row to who walks `isByCell`.
 */
export const surroundings = ($element, $from, isByCell) => {
  const $table = $element.closest('main table')
  if (!$table) return $element.closest('main li') ? ['item'] : []
  const isEntered = $from?.closest('table') !== $table
  const $row = $element.closest('tr')
  const isNewRow = isEntered || isByCell || $from.closest('tr') !== $row
  return [
    ...(isEntered ? [`table.${$table.rows.length}-${gridOf($table)[0].length}`] : []),
    ...($row && isNewRow ? [`row.${$row.rowIndex + 1}`] : []),
  ]
}
