const MODIFIERS = ['Control', 'Alt', 'Shift', 'Meta']
const SIGNS = { Slash: '/', Equal: '=', Minus: '-', Period: '.', Comma: ',', Backquote: '`' }

/** The keys of an event as `Alt+Shift+KeyP`: by place, so that no layout matters. */
export const chordOf = event => {
  const held = [event.ctrlKey, event.altKey, event.shiftKey, event.metaKey]
  return [...MODIFIERS.filter((_, at) => held[at]), event.code].join('+')
}

/** The same as `Alt+Shift+P`, for aria-keyshortcuts. */
export const readable = chord =>
  chord
    .split('+')
    .map(key => SIGNS[key] ?? key.replace(/^(Key|Digit)/, ''))
    .join('+')

const ARROWS = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }

/** The same for the eye, with the arrows as they are printed on the keys. */
export const printed = chord =>
  readable(chord).replace(/Arrow\w+/, arrow => ARROWS[arrow])

/** What says a chord by voice: a message a key. */
export const keyMessages = chord => chord.split('+').map(key => `speech.keys.${key.toLowerCase()}`)

/** Whether an event is somebody's typing and none of our keys. */
export const isTyping = event =>
  event.isComposing ||
  Boolean(event.target.closest?.('input:not([type=button], [type=submit]), select, textarea, [contenteditable]'))
