import { HEADING } from './stops.js'
import { speakableAt } from './units.js'

const SAYABLE = '[data-speakable], [data-message], [id]'

/** What an element is: the last parts of the messages that say so. */
export const rolesOf = $element => {
  const $heading = $element.closest(HEADING)
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

  constructor(recordings) {
    this.#recordings = recordings
  }

  /**
   * An element's own clips; none where there is no recording of it. Of a cell's
   * headers only what is new is said to who comes from the cell before it.
   */
  #own($element, isNextCell) {
    const $spoken = speakableAt($element)
    if (!$spoken) return this.#linked($element)
    const { message = '', speakable = message ? '' : $spoken.id } = $spoken.dataset
    const clips = message.split(' ').filter(Boolean).map(name => this.#message(name))
    const { slug } = $spoken.closest('[data-slug]')?.dataset ?? {}
    if (!slug || !speakable) return clips
    const audio = this.#recordings.ofSpeakable(slug, speakable)
    const fresh = isNextCell && $spoken.dataset.fresh
    return [...clips, { audio, hasWords: true, start: fresh ? this.#recordings.timeOf(audio, fresh) : null }]
  }

  // A line of the contents is said as the heading that it leads to.
  #linked($element) {
    const $target = document.getElementById($element.hash?.slice(1))
    return Array.from($target?.querySelectorAll(':scope > [id]') ?? []).flatMap($part => this.#own($part))
  }

  #message(name) {
    return { audio: this.#recordings.ofMessage(name), hasWords: false }
  }

  /** The clip of a role word, or of something else that only the voice says. */
  word(name) {
    return this.#message(`speech.${name}`)
  }

  /** Messages by voice alone, which stand nowhere in the page. */
  told(messages, $element) {
    return { $element, clips: messages.map(name => this.#message(name)), isShown: false }
  }

  /** The element's own words alone; null where it has none. */
  plain($element, isNextCell) {
    const clips = this.#own($element, isNextCell)
    return clips.length ? { $element, clips } : null
  }

  /** Role first, then name, then state: 「link: …」. */
  described($element, before = [], isNextCell = false) {
    const $all = [$element, ...$element.querySelectorAll(SAYABLE)]
    const own = $all.map($it => this.#own($it, isNextCell))
    const clips = own.find(({ length }) => length) ?? [this.word($element.matches('td, th') ? 'no_cell' : 'unrecorded')]
    const words = [...before, ...rolesOf($element)].map(name => this.word(name))
    const state = stateOf($element)
    return { $element, clips: [...words, ...clips, ...(state ? [this.word(state)] : [])] }
  }
}
