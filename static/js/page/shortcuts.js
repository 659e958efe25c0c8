import { store, stored } from './store.js'

const KEY = 'qingdu-keys'

/** The table `act family letters;…` of the server, `-` where a preset has no key. */
const parse = table =>
  new Map(
    table.split(';').map(line => {
      const [act, family, letters] = line.split(' ')
      return [act, { family, letters }]
    }),
  )

/** Which keys do what: a preset, and what the reader put in place of it. Tells `change`. */
export class Shortcuts extends EventTarget {
  #presets
  #preferences

  constructor(table, preferences) {
    super()
    this.#presets = parse(table)
    this.#preferences = preferences
    preferences.addEventListener('change', () => this.#tell())
    addEventListener('storage', ({ key }) => key === KEY && this.#tell())
  }

  /** Each act with its chord; none for an act without one. */
  get chords() {
    const preset = this.#preferences.get('keys')
    const { own } = this
    const rows = Array.from(this.#presets, ([act, row]) => [act, own[act] ?? row[preset] ?? '-'])
    return new Map(rows.map(([act, chord]) => [act, chord === '-' ? '' : chord]))
  }

  get own() {
    return stored(KEY, {})
  }

  set own(own) {
    store(KEY, own)
    this.#tell()
  }

  /** The act that has a chord already; null where it is free. */
  holder(chord) {
    return Array.from(this.chords).find(([, other]) => other === chord)?.[0] ?? null
  }

  #tell() {
    this.dispatchEvent(new Event('change'))
  }
}
