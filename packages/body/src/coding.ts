/**
 * The bytes of the packed body: a header that names the file, then blocks of whole numbers. Each block is a count, a
 * width, and the numbers as byte planes (all low bytes, then all high bytes), zigzag coded so that small stays small.
 */

export type FileKind = 'first' | 'morph' | 'rig';

const MAGIC = 'ASHI';
const VERSION = 1;
const KIND_CODE: Readonly<Record<FileKind, number>> = { first: 70, morph: 77, rig: 82 };

/** Writes one packed file. */
export class PackWriter {
  readonly #parts: Uint8Array[] = [];

  constructor(kind: FileKind) {
    const head = Uint8Array.from([...MAGIC].map((c) => c.charCodeAt(0)));
    this.#parts.push(head, Uint8Array.of(KIND_CODE[kind], VERSION, 0, 0));
  }

  /** Adds a block of signed whole numbers, each within ±32767. */
  numbers(values: ArrayLike<number>): this {
    const n = values.length;
    let wide = false;
    const low = new Uint8Array(n);
    const high = new Uint8Array(n);
    for (let i = 0; i < n; i++) {
      const v = values[i]!;
      if (!Number.isInteger(v) || Math.abs(v) > 32767) throw new RangeError(`body: cannot pack ${v}`);
      const z = v < 0 ? -2 * v - 1 : 2 * v;
      low[i] = z & 255;
      high[i] = z >> 8;
      if (z > 255) wide = true;
    }
    const head = new Uint8Array(5);
    new DataView(head.buffer).setUint32(0, n, true);
    head[4] = wide ? 2 : 1;
    this.#parts.push(head, low);
    if (wide) this.#parts.push(high);
    return this;
  }

  text(value: string): this {
    return this.numbers([...value].map((c) => c.charCodeAt(0)));
  }

  bytes(): Uint8Array {
    const out = new Uint8Array(this.#parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of this.#parts) {
      out.set(part, at);
      at += part.length;
    }
    return out;
  }
}

/** Reads one packed file. Throws RangeError when the bytes are not that file in a version this code knows. */
export class PackReader {
  readonly #bytes: Uint8Array;
  readonly #kind: FileKind;
  #at = 8;

  constructor(buffer: ArrayBuffer, kind: FileKind) {
    this.#bytes = new Uint8Array(buffer);
    this.#kind = kind;
    const magic = String.fromCharCode(...this.#bytes.subarray(0, 4));
    if (magic !== MAGIC || this.#bytes[4] !== KIND_CODE[kind]) {
      throw new RangeError(`body: these bytes are not a packed ${kind} file`);
    }
    if (this.#bytes[5] !== VERSION) {
      throw new RangeError(
        `body: ${kind} file has version ${this.#bytes[5] ?? 'none'}, this code reads version ${VERSION}`,
      );
    }
  }

  numbers(): Int16Array {
    const bytes = this.#bytes;
    const at = this.#at;
    if (at + 5 > bytes.length) throw this.#short();
    const n = new DataView(bytes.buffer).getUint32(at, true);
    const width = bytes[at + 4]!;
    const end = at + 5 + n * width;
    if (width < 1 || width > 2 || end > bytes.length) throw this.#short();
    const out = new Int16Array(n);
    for (let i = 0; i < n; i++) {
      const z = bytes[at + 5 + i]! | (width === 2 ? bytes[at + 5 + n + i]! << 8 : 0);
      out[i] = z & 1 ? -((z + 1) >> 1) : z >> 1;
    }
    this.#at = end;
    return out;
  }

  text(): string {
    return String.fromCharCode(...this.numbers());
  }

  #short(): RangeError {
    return new RangeError(`body: ${this.#kind} file ends early`);
  }
}
