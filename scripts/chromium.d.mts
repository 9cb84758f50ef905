/** The path of a Chromium: CHROME_PATH, else the first on PATH. Undefined when there is none. */
export function findChromium(): string | undefined;
/** Finds a Chromium, or installs Debian's when run as root. Throws with what to do where it can do neither. */
export function ensureChromium(): string;
