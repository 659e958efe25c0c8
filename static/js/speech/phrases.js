import { speakableAt } from './units.js'

const SAYABLE = '[data-speakable], [data-message], [id]'

/** What an element is: the last parts of the messages that say so. */
export const rolesOf = $element => {
  const $heading = $element.closest('h1, h2, h3, h4, h5, h6')
  const $control = $element.closest('a[href], button, select, input, summary')
  const isImage = $element.localName === 'img'
  return [
    $heading && `heading_${$heading.localName[1]}`,
    $control && controlRole($control),
    isImage && 'image',
  ].filter(Boolean)
}

const controlRole = $control => {
  if ($control.localName === 'a') return 'link'
  if ($control.matches('select')) return 'choice'
  return $control.matches('input:not([type=submit])') ? 'field' : 'button'
}

const stateOf = $element => {
  const $button = $element.closest('button, summary')
  if (!$button) return null
  if ($button.disabled || $button.ariaDisabled === 'true') return 'unavailable'
  if ($button.localName === 'summary') return $button.parentElement.open ? 'open' : 'closed'
  const state = $button.ariaPressed
  return state && { true: 'pressed', false: 'released' }[state]
}

/** Turns elements of the page into units for the narrator. */
export class Phrases {
  #recordings
  #subject

  /** `subject` is where the messages of role words lie. */
  constructor(recordings, subject) {
    this.#recordings = recordings
    this.#subject = subject
  }

  /** An element's own clip; null where there is no recording of it. */
  #clip($element) {
    const $spoken = speakableAt($element)
    if (!$spoken) return null
    const { message, speakable = $spoken.id } = $spoken.dataset
    if (message) return { audio: this.#recordings.ofMessage(message), hasWords: false }
    const { slug } = $spoken.closest('[data-slug]')?.dataset ?? {}
    return slug ? { audio: this.#recordings.ofSpeakable(slug, speakable), hasWords: true } : null
  }

  /** The clip of a role word, or of something else that only the voice says. */
  word(name) {
    return { audio: this.#recordings.ofMessage(this.#subject + name), hasWords: false }
  }

  /** Words of the voice alone, which stand nowhere in the page. */
  said(name, $element) {
    return { $element, clips: [this.word(name)], isShown: false }
  }

  /** The element's own words alone. */
  plain($element) {
    const clip = this.#clip($element)
    return clip && { $element, clips: [clip] }
  }

  /** Role first, then name, then state: 「link: …」. */
  described($element, ...before) {
    const own = this.#clip($element) ?? this.#inner($element) ?? this.word('unrecorded')
    const words = [...before, ...rolesOf($element)]
    const state = stateOf($element)
    const clips = [...words.map(name => this.word(name)), own]
    if (state) clips.push(this.word(state))
    return { $element, clips }
  }

  #inner($element) {
    const $all = Array.from($element.querySelectorAll(SAYABLE))
    return $all.map($inner => this.#clip($inner)).find(Boolean) ?? null
  }
}
