import { Highlighter } from '../speech/highlighter.js'
import { CONTROL, KINDS } from '../speech/stops.js'
import { Reading } from '../speech/reading.js'
import { speakableAt } from '../speech/units.js'
import { Walk } from '../speech/walk.js'
import { store, stored } from '../page/store.js'
import { wordsOf } from '../page/words.js'

const ARROWS = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }
// The address of a link that was followed by Enter, and when.
const FOLLOWED = 'qingdu-followed'
const SOON = 20_000

const isInPage = ({ hash, pathname, search }) =>
  hash && pathname === location.pathname && search === location.search

/**
 * The page speaks for itself: a reading cursor, moved by keys while its strip
 * has focus, by the reading bar, and to what is clicked. The cursor is painted and
 * never takes focus.
 */
export class Cursor {
  static name = 'cursor'
  #$strip
  #page
  #words
  #reading
  #highlighter = new Highlighter('cursor')
  #walk

  constructor($strip, page) {
    this.#$strip = $strip
    this.#page = page
    this.#words = wordsOf($strip, 'tools.cursor')
    this.#walk = new Walk((...stand) => this.#stand(...stand), (...words) => this.#say(...words))
    this.#reading = new Reading(page, 'cursor', isActive => this.#onReading(isActive))
    document.addEventListener('click', ({ target }) => this.#onClick(target))
    $strip.addEventListener('keydown', event => this.#onKeydown(event))
    document.addEventListener('focusin', ({ target }) => this.#onFocusin(target))
    page.escape.set('cursor', () => this.#leave())
    this.#arrive()
  }

  #onClick($target) {
    if ($target.closest('[data-act="cursor"]')) return this.#onPress()
    if (!this.#reading.isActive) return
    const { go, step } = $target.closest('[data-go]')?.dataset ?? {}
    if (go) return this.#go(go, Number(step))
    if ($target.closest(CONTROL) || !getSelection().isCollapsed) return
    if (this.#walk.look().goAt(speakableAt($target))) this.#$strip.focus({ preventScroll: true })
  }

  #go(what, step) {
    if (what === 'pause') return this.#pause()
    const walk = this.#walk.look()
    if (what === 'section') walk.seek('KeyH', step)
    else walk.goStop(step)
  }

  #onPress() {
    this.#reading.toggle(this.#words)
    if (!this.#reading.isActive) return
    this.#$strip.focus()
    this.#say('cursor_on')
  }

  #onReading(isActive) {
    // The strip goes away: focus returns to the button that showed it.
    if (!isActive) this.#page.handOver(this.#$strip, 'cursor')
    this.#$strip.hidden = !isActive
    // Changes are spoken instead of shown in the status line; so short are they
    // that the next Esc need not stop them first.
    this.#page.status.voice = isActive ? messages => this.#tell(messages, true) : null
    this.#page.narrator.stop()
    this.#highlighter.clear()
    this.#walk.$here = null
  }

  #leave() {
    if (!this.#reading.isActive) return false
    this.#reading.leave(this.#words)
    return true
  }

  /** Who followed a link by Enter goes on in the page where it leads. */
  #arrive() {
    const { href, at } = stored(FOLLOWED, {})
    if (href) store(FOLLOWED, null)
    if (href !== location.href || Date.now() - at > SOON) return
    this.#page.preferences.set({ reading: 'cursor', sound: 'on' })
    this.#$strip.focus()
    this.#walk.look().goStop(1)
  }

  #onKeydown(event) {
    const act = this.#act(event)
    if (!act) return
    event.preventDefault()
    act(this.#walk.look())
  }

  #act({ code, ctrlKey, altKey, shiftKey, metaKey }) {
    const arrow = ARROWS[code]
    if (ctrlKey && altKey && arrow) return walk => walk.goCell(...arrow)
    if (ctrlKey || altKey || metaKey) return null
    // A Chinese keyboard has its own question mark on the same key.
    if (code === 'Slash') return () => this.#say('cursor_help')
    if (KINDS[code]) return walk => walk.seek(code, shiftKey ? -1 : 1)
    if (shiftKey) return null
    if (arrow) return walk => (arrow[0] ? walk.goBlock(arrow[0]) : walk.goStop(arrow[1]))
    return { Enter: ({ $here }) => this.#follow($here), Space: () => this.#pause() }[code] ?? null
  }

  #stand([$first, ...$others], words, $from) {
    const { phrases, narrator, follow } = this.#page
    this.#highlighter.showSentence($first)
    follow($first)
    const others = $others.map($it => ($it.matches(CONTROL) ? phrases.described($it) : phrases.plain($it)))
    const isNextCell = $from?.nextElementSibling === $first && $from.matches('td[id]')
    narrator.read([phrases.described($first, words, isNextCell), ...others].filter(Boolean).values())
  }

  #follow($here) {
    const $control = $here?.closest(CONTROL) ?? $here?.querySelector('a[href]')
    if (!$control) return this.#say('no_link')
    if ($control.matches('select, input:not([type=submit])')) return $control.focus()
    // A tool's address is for those without script.
    const leads = $control.href && !$control.dataset.tool
    if (leads && isInPage($control)) return this.#goTo($control.hash)
    if (leads) store(FOLLOWED, { href: $control.href, at: Date.now() })
    $control.click()
  }

  /** A link within the page leads the cursor there; the strip keeps focus. */
  #goTo(hash) {
    location.hash = hash
    this.#$strip.focus({ preventScroll: true })
    const $target = document.getElementById(decodeURIComponent(hash.slice(1)))
    if ($target) this.#walk.goTo($target)
  }

  #pause() {
    const { narrator } = this.#page
    if (narrator.state === 'playing') narrator.pause()
    else if (narrator.state === 'idle') this.#walk.look().again()
    else narrator.resume()
  }

  #onFocusin($target) {
    if (!this.#reading.isActive || !$target.matches(`:is(${CONTROL}):focus-visible`)) return
    this.#page.narrator.read([this.#page.phrases.described($target)].values())
  }

  #say(...words) {
    this.#tell(words.map(word => `speech.${word}`))
  }

  #tell(messages, isBrief = false) {
    const unit = this.#page.phrases.told(messages, this.#$strip)
    this.#page.narrator.read([{ ...unit, isBrief }].values())
  }
}
