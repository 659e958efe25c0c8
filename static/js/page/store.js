/** The browser's own store; full, damaged or forbidden it is simply empty. */
export const stored = (key, missing) => {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? missing
  } catch {
    return missing
  }
}

export const store = (key, value) => {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // What cannot be kept holds for this page.
  }
}
