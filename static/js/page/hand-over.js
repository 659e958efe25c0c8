/** Where what has the focus goes away, the button of an act takes it, or the toolbar's. */
export const handOver = ($going, act) => {
  if (!$going.contains(document.activeElement)) return
  const $heirs = [`[data-act="${act}"]`, '.toolbar__summary'].flatMap(it => [...document.querySelectorAll(it)])
  $heirs.find($heir => !$going.contains($heir) && $heir.checkVisibility())?.focus({ preventScroll: true })
}
