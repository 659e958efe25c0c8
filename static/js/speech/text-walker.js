// An element's plain text, as the voice and the document have it, is its text
// nodes without readings and without the mark of a corrected place. Offsets count
// its UTF-16 units.
const UNSPOKEN = 'rt, rp, .correction'

export function* textNodes($root) {
  for (const node of $root.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) yield node
    else if (node.nodeType === Node.ELEMENT_NODE && !node.matches(UNSPOKEN)) yield* textNodes(node)
  }
}

export const plainText = $root => Array.from(textNodes($root), node => node.data).join('')

/** Where an offset lies: its text node, and the offset in it. */
const locate = (nodes, offset, isEnd) => {
  let before = 0
  for (const node of nodes) {
    const inside = offset - before
    if (inside < node.length || (isEnd && inside <= node.length)) return [node, inside]
    before += node.length
  }
  return null
}

/** The range of [start, end) of an element's plain text, null where it has none. */
export const rangeOf = ($root, start, end) => {
  const nodes = [...textNodes($root)]
  const from = locate(nodes, start, false)
  const to = locate(nodes, end, true)
  if (!from || !to || start >= end) return null
  const range = new Range()
  range.setStart(...from)
  range.setEnd(...to)
  return range
}
