/** What the founding article says, with our verdict in words. */
import type { Claim } from '@ashi/atlas';
import { word, type Language } from '../i18n/words.ts';

export interface ClaimLine {
  readonly claim: string;
  readonly verdict: string;
  readonly why: string;
}

export function claimLines(claims: readonly Claim[], language: Language): ClaimLine[] {
  return claims.map((claim) => ({
    claim: claim.claim[language],
    verdict: word(language, `verdict.${claim.verdict}`),
    why: claim.why[language],
  }));
}
