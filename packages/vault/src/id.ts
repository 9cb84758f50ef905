/** The kinds of record a vault keeps. */
export type KindName =
  'profile' | 'preferences' | 'painDrawing' | 'answers' | 'programme' | 'session' | 'outcome';

declare const brand: unique symbol;

/** An id of one kind of record, as `session:0f3c…`. The ids of two kinds are different types. */
export type Id<K extends KindName> = `${K}:${string}` & { readonly [brand]: K };

const body = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * A new random id (96 bits). Uses `getRandomValues`, which browsers also offer on pages without TLS
 * (a phone that opens the app on the home network), where `randomUUID` is absent.
 */
export function makeId<K extends KindName>(kind: K): Id<K> {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${kind}:${hex}` as Id<K>;
}

/** Whether the value is an id of this kind: the kind, a colon, then 1–64 letters, digits, `-` or `_`. */
export function isId<K extends KindName>(kind: K, value: unknown): value is Id<K> {
  if (typeof value !== 'string' || !value.startsWith(`${kind}:`)) return false;
  return body.test(value.slice(kind.length + 1));
}
