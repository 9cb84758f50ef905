/** The page of one complaint in one language, made from the atlas when the app is built. */
import type { Atlas, Complaint, Reference } from '@ashi/atlas';
import { word, type Language } from '../i18n/words.ts';
import type { ComplaintPage } from '../views/complaint/complaint.ts';
import { claimLines } from './claim-lines.ts';
import { hanziOf } from './hanzi.ts';
import { referenceLines } from './references.ts';

export function complaintPage(atlas: Atlas, complaint: Complaint, language: Language): ComplaintPage {
  const claims = complaint.claims.flatMap((id) => atlas.claims[id] ?? []);
  return {
    key: complaint.key,
    name: complaint.names[language],
    summary: complaint.summary[language],
    headline: complaint.headline[language],
    course: complaint.course.map((line) => line[language]),
    studies: complaint.studies.flatMap((key) => {
      const reference = atlas.references[key];
      return reference === undefined ? [] : [study(reference, language)];
    }),
    claims: claimLines(claims, language),
    patterns: Object.entries(complaint.points).map(([key, pattern]) => ({
      key,
      name: pattern.names[language],
      where: pattern.where[language],
      points: [...pattern.core, ...pattern.add].map((code) => pointLine(atlas, code, language)),
      ...(pattern.note === undefined ? {} : { note: pattern.note[language] }),
    })),
    help: complaint.help.map((line) => line[language]),
    references: referenceLines(atlas, [
      ...complaint.studies,
      ...complaint.cites,
      ...claims.flatMap(({ cites }) => cites),
    ]),
  };
}

function study(reference: Reference, language: Language): ComplaintPage['studies'][number] {
  const people = reference.n === undefined ? '' : word(language, 'study.people', { n: reference.n });
  const modality = word(language, `modality.${modalityKey[reference.modality]}`);
  return {
    key: reference.key,
    title: reference.title,
    what: [String(reference.year), modality, people].filter((part) => part !== '').join(' · '),
    result: reference.result[language],
    certainty: reference.caveat[language],
  };
}

const modalityKey = {
  acupressure: 'acupressure',
  'auricular acupressure': 'ear',
  acupuncture: 'acupuncture',
  massage: 'massage',
  mixed: 'mixed',
  none: 'none',
} as const;

function pointLine(
  atlas: Atlas,
  code: string,
  language: Language,
): ComplaintPage['patterns'][number]['points'][number] {
  const point = atlas.points[code];
  return {
    code,
    pinyin: point?.names.pinyin ?? '',
    hanzi: hanziOf(point, language),
    say: point?.where[language] ?? '',
    linked: point !== undefined,
  };
}
