import { rangeOf } from './text-walker.js'

// Highlights are ranges painted over the text: no node of the article changes.
// Where a browser lacks them, the sentence's class is the floor.
const canPaint = 'highlights' in CSS

/** Paints `<name>-sentence` and within it `<name>-word`. */
export class Highlighter {
  #name
  #$sentence = null
  #word = null

  constructor(name) {
    this.#name = name
  }

  /** Light up one element; the word inside it goes out. */
  showSentence($sentence) {
    this.clear()
    this.#$sentence = $sentence
    if (!canPaint) return $sentence.classList.add(`is-${this.#name}`)
    const range = new Range()
    range.selectNodeContents($sentence)
    CSS.highlights.set(`${this.#name}-sentence`, new Highlight(range))
  }

  /** Light up [start, end) of the sentence's plain text. */
  showWord(start, end) {
    this.#word = [start, end]
    if (!canPaint || !this.#$sentence) return
    const range = rangeOf(this.#$sentence, start, end)
    if (!range) return CSS.highlights.delete(`${this.#name}-word`)
    const highlight = new Highlight(range)
    highlight.priority = 1
    CSS.highlights.set(`${this.#name}-word`, highlight)
  }

  /** Light up the same again, after the inside of the sentence was exchanged. */
  refresh() {
    const [$sentence, word] = [this.#$sentence, this.#word]
    if (!$sentence?.isConnected) return this.clear()
    this.showSentence($sentence)
    if (word) this.showWord(...word)
  }

  clear() {
    this.#$sentence?.classList.remove(`is-${this.#name}`)
    this.#$sentence = this.#word = null
    if (!canPaint) return
    CSS.highlights.delete(`${this.#name}-sentence`)
    CSS.highlights.delete(`${this.#name}-word`)
  }
}
