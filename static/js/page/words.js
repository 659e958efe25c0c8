/** What is told: to the eye a text, to the ear the messages that say it. */
export class Told {
  constructor(text, messages) {
    this.text = text
    this.messages = messages
  }

  toString() {
    return this.text
  }
}

const attribute = key => `i18n${key[0].toUpperCase()}${key.slice(1)}`

const messagesOf = (name, text, values) => {
  const others = values.flatMap(({ messages = [] }) => messages)
  if (!others.length) return [[name, values.join('-')].filter(Boolean).join('.')]
  return text.startsWith('{') ? [...others, name] : [name, ...others]
}

/**
 * The words of an element, written by the server as `data-i18n-<key>`; they are
 * those of the message `<subject>.<key>`. Values are numbers, texts, or told.
 */
export const wordsOf = ($root, subject) => (key, values = {}) => {
  const words = $root.dataset[attribute(key)]
  if (words === undefined) throw new WordsError($root, key)
  const used = []
  const text = words.replace(/\{(\w+)\}/g, (_, name) => {
    used.push(values[name])
    return values[name]
  })
  return new Told(text, messagesOf(`${subject}.${key}`, words, used))
}

class WordsError extends Error {
  name = 'WordsError'

  constructor($root, key) {
    super(`<${$root.localName} class="${$root.className}"> has no words for "${key}"`)
  }
}
