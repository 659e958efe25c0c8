// What stays in the browser and is no part of a code, an address or a QR code. A
// star stands for any value.
const OWN =
  'toolbar off on;sound off on;reading off point on cursor;screenreader off on;' +
  'keys family letters off;voice auto *'

const rows = (table, hasLetter) =>
  table.split(';').map(row => {
    const cells = row.split(' ')
    const letter = hasLetter ? cells.shift() : ''
    const [name, ...choices] = cells
    return { name, letter, choices }
  })

/** Every option by name: the server's, `z zoom 100 125 …;…`, and the browser's own. */
export const parseOptions = table =>
  new Map([...rows(table, true), ...rows(OWN, false)].map(option => [option.name, option]))

/** The short code of the values that differ from the default, as the server's. */
export const codeOf = (options, values) =>
  Array.from(options.values(), ({ name, letter, choices }) => {
    const place = choices.indexOf(values[name])
    return letter && place > 0 ? letter + place : ''
  }).join('')

/** The values that a code stands for; what it cannot mean is left out. */
export const valuesOf = (options, code) => {
  const byLetter = new Map(Array.from(options.values(), option => [option.letter, option]))
  const steps = Array.from(code.matchAll(/([a-z])(\d+)/g), ([, letter, place]) => {
    const { name, choices } = byLetter.get(letter) ?? {}
    return [name, choices?.[place]]
  })
  return Object.fromEntries(steps.filter(([, value]) => value))
}
