// First in <head>, before anything is painted: put the reader's stored choices
// on <html>, so that the page never flashes in another look.
//
// `data-options` holds the table of options: "z zoom 100 125 …;c contrast …":
// letter, name, choices, the first being the default. What is stored under
// "choices" is a code of it, such as "z2c3": letter and place.
(() => {
  const root = document.documentElement
  const open = isOpen => {
    new MutationObserver((_, observer) => {
      const details = document.querySelector('.toolbar__disclosure')
      if (!details) return
      details.open = isOpen
      observer.disconnect()
    }).observe(root, { childList: true, subtree: true })
  }
  // What no address says: whether the toolbar is open, and the screen reader's
  // switch. A page under /v/ comes with its toolbar open for those without
  // script; here it would cover half a phone, so it is as the reader left it.
  const restore = ({ toolbar, screenreader }) => {
    if (screenreader) root.dataset.screenreader = screenreader
    if (toolbar) root.dataset.toolbar = toolbar
    if (toolbar || root.dataset.code) open(toolbar === 'on')
  }
  root.dataset.script = ''
  try {
    restore(JSON.parse(localStorage.getItem('own')) ?? {})
  } catch {
    // Damaged or switched off: as at the first visit.
  }
  // The address of a page under /v/ holds choices of its own, for this visit.
  if (root.dataset.code) return
  let code
  try {
    code = localStorage.getItem('choices') || ''
  } catch {
    return // storage is switched off: the page keeps its own look
  }
  const options = new Map(root.dataset.options.split(';').map(row => {
    const [letter, name, ...choices] = row.split(' ')
    return [letter, { name, choices }]
  }))
  for (const [, letter, place] of code.matchAll(/([a-z])(\d+)/g)) {
    const option = options.get(letter)
    const value = option?.choices[place]
    if (value && place > 0) root.dataset[option.name] = value
  }
})()
