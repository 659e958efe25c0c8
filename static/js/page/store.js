/** The browser's own store of texts; full, damaged or forbidden it is simply empty. */
export const kept = key => {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

export const keep = (key, text) => {
  try {
    localStorage.setItem(key, text)
  } catch {
    // What cannot be kept holds for this page.
  }
}

/** The same of values. */
export const stored = (key, missing) => {
  try {
    return JSON.parse(kept(key)) ?? missing
  } catch {
    return missing
  }
}

export const store = (key, value) => keep(key, JSON.stringify(value))
