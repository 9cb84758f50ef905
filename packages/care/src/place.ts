import type { Safety, SafetyNumber, Text } from '@ashi/atlas';
import { inEach, type Fillings, type Language } from './language.ts';

/** Whom to call in one country. `dial` is absent where we do not know the number. */
export interface HelpNumbers {
  readonly emergencyNumber: HelpNumber;
  readonly crisisLine: HelpNumber;
  /** How sure these numbers are, as a sentence. */
  readonly verified: Text;
}

export interface HelpNumber {
  readonly text: Text;
  readonly dial?: string;
}

/** Numbers for an ISO 3166 country code; general words for any other, such as `unknown`. */
export function helpNumbers(safety: Safety, country: string): HelpNumbers {
  const { places, unknown, verified } = safety.places;
  const place =
    places[country] ?? Object.values(places).find(({ members }) => members?.includes(country) === true);
  return {
    emergencyNumber: number(place?.emergencyNumber, unknown.emergencyNumber),
    crisisLine: number(place?.crisisLine, unknown.crisisLine),
    verified,
  };
}

/** What stands in for `{emergencyNumber}` and `{crisisLine}` in one language. */
export function fillings({ emergencyNumber, crisisLine }: HelpNumbers, language: Language): Fillings {
  return { emergencyNumber: emergencyNumber.text[language], crisisLine: crisisLine.text[language] };
}

function number(known: SafetyNumber | undefined, general: Text): HelpNumber {
  return known === undefined
    ? { text: inEach((language) => general[language]) }
    : { text: known.text, dial: known.dial };
}
