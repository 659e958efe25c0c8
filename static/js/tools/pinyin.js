import { plainText } from '../speech/text-walker.js'

const BLOCK = 'p, li, td, th, caption, figcaption, h1, h2, h3, h4, h5, h6'

// Milliseconds of one task, so that a press between two is heard at once.
const SLICE = 8

const nextTask = () => new Promise(resolve => setTimeout(resolve))

/** Do as much of a list as fits into a task. */
const doSome = (list, act) => {
  const end = performance.now() + SLICE
  do act(list.shift())
  while (list.length && performance.now() < end)
}

// Asked once for many elements: each look at the selection may lay out the page.
const usedNow = () => {
  const selection = getSelection()
  const isSelecting = !selection.isCollapsed
  const { activeElement: $focus } = document
  return $element => (isSelecting && selection.containsNode($element, true)) || $element.contains($focus)
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
  #base
  #firsts
  #level
  #turn = 0
  #waiting = new Map()

  constructor($root, page) {
    this.#page = page
    this.#base = $root.dataset.pinyinBase
    this.#firsts = $root.dataset.pinyinChunks.split(' ')
    // A page under /v/ came with its readings.
    this.#level = $root.querySelector('rt') ? page.preferences.get('pinyin') : 'off'
    page.preferences.addEventListener('change', () => this.#show())
    document.addEventListener('selectionchange', () => this.#exchangeWaiting())
    document.addEventListener('focusout', () => this.#exchangeWaiting())
    $root.addEventListener('contentvisibilityautostatechange', event => this.#onSkipped(event))
    this.#show()
  }

  #show() {
    const level = this.#page.preferences.get('pinyin')
    if (level === this.#level) return
    this.#level = level
    this.#waiting.clear()
    this.#do(level === 'off' ? [this.#removal()] : this.#loading(level))
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
    const numbers = this.#byDistance
    let coming = this.#fetch(level, numbers[0])
    for (const next of numbers.slice(1)) {
      const $news = await coming
      // The next comes while this one is put in.
      coming = this.#fetch(level, next)
      yield this.#exchanges($news)
    }
    yield this.#exchanges(await coming)
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

  /** Exchange the phrases of a chunk: all that is seen at once, the rest in slices. */
  *#exchanges($news) {
    const isInUse = usedNow()
    const exchange = $new => this.#exchange($new, isInUse)
    const seen = $news.filter(isSeen)
    const near = $news.filter($new => !seen.includes($new) && isLaidOut(blockOf($new)))
    const far = $news.filter($new => !seen.includes($new) && !near.includes($new))
    if (seen.length) yield () => this.#stay(() => seen.forEach(exchange))
    while (near.length) yield () => this.#stay(() => doSome(near, exchange))
    while (far.length) yield () => doSome(far, exchange)
  }

  *#removal() {
    const isInUse = usedNow()
    const $rubies = document.querySelectorAll('main ruby')
    const $parents = new Set(Array.from($rubies, $ruby => $ruby.parentElement))
    const $free = [...$parents].filter($parent => !isInUse($parent))
    const $near = $free.filter(isLaidOut)
    const $rest = [...$near, ...$free.filter($parent => !$near.includes($parent))]
    const remove = $parent => {
      for (const $ruby of $parent.querySelectorAll('ruby')) $ruby.replaceWith(plainText($ruby))
      $parent.normalize()
    }
    while ($rest.length) yield () => doSome($rest, remove)
  }

  /** Do something to the page while the line being read keeps its height. */
  #stay(change) {
    const $line = this.#page.narrator.unit?.$element ?? this.#topmost
    const before = $line?.getBoundingClientRect().top
    change()
    if ($line) scrollBy({ top: $line.getBoundingClientRect().top - before, behavior: 'instant' })
  }

  get #topmost() {
    return document.elementFromPoint(innerWidth / 2, innerHeight / 3)?.closest(BLOCK)
  }

  #exchange($new, isInUse) {
    const $phrase = document.getElementById($new.id)
    // What has its readings already keeps them, what has changed its own words.
    if ($phrase.textContent === $new.textContent) return
    if (plainText($phrase) !== plainText($new)) return
    if (isInUse($phrase)) return this.#waiting.set($phrase, $new)
    const $corrections = $phrase.querySelectorAll('.correction')
    $phrase.replaceChildren(...$new.childNodes, ...$corrections)
  }

  #exchangeWaiting() {
    const isInUse = usedNow()
    for (const [$phrase, $new] of this.#waiting) {
      if (isInUse($phrase)) continue
      this.#waiting.delete($phrase)
      this.#stay(() => this.#exchange($new, isInUse))
      this.#page.highlighter.refresh()
    }
  }

  // Readings that were seen once would keep their layout, 3 kB a character; put
  // in anew they have none until they are seen again.
  #onSkipped({ target: $block, skipped }) {
    if (!skipped || !$block.querySelector('rt') || usedNow()($block)) return
    $block.append(...$block.childNodes)
    this.#page.highlighter.refresh()
  }
}
