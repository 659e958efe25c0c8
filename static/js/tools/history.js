import { wordsOf } from '../page/words.js'

/** Back and forward, `data-step="-1"` and `1`; says so where nothing is there. */
export class History {
  static name = 'history'
  #$root
  #status
  #words

  constructor($root, { status }) {
    this.#$root = $root
    this.#status = status
    this.#words = wordsOf($root, 'tools.history')
    $root.addEventListener('click', event => this.#onClick(event))
    globalThis.navigation?.addEventListener('currententrychange', () => this.#show())
    addEventListener('pageshow', () => this.#show())
    this.#show()
  }

  #isPossible(step) {
    const { navigation } = globalThis
    if (!navigation) return true
    return step < 0 ? navigation.canGoBack : navigation.canGoForward
  }

  #onClick({ target }) {
    const step = Number(target.closest('[data-step]')?.dataset.step)
    if (!step) return
    if (this.#isPossible(step)) return history.go(step)
    this.#status.say(this.#words(step < 0 ? 'first' : 'last'))
  }

  #show() {
    for (const $button of this.#$root.querySelectorAll('[data-step]')) {
      $button.ariaDisabled = this.#isPossible(Number($button.dataset.step)) ? null : 'true'
    }
  }
}
