import { cellBeside, KINDS, stopsOf, surroundings } from './stops.js'

const { DOCUMENT_POSITION_PRECEDING: PRECEDING } = Node

/**
 * A walk over the page, from stop to stop. It calls `stand($elements, words, $from)`
 * where it comes to, `words` being said before, and `say(...words)` where it
 * cannot go on.
 */
export class Walk {
  #stand
  #say
  #stops = []
  #at = -1
  $here = null

  constructor(stand, say) {
    this.#stand = stand
    this.#say = say
  }

  /** Look at the page as it is now; each step begins with this. */
  look() {
    this.#stops = stopsOf(document.body)
    if (!this.$here?.isConnected) this.$here = null
    this.#at = this.$here ? this.#placeOf(this.$here) : this.#beforeMain
    return this
  }

  /** The place of an element, or of the last one before it. */
  #placeOf($element) {
    return this.#stops.findLastIndex(
      ({ $element: $stop }) => $stop === $element || $element.compareDocumentPosition($stop) & PRECEDING,
    )
  }

  /** The walk begins with the report; what stands above it is a step back. */
  get #beforeMain() {
    return this.#stops.findIndex(({ $element }) => $element.matches('h1, h1 *')) - 1
  }

  goStop(step) {
    this.#goWhere(this.#at + step, step, (_, at) => at === this.#at + step)
  }

  goBlock(step) {
    const { $block } = this.#stops[this.#at] ?? {}
    let at = this.#at + step
    while (this.#stops[at] && this.#stops[at].$block === $block) at += step
    const $next = this.#stops[at]?.$block
    this.#goWhere(at, step, stop => stop.$block === $next)
  }

  /** Go to the next of a kind, `KeyH`, `KeyT` or `KeyK`. */
  seek(kind, step) {
    const here = this.#stops[this.#at]
    const isNext = stop => stop && stop.$block !== here?.$block && KINDS[kind](stop, here)
    let at = this.#at + step
    while (this.#stops[at] && !isNext(this.#stops[at])) at += step
    if (!this.#stops[at]) return this.#say(step > 0 ? 'none_more' : 'none_before')
    const { $block } = this.#stops[at]
    this.#goWhere(at, step, stop => stop.$block === $block)
  }

  goCell(down, across) {
    const $table = this.$here?.closest('table')
    if (!$table) return this.#say('no_table')
    const $cell = this.$here.closest('td, th')
    const $next = $cell ? cellBeside($cell, down, across) : $table.rows[0].cells[0]
    if (!$next) return this.#say('table_edge')
    const $all = this.#elements(({ $element }) => $next.contains($element))
    this.#standOn($all.length ? $all : [$next], true)
  }

  /** Go to what was pointed at; returns whether it is a stop. */
  goAt($element) {
    const $found = this.#elements(({ $element: $stop }) => $stop === $element)
    if ($found.length) this.#standOn($found)
    return $found.length > 0
  }

  /** Stay here, and say it once more; at the start, begin. */
  again() {
    if (this.$here) this.#standOn([this.$here])
    else this.goStop(1)
  }

  /** Go to where a link within the page leads. */
  goTo($target) {
    const { $block } = this.#stops[this.#placeOf($target) + 1] ?? {}
    if ($block) this.#standOn(this.#elements(stop => stop.$block === $block))
  }

  #elements(isWanted) {
    return this.#stops.filter(isWanted).map(({ $element }) => $element)
  }

  #goWhere(at, step, isWanted) {
    if (!this.#stops[at]) return this.#say(step > 0 ? 'page_end' : 'page_start')
    this.#standOn(this.#elements(isWanted))
  }

  #standOn($elements, isByCell = false) {
    const words = surroundings($elements[0], this.$here, isByCell)
    const $from = this.$here
    this.$here = $elements[0]
    this.#stand($elements, words, $from)
  }
}
