/**
 * Theme and text size, mirrored into localStorage because static/look.js must know them before the first paint.
 * The vault holds the truth; this copy may be missing.
 */
export interface Look {
  readonly theme: 'system' | 'light' | 'dark';
  readonly large: boolean;
}

const key = 'ashi.look';

/** Sets the document and keeps the copy; a browser that refuses storage only loses the copy. */
export function applyLook(look: Look): void {
  const { dataset } = document.documentElement;
  dataset['theme'] = look.theme === 'system' ? 'auto' : look.theme;
  if (look.large) dataset['text'] = 'large';
  else delete dataset['text'];
  try {
    localStorage.setItem(key, JSON.stringify(look));
  } catch {
    // Storage is full or forbidden: the look is right now and falls back to the system's next time.
  }
}
