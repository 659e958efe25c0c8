import { plainText, rangeOf } from './text-walker.js'

const BREAK = /[\u3001\u3002\uff0c\uff01\uff1a\uff1b\uff1f]/g

/** Where to cut a text so that no page passes `size`, after a stop if one is near. */
export const pagesOf = (text, size) => {
  const pages = []
  let start = 0
  while (text.length - start > size) {
    const end = start + cut(text.slice(start, start + size))
    pages.push([start, end])
    start = end
  }
  return [...pages, [start, text.length]]
}

const cut = page => {
  const stop = Array.from(page.matchAll(BREAK)).at(-1)?.index ?? 0
  if (stop > page.length / 2) return stop + 1
  // A surrogate pair is one character.
  return /[\ud800-\udbff]$/.test(page) ? page.length - 1 : page.length
}

/** A copy of [start, end) of an element's text, readings included, nothing to click. */
export const excerpt = ($element, start, end) => {
  const range = rangeOf($element, start, end)
  if (!range) return plainText($element).slice(start, end)
  let $last = range.endContainer
  while ($last.nextSibling?.matches?.('rt, rp')) $last = $last.nextSibling
  if ($last !== range.endContainer) range.setEndAfter($last)
  const $copy = document.createElement('span')
  $copy.append(wrapped(range))
  for (const $part of $copy.querySelectorAll('.correction')) $part.remove()
  for (const $part of $copy.querySelectorAll('a')) $part.replaceWith(...$part.childNodes)
  for (const $part of $copy.querySelectorAll('[id]')) $part.removeAttribute('id')
  return $copy
}

// A range within one ruby leaves its <ruby> behind.
const wrapped = range => {
  const $ruby = range.commonAncestorContainer.parentElement?.closest('ruby')
  const $around = range.commonAncestorContainer.closest?.('ruby') ?? $ruby
  if (!$around) return range.cloneContents()
  const $copy = $around.cloneNode(false)
  $copy.append(range.cloneContents())
  return $copy
}
