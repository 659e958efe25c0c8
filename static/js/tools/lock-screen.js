import { plainText } from '../speech/text-walker.js'

/** What the lock screen shows and what its keys do. */
export class LockScreen {
  static name = 'lock-screen'
  #artist

  constructor($root, { narrator, acts }) {
    const { mediaSession } = navigator
    if (!mediaSession) return
    this.#artist = $root.dataset.site
    mediaSession.setActionHandler('play', () => narrator.resume())
    mediaSession.setActionHandler('pause', () => narrator.pause())
    mediaSession.setActionHandler('stop', () => narrator.hush())
    mediaSession.setActionHandler('nexttrack', () => acts.do('next'))
    mediaSession.setActionHandler('previoustrack', () => acts.do('previous'))
    narrator.addEventListener('unit', ({ detail }) => this.#show(mediaSession, detail))
    narrator.addEventListener('resume', () => (mediaSession.playbackState = 'playing'))
    narrator.addEventListener('pause', () => (mediaSession.playbackState = 'paused'))
    narrator.addEventListener('end', () => (mediaSession.playbackState = 'none'))
  }

  #show(mediaSession, { $heading }) {
    const album = plainText(document.querySelector('h1'))
    const title = $heading ? plainText($heading) : album
    mediaSession.playbackState = 'playing'
    if (mediaSession.metadata?.title === title) return
    mediaSession.metadata = new MediaMetadata({ title, album, artist: this.#artist })
  }
}
