const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** A group of tools is one Tab stop with arrow keys, Home and End (APG toolbar). */
export class Toolbar {
  static name = 'toolbar'
  #$root

  constructor($root) {
    this.#$root = $root
    $root.setAttribute('role', 'toolbar')
    this.#stopAt(this.#$items[0])
    $root.addEventListener('keydown', event => this.#onKeydown(event))
    $root.addEventListener('focusin', event => this.#stopAt(event.target))
  }

  get #$items() {
    const $all = this.#$root.querySelectorAll('button, select, input, a[href], summary')
    return Array.from($all).filter($item => !$item.disabled && $item.checkVisibility())
  }

  #stopAt($stop) {
    for (const $item of this.#$items) $item.tabIndex = $item === $stop ? 0 : -1
  }

  #onKeydown(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const $items = this.#$items
    const $next = this.#target(event.key, $items, $items.indexOf(event.target))
    // A select's own arrows choose its options.
    if (!$next || (event.target.matches('select') && /Up|Down/.test(event.key))) return
    event.preventDefault()
    $next.focus()
  }

  #target(key, $items, index) {
    if (key === 'Home') return $items[0]
    if (key === 'End') return $items.at(-1)
    if (!(key in STEPS) || index < 0) return null
    return $items.at((index + STEPS[key]) % $items.length)
  }
}
