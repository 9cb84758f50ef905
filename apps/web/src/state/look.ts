/**
 * Theme, text size and language, mirrored into localStorage because static/look.js must know them before the first paint.
 * The vault holds the truth; this copy may be missing.
 */
export interface Look {
  readonly theme: 'system' | 'light' | 'dark';
  readonly large: boolean;
  /** A language the app has, or `system`. */
  readonly language: string;
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

/** The language the person chose, or `system`; without opening the vault, so that the first page can move on at once. */
export function languageKept(): string {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    const language =
      typeof kept === 'object' && kept !== null && 'language' in kept ? kept.language : undefined;
    return typeof language === 'string' ? language : 'system';
  } catch {
    return 'system';
  }
}
