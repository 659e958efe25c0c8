const MODIFIERS = ['Control', 'Alt', 'Shift', 'Meta']
const SIGNS = { Slash: '/', Equal: '=', Minus: '-', Period: '.', Comma: ',', Backquote: '`' }

/** The keys of an event as `Alt+Shift+KeyP`: by place, so that no layout matters. */
export const chordOf = event => {
  const held = [event.ctrlKey, event.altKey, event.shiftKey, event.metaKey]
  return [...MODIFIERS.filter((_, at) => held[at]), event.code].join('+')
}

/** The same as written on the keys, `Alt+Shift+P`, for people and aria-keyshortcuts. */
export const readable = chord =>
  chord
    .split('+')
    .map(key => SIGNS[key] ?? key.replace(/^(Key|Digit)/, ''))
    .join('+')

/** Whether an event is somebody's typing and none of our keys. */
export const isTyping = event =>
  event.isComposing ||
  Boolean(event.target.closest?.('input:not([type=button], [type=submit]), select, textarea, [contenteditable]'))
