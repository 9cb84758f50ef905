import type { InlineHashes } from './static/inline-hashes.ts';

/** On every response: nothing is guessed, framed, leaked or asked of the device beyond what a session uses. */
export const baseHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), bluetooth=(), serial=(), hid=(), midi=(), interest-cohort=()',
};

/** For answers that are no page: nothing in them may ever run. */
export const noPagePolicy = "default-src 'none'; frame-ancestors 'none'";

/** For the service worker: a worker lives under the policy it came with, and this one has to fetch the app. */
export const workerPolicy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'";

/** Content-Security-Policy of a page: its own files, the scripts and styles it was built with, and no other origin. */
export function pagePolicy(inline: InlineHashes): string {
  const directives: readonly (readonly [string, ...string[]])[] = [
    ['default-src', "'self'"],
    ['script-src', "'self'", ...inline.scripts],
    ['style-src', "'self'", ...inline.styles],
    ['img-src', "'self'", 'data:', 'blob:'],
    ['font-src', "'self'"],
    ['connect-src', "'self'"],
    ['worker-src', "'self'"],
    ['manifest-src', "'self'"],
    ['object-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
    ['frame-ancestors', "'none'"],
  ];
  return directives.map((parts) => parts.join(' ')).join('; ');
}
