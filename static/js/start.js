/** Start each component on its elements; one that fails leaves the rest running. */
export const createAll = (components, page) => {
  for (const Component of components) {
    const selector = `[data-module~="${Component.name}"]`
    for (const $root of document.querySelectorAll(selector)) start(Component, $root, page)
  }
}

const start = (Component, $root, page) => {
  try {
    new Component($root, page)
  } catch (error) {
    console.error(`The tool "${Component.name}" did not start:`, error)
  }
}
