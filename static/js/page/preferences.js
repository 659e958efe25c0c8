import { codeOf, valuesOf } from './options.js'
import { keep, kept, store, stored } from './store.js'

// The early script reads the code; what is no part of it lies beside it.
const CODE = 'choices'
const OWN = 'own'
// Asked for in this very page only: never taken over from the store or another
// tab, so that nothing begins to speak by itself.
const MOMENTARY = ['on', 'cursor']

const filter = (values, test) =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => test(name, value)))

/**
 * The reader's choices: the table of options, the `data-*` of <html> that CSS
 * reads, and the browser's own store. Tells `changing`, while the page still looks
 * as before, and `change`.
 */
export class Preferences extends EventTarget {
  #options
  #$html = document.documentElement
  #values
  #mine
  /** Whether the choices came with a link: they are not kept before a change. */
  isVisit

  constructor(options) {
    super()
    this.#options = options
    this.isVisit = Boolean(this.#$html.dataset.code)
    this.#mine = kept(CODE)
    this.#values = this.isVisit ? this.#visited : this.own
    this.#show()
    addEventListener('storage', ({ key }) => [CODE, OWN, null].includes(key) && this.#agree())
    addEventListener('pageshow', ({ persisted }) => persisted && this.#agree())
  }

  get(name) {
    return this.#values[name]
  }

  get all() {
    return { ...this.#values }
  }

  get defaults() {
    return Object.fromEntries(Array.from(this.#options, ([name, { choices }]) => [name, choices[0]]))
  }

  /** What the browser keeps, or else the defaults. */
  get own() {
    const own = filter(stored(OWN, {}), (name, value) => this.#isChoice(name, value))
    if (MOMENTARY.includes(own.reading)) own.reading = 'off'
    return { ...this.defaults, ...valuesOf(this.#options, kept(CODE)), ...own }
  }

  /** A link's choices, and what no link can say. */
  get #visited() {
    const isPublic = name => this.#options.get(name).letter
    const { own, defaults } = this
    const linked = valuesOf(this.#options, this.#$html.dataset.code)
    return { ...own, ...filter(defaults, isPublic), ...linked }
  }

  #isChoice(name, value) {
    const { letter, choices = [] } = this.#options.get(name) ?? {}
    return letter === '' && (choices.includes(value) || choices.includes('*'))
  }

  /** An option's choices, rising where they are numbers. */
  choices(name) {
    const { choices } = this.#options.get(name)
    const areNumbers = choices.every(choice => /^\d+$/.test(choice))
    return areNumbers ? [...choices].sort((a, b) => a - b) : choices
  }

  /** Do something now and after each change. */
  watch(show) {
    this.addEventListener('change', show)
    show()
  }

  /** Take over values and keep them. */
  set(values) {
    // What no link can say does not end a visit with a link's choices.
    if (Object.keys(values).some(name => this.#options.get(name).letter)) this.isVisit = false
    this.#take(values)
    const { defaults } = this
    const isOwn = (name, value) => !this.#options.get(name).letter && value !== defaults[name]
    store(OWN, filter(this.#values, isOwn))
    if (!this.isVisit) keep(CODE, codeOf(this.#options, this.#values))
  }

  /** Back to a link's own choices, which are not kept: the reader's are. */
  revisit(values) {
    this.set(values)
    this.isVisit = true
    keep(CODE, this.#mine)
  }

  #take(values) {
    const isNew = Object.keys(values).some(name => this.#values[name] !== values[name])
    if (isNew) this.dispatchEvent(new CustomEvent('changing', { detail: values }))
    Object.assign(this.#values, values)
    this.#show()
    if (isNew) this.dispatchEvent(new CustomEvent('change'))
  }

  #show() {
    const { defaults } = this
    for (const [name, value] of Object.entries(this.#values)) {
      if (value === defaults[name]) delete this.#$html.dataset[name]
      else if (this.#$html.dataset[name] !== value) this.#$html.dataset[name] = value
    }
  }

  /** Agree with what another tab kept; what sounds here goes on. */
  #agree() {
    if (this.isVisit) return
    const { reading, sound } = this.#values
    this.#take({ ...this.own, ...(MOMENTARY.includes(reading) && { reading, sound }) })
  }
}
