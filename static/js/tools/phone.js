import { codeOf } from '../page/options.js'
import { wordsOf } from '../page/words.js'

const SVG = 'http://www.w3.org/2000/svg'
// Modules around the code that stay white, so that a camera finds it.
const QUIET = 4

const element = (name, attributes) => {
  const $element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) $element.setAttribute(key, value)
  return $element
}

const square = (x, y) => `M${x + QUIET} ${y + QUIET}h1v1h-1z`

const draw = ({ data, size }, name) => {
  const side = size + 2 * QUIET
  const squares = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? square(x, y) : '')))
  const $svg = element('svg', { viewBox: `0 0 ${side} ${side}`, role: 'img', 'aria-label': name })
  $svg.append(
    element('path', { class: 'phone__plate', d: `M0 0h${side}v${side}H0z` }),
    element('path', { class: 'phone__dark', d: squares.join('') }),
  )
  return $svg
}

/**
 * Draws a code that opens this page on a phone, at the sentence being read and
 * with the same settings. The sentence is in the fragment, which no server sees.
 */
export class Phone {
  static name = 'phone'
  #$dialog
  #page
  #words

  constructor($root, page) {
    this.#page = page
    this.#words = wordsOf($root, 'tools.phone')
    this.#$dialog = $root.querySelector('dialog')
    $root.querySelector('[data-act=phone]').addEventListener('click', () => this.#open())
    this.#$dialog.querySelector('[data-close]').addEventListener('click', () => this.#$dialog.close())
  }

  async #open() {
    const address = this.#address()
    this.#$dialog.showModal()
    try {
      const { encode } = await import('../vendor/uqr.js')
      const code = encode(address, { ecc: 'M', border: 0 })
      this.#$dialog.querySelector('.phone__code').replaceChildren(draw(code, this.#words('code')))
      this.#$dialog.querySelector('.phone__address').textContent = address
    } catch (error) {
      this.#$dialog.close()
      this.#page.status.say(this.#words('failed'))
      throw error
    }
  }

  #address() {
    const { address, plain } = this.#$dialog.dataset
    const base = address.slice(0, address.length - plain.length)
    const code = codeOf(this.#page.options, this.#page.preferences.all)
    const fragment = this.#page.place.$element ? `#${this.#page.place.$element.id}` : ''
    return `${base}${code && `/v/${code}`}${plain}${fragment}`
  }
}
