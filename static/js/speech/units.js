import { HEADING } from './stops.js'

// Whatever can be read aloud by itself stands in the page under its id: title,
// metadata, sentence, cell, header, link, alt text or caption.
const ID = /^[tmschlakn]-[0-9a-f]{10}(-\d+)?$/
const KINDS = ['t', 'm', 's', 'c', 'a', 'k', 'n']
// Links are read within their sentence and headers with their cells.
const CANDIDATES = KINDS.map(kind => `[id^="${kind}-"]`).join()
// On pages without a text of their own: a report's title, a message.
const NAMED = ':is([data-speakable], [data-message]):not(nav *, input, button)'
const HEADINGS = `:is(${HEADING}):not(nav *)`

const isNamed = $element => $element.matches('[data-speakable], [data-message]')

/** The speakable that holds a node, innermost first; null outside of all. */
export const speakableAt = node => {
  let $element = node?.nodeType === Node.TEXT_NODE ? node.parentElement : node
  while ($element && !ID.test($element.id) && !isNamed($element)) $element = $element.parentElement
  return $element ?? null
}

/** What is read on and on, in reading order: `{ $element, $heading }`. */
export const readingOrder = ($root = document.querySelector('main')) => {
  let $heading = null
  const units = []
  const what = $root.dataset.slug ? CANDIDATES : NAMED
  for (const $element of $root.querySelectorAll(`${HEADINGS}, ${what}`)) {
    if ($element.matches(HEADINGS)) $heading = $element
    if ($element.matches(what)) units.push({ $element, $heading })
  }
  return units
}

/** Where the section `steps` away begins; from within a section, -1 is its start. */
export const sectionStart = (units, index, steps) => {
  const isStart = at => units[at].$heading !== units[at - 1]?.$heading
  let at = index
  do at += steps
  while (at > 0 && at < units.length && !isStart(at))
  return Math.max(0, at)
}
