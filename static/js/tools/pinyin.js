import { plainText } from '../speech/text-walker.js'

const BLOCK = 'p, li, td, th, caption, figcaption, h1, h2, h3, h4, h5, h6'

// Phrases exchanged in one task, so that a press between two is heard at once.
const BATCH = 20

const nextTask = () => new Promise(resolve => setTimeout(resolve))

const isInUse = $phrase => {
  const selection = getSelection()
  const isSelected = !selection.isCollapsed && selection.containsNode($phrase, true)
  return isSelected || $phrase.contains(document.activeElement)
}

/**
 * Readings over the words: the server's own markup, fetched in chunks, takes the
 * place of the inside of each phrase, the visible ones first. What holds focus or
 * selection waits, and the line that is read stays where it is.
 */
export class Pinyin {
  static name = 'pinyin'
  #page
  #base
  #firsts
  #level
  #complete = null
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
    this.#show()
  }

  #show() {
    const level = this.#page.preferences.get('pinyin')
    if (level === this.#level) return
    this.#level = level
    if (this.#waiting.size) this.#complete = null
    this.#waiting.clear()
    // At "off" the style sheet hides the readings that are there.
    if (level !== 'off' && level !== this.#complete) this.#load(level)
  }

  async #load(level) {
    this.#complete = null
    const here = this.#visible
    const numbers = this.#firsts.map((_, number) => number)
    numbers.sort((a, b) => Math.abs(a - here) - Math.abs(b - here))
    for (const number of numbers) {
      const $phrases = await this.#fetch(level, number)
      if (this.#level !== level) return
      for (let from = 0; from < $phrases.length; from += BATCH) {
        const $batch = $phrases.slice(from, from + BATCH)
        this.#stay(() => $batch.forEach($phrase => this.#exchange($phrase)))
        await nextTask()
      }
    }
    this.#complete = level
  }

  /** The chunk that the top of the window lies in. */
  get #visible() {
    const isAbove = id => {
      const $block = document.getElementById(id)?.closest(BLOCK)
      return $block && $block.getBoundingClientRect().top <= 0
    }
    return Math.max(0, this.#firsts.findLastIndex(isAbove))
  }

  async #fetch(level, number) {
    const answer = await fetch(`${this.#base}/${level}/${number}.html`)
    if (!answer.ok) throw new Error(`pinyin ${number} answered ${answer.status}`)
    const $chunk = new DOMParser().parseFromString(await answer.text(), 'text/html')
    return [...$chunk.querySelectorAll('p')]
  }

  /** Do something to the page while the line being read keeps its height. */
  #stay(change) {
    const $line = this.#page.narrator.unit?.$element ?? this.#topmost
    const before = $line?.getBoundingClientRect().top
    change()
    this.#page.highlighter.refresh()
    if ($line) scrollBy({ top: $line.getBoundingClientRect().top - before, behavior: 'instant' })
  }

  get #topmost() {
    return document.elementFromPoint(innerWidth / 2, innerHeight / 3)?.closest(BLOCK)
  }

  #exchange($new) {
    const $phrase = document.getElementById($new.id)
    // A page of before a change keeps its own words.
    if (!$phrase || plainText($phrase) !== plainText($new)) return
    if (isInUse($phrase)) return this.#waiting.set($phrase, $new)
    const $corrections = $phrase.querySelectorAll('.correction')
    $phrase.replaceChildren(...$new.childNodes, ...$corrections)
  }

  #exchangeWaiting() {
    for (const [$phrase, $new] of this.#waiting) {
      if (isInUse($phrase)) continue
      this.#waiting.delete($phrase)
      this.#stay(() => this.#exchange($new))
    }
  }
}
