const attribute = key => `i18n${key[0].toUpperCase()}${key.slice(1)}`

/** The words of an element, written by the server as `data-i18n-<key>`. */
export const wordsOf = $root => (key, values = {}) => {
  const words = $root.dataset[attribute(key)]
  if (words === undefined) throw new WordsError($root, key)
  return words.replace(/\{(\w+)\}/g, (_, name) => values[name])
}

class WordsError extends Error {
  name = 'WordsError'

  constructor($root, key) {
    super(`<${$root.localName} class="${$root.className}"> has no words for "${key}"`)
  }
}
