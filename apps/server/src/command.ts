import type { ParseArgsConfig } from 'node:util';
import type { House } from './house.ts';

/** Options by name, as `parseArgs` takes them. */
export type OptionsConfig = NonNullable<ParseArgsConfig['options']>;

/** Where a command writes. Lines without their ending. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
}

/** The command line after its options were read: what was given by name, and the rest. */
export interface Given {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly words: readonly string[];
}

/** One command that asks the house something and prints the answer. Throws an ApiError for arguments it cannot use. */
export interface Command {
  readonly name: string;
  /** What follows the name, as the help shows it. */
  readonly usage: string;
  readonly about: string;
  readonly options: OptionsConfig;
  /** The answer as data (printed with `--json`) and as lines for a person; `notes` go to stderr. */
  answer(house: House, given: Given): Answer;
}

export interface Answer {
  readonly data: unknown;
  readonly lines: readonly string[];
  readonly notes?: readonly string[];
}

/** Rows in columns, as wide as their widest cell; numbers belong right-aligned by the caller. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, k) => (widths[k] = Math.max(widths[k] ?? 0, cell.length)));
  }
  return rows.map((row) =>
    row
      .map((cell, k) => cell.padEnd(widths[k] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
