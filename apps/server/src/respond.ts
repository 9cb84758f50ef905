import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Context, TypedResponse } from 'hono';

/** A JSON answer, written once and sent many times. */
export interface Answer<T> {
  readonly value: T;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Strong validator, with its quotes. */
  readonly etag: string;
  br?: Uint8Array<ArrayBuffer>;
}

/** Below this a compressed answer saves no packet. */
const worthCompressing = 1_400;

/** Writes a value as JSON. The value must not change afterwards. */
export function answerOf<T>(value: T): Answer<T> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const etag = `"${createHash('sha1').update(bytes).digest('base64url')}"`;
  return { value, bytes, etag };
}

/** Sends an answer: 304 when the caller has it already, compressed when that is allowed and worth it. */
export function send<T>(c: Context, answer: Answer<T>): Response & TypedResponse<T, 200, 'json'> {
  const known = c.req.header('if-none-match');
  if (known !== undefined && known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === answer.etag)) {
    return typed(c.body(null, 304, { ETag: answer.etag, 'Cache-Control': 'no-cache' }));
  }
  const large = answer.bytes.length >= worthCompressing;
  const squeeze = large && /(^|[\s,])br\b(?!\s*;\s*q=0)/.test(c.req.header('accept-encoding') ?? '');
  if (squeeze) answer.br ??= compress(answer.bytes);
  return typed(
    c.body(squeeze && answer.br !== undefined ? answer.br : answer.bytes, 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-cache',
      ETag: answer.etag,
      ...(large ? { Vary: 'Accept-Encoding' } : {}),
      ...(squeeze ? { 'Content-Encoding': 'br' } : {}),
    }),
  );
}

function compress(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }));
}

/** The one place that tells the router what the bytes are: `answerOf` wrote them from a T. */
function typed<T>(response: Response): Response & TypedResponse<T, 200, 'json'> {
  return response as Response & TypedResponse<T, 200, 'json'>;
}

/** Keeps the answers used last, at most `size` of them. */
export class AnswerCache<T> {
  readonly #size: number;
  readonly #answers = new Map<string, Answer<T>>();

  constructor(size: number) {
    this.#size = size;
  }

  get(key: string, make: () => T): Answer<T> {
    let found = this.#answers.get(key);
    if (found === undefined) found = answerOf(make());
    else this.#answers.delete(key);
    this.#answers.set(key, found);
    const oldest = this.#answers.keys().next();
    if (this.#answers.size > this.#size && oldest.done !== true) this.#answers.delete(oldest.value);
    return found;
  }
}
