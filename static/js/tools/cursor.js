import { Highlighter } from '../speech/highlighter.js'
import { cellBeside, CONTROL, KINDS, stopsOf } from '../speech/stops.js'
import { Reading } from '../speech/reading.js'
import { wordsOf } from '../page/words.js'

const ARROWS = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }
const LAST_ROW = 60

/**
 * The page speaks for itself: a reading cursor, moved by keys while the strip
 * (`.cursor__strip`) has focus. The cursor is painted and never takes focus.
 */
export class Cursor {
  static name = 'cursor'
  #$root
  #$strip
  #page
  #words
  #reading
  #highlighter = new Highlighter('cursor')
  #stops = []
  #at = -1
  #$here = null

  constructor($root, page) {
    this.#$root = $root
    this.#$strip = $root.querySelector('.cursor__strip')
    this.#page = page
    this.#words = wordsOf($root)
    this.#reading = new Reading(page, 'cursor', isActive => this.#onReading(isActive))
    $root.querySelector('button').addEventListener('click', () => this.#onPress())
    this.#$strip.addEventListener('keydown', event => this.#onKeydown(event))
    document.addEventListener('focusin', ({ target }) => this.#onFocusin(target))
    document.addEventListener('click', ({ target }) => this.#onClick(target))
    page.escape.set('cursor', () => this.#leave())
  }

  #onPress() {
    this.#reading.toggle(this.#words)
    if (this.#reading.isActive) this.#$strip.focus()
  }

  #onReading(isActive) {
    this.#$strip.hidden = !isActive
    this.#page.status.isSpoken = isActive
    this.#page.narrator.stop()
    this.#highlighter.clear()
    this.#$here = null
    if (isActive) this.#say('cursor_on')
  }

  #leave() {
    if (!this.#reading.isActive) return false
    const hadFocus = this.#$strip.contains(document.activeElement)
    this.#reading.leave(this.#words)
    // The strip goes away: focus returns to the button that showed it.
    if (hadFocus) this.#$root.querySelector('button').focus()
    return true
  }

  #onKeydown(event) {
    const act = this.#act(event)
    if (!act) return
    event.preventDefault()
    this.#stops = stopsOf(document.body)
    if (!this.#$here?.isConnected) this.#$here = null
    this.#at = this.#$here ? this.#placeOf(this.#$here) : this.#beforeMain
    act()
  }

  #act({ code, key, ctrlKey, altKey, shiftKey, metaKey }) {
    const arrow = ARROWS[code]
    if (ctrlKey && altKey && arrow) return () => this.#goCell(...arrow)
    if (ctrlKey || altKey || metaKey) return null
    if (key === '?') return () => this.#say('cursor_help')
    if (KINDS[code]) return () => this.#seek(KINDS[code], shiftKey ? -1 : 1)
    if (shiftKey) return null
    if (arrow) return () => (arrow[0] ? this.#goBlock(arrow[0]) : this.#goStop(arrow[1]))
    return { Enter: () => this.#follow(), Space: () => this.#pause() }[code] ?? null
  }

  #placeOf($element) {
    return this.#stops.findIndex(stop => stop.$element === $element)
  }

  /** The walk begins with the report; what stands above it is a step back. */
  get #beforeMain() {
    return this.#stops.findIndex(({ $element }) => $element.matches('h1, h1 *')) - 1
  }

  #goStop(step) {
    const at = this.#at + step
    if (!this.#stops[at]) return this.#say(step > 0 ? 'page_end' : 'page_start')
    this.#stand(at, [at])
  }

  #goBlock(step) {
    const { $block } = this.#stops[this.#at] ?? {}
    let at = this.#at + step
    while (this.#stops[at] && this.#stops[at].$block === $block) at += step
    if (!this.#stops[at]) return this.#say(step > 0 ? 'page_end' : 'page_start')
    while (this.#stops[at - 1]?.$block === this.#stops[at].$block) at--
    let end = at
    while (this.#stops[end]?.$block === this.#stops[at].$block) end++
    this.#stand(at, Array.from({ length: end - at }, (_, index) => at + index))
  }

  #seek(isKind, step) {
    const here = this.#stops[this.#at]
    for (let at = this.#at + step; this.#stops[at]; at += step) {
      if (this.#stops[at].$block !== here?.$block && isKind(this.#stops[at], here)) return this.#goBlockAt(at)
    }
    this.#say('none_more')
  }

  #goBlockAt(at) {
    while (this.#stops[at - 1]?.$block === this.#stops[at].$block) at--
    this.#at = at - 1
    this.#goBlock(1)
  }

  #goCell(down, across) {
    const $here = this.#stops[this.#at]?.$element
    const $table = $here?.closest('table')
    if (!$table) return this.#say('no_table')
    const $cell = $here.closest('td, th')
    const $next = $cell ? cellBeside($cell, down, across) : $table.rows[0].cells[0]
    const at = this.#stops.findIndex(({ $element }) => $element === $next)
    if (at < 0) return this.#say('table_edge')
    this.#stand(at, [at])
  }

  #stand(at, heard) {
    this.#at = at
    const { $element } = this.#stops[at]
    this.#$here = $element
    this.#highlighter.showSentence($element)
    this.#page.follow($element)
    const units = heard.map((index, turn) => this.#unit(this.#stops[index].$element, turn === 0))
    this.#page.narrator.read(units.filter(Boolean).values())
  }

  #unit($element, isFirst) {
    const { phrases } = this.#page
    if (!isFirst && !$element.matches(CONTROL)) return phrases.plain($element)
    return phrases.described($element, ...this.#placeWords($element))
  }

  #placeWords($element) {
    const $row = $element.closest('tr')
    if ($row) return $row.rowIndex < LAST_ROW ? [`row.${$row.rowIndex + 1}`] : []
    return $element.closest('li') && $element.closest('main') ? ['item'] : []
  }

  #follow() {
    const { $element } = this.#stops[this.#at] ?? {}
    const $control = $element?.closest('a[href], button, summary') ?? $element?.querySelector('a[href]')
    if ($control) $control.click()
    else this.#say('no_link')
  }

  #pause() {
    const { narrator } = this.#page
    if (narrator.state === 'playing') narrator.pause()
    else narrator.resume()
  }

  // Pressed and focused controls speak here instead of in the status line.
  #onFocusin($target) {
    if (this.#reading.isActive && $target.matches('a, button, summary, select')) this.#describe($target)
  }

  #onClick($target) {
    const $button = $target.closest('button')
    if (this.#reading.isActive && $button && !this.#$root.contains($button)) this.#describe($button)
  }

  #describe($element) {
    const unit = this.#page.phrases.described($element)
    if (unit) this.#page.narrator.read([unit].values())
  }

  #say(name) {
    this.#page.narrator.read([this.#page.phrases.said(name, this.#$strip)].values())
  }
}
