import { Line } from '../page/line.js'
import { BLOCK } from '../speech/stops.js'
import { plainText } from '../speech/text-walker.js'

// Chunks that are fetched while one is put in.
const AHEAD = 2

// Milliseconds of one task, so that a press between two is heard at once.
const SLICE = 8

const nextTask = () => new Promise(resolve => setTimeout(resolve))

/** Do as much of a list as fits into a task. */
const doSome = (list, act) => {
  const end = performance.now() + SLICE
  do act(list.shift())
  while (list.length && performance.now() < end)
}

const isInUse = $element => {
  const selection = getSelection()
  // A caret alone is asked for by its type: `isCollapsed` may lay out the page.
  const isSelected = selection.type === 'Range' && selection.containsNode($element, true)
  return isSelected || $element.contains(document.activeElement)
}

const blockOf = ({ id }) => document.getElementById(id)?.closest(BLOCK)

const isSeen = $new => {
  const { top, bottom } = blockOf($new).getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}

// Far from the window a long text has no layout that could move.
const isLaidOut = $element => $element.checkVisibility({ contentVisibilityAuto: true })

/**
 * Readings over the words: the server's own markup, fetched in chunks, takes the
 * place of the inside of each phrase, the visible ones first. What holds focus or
 * selection waits, and the line that is read stays where it is. At "off" the style
 * sheet hides them at once, and then they go, so that a long text is light again.
 */
export class Pinyin {
  static name = 'pinyin'
  #page
  #line
  #base
  #firsts
  #level
  #turn = 0
  #order = []
  #putBack = () => {}
  #waiting = new Map()

  constructor($root, page) {
    this.#page = page
    this.#line = new Line(page.narrator)
    this.#base = $root.dataset.pinyinBase
    this.#firsts = $root.dataset.pinyinChunks.split(' ')
    // A page under /v/ came with its readings.
    this.#level = $root.querySelector('rt') ? page.preferences.get('pinyin') : 'off'
    page.preferences.addEventListener('changing', ({ detail }) => this.#prepare(detail))
    page.preferences.addEventListener('change', () => this.#show())
    document.addEventListener('selectionchange', () => this.#exchangeWaiting())
    document.addEventListener('focusout', () => this.#exchangeWaiting())
    $root.addEventListener('contentvisibilityautostatechange', event => this.#onSkipped(event))
    this.#prepare(page.preferences.all)
    this.#show()
  }

  // Asked while the layout stands, which the change will cost.
  #prepare({ pinyin }) {
    if (!pinyin || pinyin === this.#level) return
    this.#order = this.#byDistance
    this.#putBack = this.#line.hold()
  }

  #show() {
    const level = this.#page.preferences.get('pinyin')
    if (level === this.#level) return
    this.#level = level
    this.#waiting.clear()
    this.#do(level === 'off' ? [this.#removal()] : this.#loading(level))
    this.#putBack()
  }

  /** Do lists of tasks one by one, until something else is asked for. */
  async #do(lists) {
    const turn = ++this.#turn
    for await (const tasks of lists) {
      for (const task of tasks) {
        await nextTask()
        if (turn !== this.#turn) return
        task()
        this.#page.highlighter.refresh()
      }
    }
  }

  async *#loading(level) {
    const numbers = this.#order
    const coming = numbers.splice(0, AHEAD).map(number => this.#fetch(level, number))
    const $unseen = []
    while (coming.length) {
      const $news = await coming.shift()
      if (numbers.length) coming.push(this.#fetch(level, numbers.shift()))
      const $seen = $news.filter(isSeen)
      $unseen.push(...$news.filter($new => !$seen.includes($new)))
      // What is not seen waits until every chunk that reaches into the window came.
      if ($seen.length) yield [() => this.#line.stay(() => $seen.forEach($new => this.#exchange($new)))]
      if (!$seen.length || !coming.length) yield this.#exchanges($unseen.splice(0))
    }
  }

  /** The chunks, those in the window first, then as they are near to it. */
  get #byDistance() {
    const tops = this.#firsts.map(id => blockOf({ id })?.getBoundingClientRect().top ?? Infinity)
    const first = Math.max(0, tops.findLastIndex(top => top <= 0))
    const last = Math.max(first, tops.findLastIndex(top => top < innerHeight))
    const distance = number => Math.max(first - number, number - last)
    return [...tops.keys()].sort((a, b) => distance(a) - distance(b) || b - a)
  }

  async #fetch(level, number) {
    const answer = await fetch(`${this.#base}/${level}/${number}.html`)
    if (!answer.ok) throw new Error(`pinyin ${number} answered ${answer.status}`)
    const $chunk = new DOMParser().parseFromString(await answer.text(), 'text/html')
    return [...$chunk.querySelectorAll('p')].filter(blockOf)
  }

  /** Exchange phrases out of the window in slices: those near to it hold the line. */
  *#exchanges($news) {
    const exchange = $new => this.#exchange($new)
    const near = $news.filter($new => isLaidOut(blockOf($new)))
    const far = $news.filter($new => !near.includes($new))
    while (near.length) yield () => this.#line.stay(() => doSome(near, exchange))
    while (far.length) yield () => doSome(far, exchange)
  }

  *#removal() {
    const $rubies = document.querySelectorAll('main ruby')
    const $parents = new Set(Array.from($rubies, $ruby => $ruby.parentElement))
    const $near = [...$parents].filter(isLaidOut)
    const $rest = [...new Set([...$near, ...$parents])]
    const remove = $parent => {
      if (isInUse($parent)) return
      for (const $ruby of $parent.querySelectorAll('ruby')) $ruby.replaceWith(plainText($ruby))
      $parent.normalize()
    }
    while ($rest.length) yield () => doSome($rest, remove)
  }

  #exchange($new) {
    const $phrase = document.getElementById($new.id)
    // What has its readings already keeps them, what has changed its own words.
    if ($phrase.textContent === $new.textContent) return
    if (plainText($phrase) !== plainText($new)) return
    if (isInUse($phrase)) return this.#waiting.set($phrase, $new)
    const $corrections = $phrase.querySelectorAll('.correction')
    $phrase.replaceChildren(...$new.childNodes, ...$corrections)
  }

  #exchangeWaiting() {
    for (const [$phrase, $new] of this.#waiting) {
      if (isInUse($phrase)) continue
      this.#waiting.delete($phrase)
      this.#line.stay(() => this.#exchange($new))
      this.#page.highlighter.refresh()
    }
  }

  // Readings that were seen once would keep their layout, 3 kB a character; put
  // in anew they have none until they are seen again.
  #onSkipped({ target: $block, skipped }) {
    if (!skipped || !$block.querySelector('rt') || isInUse($block)) return
    $block.append(...$block.childNodes)
    this.#page.highlighter.refresh()
  }
}
