import { Acts } from './page/acts.js'
import { Changes } from './page/changes.js'
import { Escape } from './page/escape.js'
import { follow } from './page/follow.js'
import { handOver } from './page/hand-over.js'
import { parseOptions } from './page/options.js'
import { Place } from './page/place.js'
import { Preferences } from './page/preferences.js'
import { Shortcuts } from './page/shortcuts.js'
import { Status } from './page/status.js'
import { Highlighter } from './speech/highlighter.js'
import { Narrator } from './speech/narrator.js'
import { Phrases } from './speech/phrases.js'
import { Player } from './speech/player.js'
import { Recordings } from './speech/recordings.js'
import { Caption } from './tools/caption.js'
import { Choices } from './tools/choices.js'
import { Contrast } from './tools/contrast.js'
import { Cursor } from './tools/cursor.js'
import { Easy } from './tools/easy.js'
import { Failures } from './tools/failures.js'
import { Fullscreen } from './tools/fullscreen.js'
import { Guides } from './tools/guides.js'
import { History } from './tools/history.js'
import { Keys } from './tools/keys.js'
import { LockScreen } from './tools/lock-screen.js'
import { Panel } from './tools/panel.js'
import { Phone } from './tools/phone.js'
import { Pinyin } from './tools/pinyin.js'
import { Point } from './tools/point.js'
import { ReadOn } from './tools/read-on.js'
import { Refresh } from './tools/refresh.js'
import { Remap } from './tools/remap.js'
import { Reserve } from './tools/reserve.js'
import { Reset } from './tools/reset.js'
import { Resume } from './tools/resume.js'
import { ScreenReader } from './tools/screenreader.js'
import { Stepper } from './tools/stepper.js'
import { Toolbar } from './tools/toolbar.js'
import { Undo } from './tools/undo.js'
import { Visit } from './tools/visit.js'
import { Voice } from './tools/voice.js'
import { Volume } from './tools/volume.js'
import { Zoom } from './tools/zoom.js'

// `Easy` comes before `Panel`: where the tools close for it, it takes the focus.
const TOOLS = [
  Easy, Panel, Toolbar, Choices, ScreenReader, Voice, Keys, Zoom, Contrast, Pinyin, Guides, Stepper, Caption,
  Point, ReadOn, Cursor, Volume, Failures, LockScreen, History, Fullscreen, Refresh, Reset, Undo, Phone, Resume, Visit, Remap, Reserve,
]
const ESCAPES = ['speech', 'caption', 'cursor', 'easy']

/** What the tools share: the reader's choices, the one voice, the one status line. */
const openPage = () => {
  const options = parseOptions(document.documentElement.dataset.options)
  const preferences = new Preferences(options)
  const status = new Status(document.getElementById('status'))
  const escape = new Escape(ESCAPES)
  const player = new Player()
  const recordings = new Recordings()
  const highlighter = new Highlighter('spoken')
  const narrator = new Narrator(player, recordings, highlighter)
  escape.set('speech', () => narrator.hush())
  preferences.watch(() => narrator.adjust(preferences.all))
  return {
    options, preferences, status, escape, player, recordings, highlighter, narrator, follow, handOver,
    changes: new Changes(preferences, status),
    acts: new Acts(preferences),
    shortcuts: new Shortcuts(document.getElementById('toolbar').dataset.shortcuts, preferences),
    phrases: new Phrases(recordings),
    place: new Place(narrator),
  }
}

/** Start each tool on its elements; one that fails leaves the rest running. */
const start = (Tool, page) => {
  for (const $root of document.querySelectorAll(`[data-module~="${Tool.name}"]`)) {
    try {
      new Tool($root, page)
    } catch (error) {
      console.error(`The tool "${Tool.name}" did not start:`, error)
    }
  }
}

const page = openPage()
for (const Tool of TOOLS) start(Tool, page)
