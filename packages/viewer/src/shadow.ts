import { style } from './style.ts';

/**
 * Fills the shadow tree: the picture and its list, what the page put inside the element (shown until there is a
 * picture, and whenever there is none), and a line for what is said to screen readers.
 */
export function fillShadow(
  shadow: ShadowRoot,
  root: HTMLElement,
  parts: readonly HTMLElement[],
  said: HTMLElement,
): void {
  const sheet = document.createElement('style');
  sheet.textContent = style;
  root.className = 'root waiting';
  const fallback = document.createElement('div');
  fallback.className = 'fallback';
  fallback.append(document.createElement('slot'));
  said.className = 'said';
  said.setAttribute('role', 'status');
  root.append(...parts, fallback, said);
  shadow.append(sheet, root);
}

const PROPERTIES = ['data', 'sites', 'pain', 'progress', 'breath'] as const;

/** A page may set properties before the element is defined; they lie in the way of the accessors and are set again. */
export function takeEarly(element: HTMLElement): void {
  for (const name of PROPERTIES) {
    if (!Object.hasOwn(element, name)) continue;
    const value: unknown = Reflect.get(element, name);
    Reflect.deleteProperty(element, name);
    Reflect.set(element, name, value);
  }
}
