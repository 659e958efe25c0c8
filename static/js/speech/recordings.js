// A recording has a short address, which redirects, and a keyed one, which is
// kept for ever. A section's manifest tells the keys of all it holds.
const json = async address => {
  const answer = await fetch(address)
  if (!answer.ok) throw new RecordingError(address, answer)
  return answer.json()
}

class RecordingError extends Error {
  name = 'RecordingError'

  constructor(address, { status }) {
    super(`${address} answered ${status}`)
    this.status = status
  }
}

/** Where the audio of speakables and messages is found, and their word times. */
export class Recordings {
  #keys = new Map()
  #manifests = new Set()
  #marks = new Map()
  /** The voice the reader chose, and the one that speaks while it cannot. */
  voice = ''
  standIn = ''

  /** The address of a speakable's MP3. */
  ofSpeakable(slug, id) {
    return this.#address(`/reports/${slug}/${this.standIn || this.voice}/${id}`)
  }

  /** The address of an interface message's MP3. */
  ofMessage(message) {
    return this.#address(`/messages/${this.standIn || this.voice}/${message}`)
  }

  #address(short) {
    const key = this.#keys.get(short)
    return `${short}${key ? `/${key}` : ''}.mp3`
  }

  /**
   * The marks of an MP3, `{ marks: [[start_ms, end_ms, start, end]], voice, timings }`;
   * none where they cannot be had.
   */
  marks(audio) {
    if (!this.#marks.has(audio)) {
      this.#marks.set(audio, json(audio.replace(/mp3$/, 'json')).catch(() => {
        this.#marks.delete(audio)
        return { marks: [] }
      }))
    }
    return this.#marks.get(audio)
  }

  /** When an MP3 comes to an offset of its text, in seconds; 0 where none knows. */
  async timeOf(audio, offset) {
    const { marks, timings } = await this.marks(audio)
    const mark = timings !== 'estimated' && marks.find(([, , start]) => start >= offset)
    return mark ? mark[0] / 1000 : 0
  }

  /** Take over the keys of a section; without them the short addresses serve. */
  async learn(slug, revision, section) {
    const base = `/reports/${slug}`
    const { voice } = this
    const manifest = `${base}/${revision}/${voice}/${section}.json`
    if (this.#manifests.has(manifest)) return
    this.#manifests.add(manifest)
    const rows = await json(manifest).catch(() => [])
    for (const [id, key] of rows) this.#keys.set(`${base}/${voice}/${id}`, key)
  }
}
