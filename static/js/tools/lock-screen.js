/** What the lock screen shows and what its keys do. */
export class LockScreen {
  static name = 'lock-screen'
  #artist

  constructor($root, { narrator, acts }) {
    const { mediaSession } = navigator
    if (!mediaSession) return
    this.#artist = $root.dataset.site
    const press = act => acts.get(act)()
    mediaSession.setActionHandler('play', () => narrator.resume())
    mediaSession.setActionHandler('pause', () => narrator.pause())
    mediaSession.setActionHandler('stop', () => narrator.stop())
    mediaSession.setActionHandler('nexttrack', () => press('next'))
    mediaSession.setActionHandler('previoustrack', () => press('previous'))
    narrator.addEventListener('unit', ({ detail }) => this.#show(mediaSession, detail))
    narrator.addEventListener('resume', () => (mediaSession.playbackState = 'playing'))
    narrator.addEventListener('pause', () => (mediaSession.playbackState = 'paused'))
    narrator.addEventListener('end', () => (mediaSession.playbackState = 'none'))
  }

  #show(mediaSession, { $heading }) {
    const album = document.querySelector('h1').textContent
    const title = $heading?.textContent ?? album
    mediaSession.playbackState = 'playing'
    if (mediaSession.metadata?.title === title) return
    mediaSession.metadata = new MediaMetadata({ title, album, artist: this.#artist })
  }
}
