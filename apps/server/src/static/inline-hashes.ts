import { createHash } from 'node:crypto';

/** CSP sources (`'sha256-…'`) of what an HTML page has inline. */
export interface InlineHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** Finds the inline scripts and style elements of a built page. Scripts with `src` and data blocks need no hash. */
export function inlineHashes(html: string): InlineHashes {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  // Built by our own tools, so matching tags is enough; a comment that looks like a script only adds a useless hash.
  for (const [, attributes = '', content = ''] of html.matchAll(
    /<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi,
  )) {
    if (!/\ssrc\s*=/i.test(attributes)) scripts.add(source(content));
  }
  for (const [, content = ''] of html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi))
    styles.add(source(content));
  return { scripts: [...scripts], styles: [...styles] };
}

function source(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}
