/** Second gate: everything that a record names exists, and the sets that the literature fixes are complete. */
import type { Atlas, Constraint, Point } from '@ashi/atlas';
import type { DataFile, Fault, Step } from '@ashi/atlas/node';

/** How many points each channel has, as the WHO standard counts them: 361 in all. */
const channelCounts: Readonly<Record<string, number>> = {
  LU: 11,
  LI: 20,
  ST: 45,
  SP: 21,
  HT: 9,
  SI: 19,
  BL: 67,
  KI: 27,
  PC: 9,
  TE: 23,
  GB: 44,
  LR: 14,
  GV: 28,
  CV: 24,
};

/** How many points the literature counts in each set; `crossing` has no agreed number. */
const setCounts: Readonly<Record<string, number>> = {
  'jing-well': 12,
  'ying-spring': 12,
  'shu-stream': 12,
  'jing-river': 12,
  'he-sea': 12,
  mother: 12,
  child: 12,
  horary: 12,
  'yuan-source': 12,
  'luo-connecting': 15,
  'xi-cleft': 16,
  'front-mu': 12,
  'back-shu': 12,
  'hui-meeting': 8,
  'lower-he-sea': 6,
  confluent: 8,
  command: 4,
  ghost: 13,
  'window-of-heaven': 10,
  entry: 12,
  exit: 12,
  'ma-danyang': 12,
  'returning-yang': 9,
};
const topics = new Set(['channels', 'practice', 'theory']);
const pointCode = /^([A-Z]{2}\d+|EX-)/;

export function referenceFaults(files: readonly DataFile[], atlas: Atlas): Fault[] {
  const faults: Fault[] = [];
  const known = knownNames(atlas);
  for (const file of files) {
    const say: Say = (steps, message) => {
      faults.push({
        path: file.path,
        line: file.line(steps),
        message: [...(steps.length === 0 ? [] : [steps.join('.')]), message].join(': '),
      });
    };
    walkCites(file.value, [], (key, steps) => {
      if (file.place.kind !== 'safety' && atlas.references[key] === undefined) {
        say(steps, `no reference is called '${key}'`);
      }
    });
    checks[file.place.kind]?.(file.place.key, atlas, known, say);
  }
  return faults;
}

type Say = (steps: Step[], message: string) => void;
type Check = (key: string, atlas: Atlas, known: Known, say: Say) => void;

interface Known {
  /** Every point that stands in a channel's list or has a file of its own. */
  readonly codes: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
  readonly complaints: ReadonlySet<string>;
  readonly usedTerms: ReadonlySet<string>;
  /** Regions that hold a point with a file. */
  readonly regions: ReadonlySet<string>;
}

function knownNames(atlas: Atlas): Known {
  const points = Object.values(atlas.points);
  const policy = (atlas.safety as { policy?: { complaints?: object } }).policy;
  return {
    codes: new Set([
      ...Object.values(atlas.channels).flatMap((channel) => channel.points),
      ...points.map((p) => p.code),
    ]),
    rules: new Set(Object.keys(atlas.safety.rules ?? {})),
    complaints: new Set([...Object.keys(atlas.complaints), ...Object.keys(policy?.complaints ?? {})]),
    usedTerms: new Set(points.flatMap((p) => [...p.indications, ...p.actions].map((use) => use.term))),
    regions: new Set(points.map((p) => p.location.region)),
  };
}

const checks: Partial<Record<DataFile['place']['kind'], Check>> = {
  point: checkPoint,
  channel: checkChannel,
  landmark: checkLandmark,
  complaint: checkComplaint,
  claim: checkClaim,
  measures: checkMeasures,
  categories: checkCategories,
  terms: checkTerms,
};

function checkPoint(code: string, atlas: Atlas, known: Known, say: Say): void {
  const point = atlas.points[code]!;
  if (atlas.channels[point.channel]?.points.includes(code) === false || !code.startsWith(point.channel)) {
    say([], `${code} is not a point of channel ${point.channel}`);
  }
  const all = [point.location.constraints, point.location.alternative?.constraints ?? []];
  for (const [set, constraints] of all.entries()) {
    for (const [index, constraint] of constraints.entries()) {
      const steps = ['location', ...(set === 0 ? [] : ['alternative']), 'constraints', index];
      for (const ref of constraintRefs(constraint)) checkPlace(ref, atlas, steps, say);
    }
  }
  for (const [index, relation] of point.location.relations.entries()) {
    for (const ref of [relation.to ?? [], relation.points ?? [], relation.between ?? []].flat()) {
      if (!known.codes.has(ref) && atlas.landmarks[ref] === undefined) {
        say(['location', 'relations', index], `neither a landmark nor a point is called '${ref}'`);
      }
    }
  }
  checkUses(point, atlas, known, say);
  checkPress(point, atlas, say);
  for (const [index, caution] of point.cautions.entries()) {
    for (const rule of caution.rules) {
      if (!known.rules.has(rule)) say(['cautions', index, 'rules'], `no safety rule is called '${rule}'`);
    }
  }
  const partner = point.pairing === undefined ? undefined : atlas.points[point.pairing.with];
  if (point.pairing !== undefined && partner?.pairing?.with !== code) {
    say(['pairing', 'with'], `${point.pairing.with} does not name ${code} back`);
  }
}

/** A press card may not go above what the rules that hold for everybody allow at this point. */
function checkPress({ code, press }: Point, atlas: Atlas, say: Say): void {
  if (press === undefined) return;
  for (const [id, { trigger, appliesTo, effect }] of Object.entries(atlas.safety.rules)) {
    const inGroup = (appliesTo.groups ?? []).some((group) =>
      atlas.safety.groups[group]?.points.includes(code),
    );
    const everywhere = appliesTo.type === 'technique' || appliesTo.type === 'all';
    if (trigger !== 'always' || !(everywhere || inGroup)) continue;
    if (press.pressure.to > (effect.maxPressure ?? Infinity))
      say(['press', 'pressure'], `${id} allows ${effect.maxPressure}`);
    if (press.secondsMost > (effect.maxSeconds ?? Infinity))
      say(['press', 'secondsMost'], `${id} allows ${effect.maxSeconds} seconds`);
    const ball = press.tools.some(({ key }) => key === 'wall-ball');
    if (ball && effect.ballAllowed?.includes(code) === false)
      say(['press', 'tools'], `${id} allows no ball at ${code}`);
  }
  const { pressure, secondsFirstWeek, secondsLater, secondsMost } = press;
  if (pressure.from > pressure.usualTo || pressure.usualTo > pressure.to)
    say(['press', 'pressure'], 'from, usualTo and to should rise');
  if (secondsFirstWeek > secondsLater || secondsLater > secondsMost)
    say(['press', 'secondsMost'], 'the seconds should rise');
}

function checkUses(point: Point, atlas: Atlas, known: Known, say: Say): void {
  for (const [index, use] of point.indications.entries()) {
    const term = atlas.terms.indications[use.term];
    const steps = ['indications', index];
    if (term === undefined) say(steps, `no indication is called '${use.term}'`);
    const flag = term?.care === 'emergency' || term?.archaic === undefined ? term?.care : 'archaic';
    if (flag !== undefined && use.flag === undefined) {
      say(steps, `'${use.term}' is marked ${flag} in the vocabulary, so it needs a flag here`);
    } else if (flag === 'emergency' && use.flag !== 'emergency')
      say(steps, `'${use.term}' needs the flag emergency`);
    const pressed = use.cites.some((key) => /acupressure|mixed/.test(atlas.references[key]?.modality ?? ''));
    if (use.basis !== 'tradition' && !pressed) {
      say(steps, `the basis ${use.basis} needs a study of pressing; needles do not count`);
    }
    if (use.with !== undefined && !known.codes.has(use.with)) say(steps, `no point is called ${use.with}`);
  }
  for (const [index, use] of point.actions.entries()) {
    if (atlas.terms.actions[use.term] === undefined)
      say(['actions', index], `no action is called '${use.term}'`);
  }
  for (const [index, category] of point.categories.entries()) {
    const kind = atlas.categories[category.key];
    const steps = ['categories', index];
    if (kind === undefined) say(steps, `no category is called '${category.key}'`);
    else if (!kind.points.includes(point.code))
      say(steps, `${point.code} is not in the set of ${category.key}`);
    else if (category.order !== undefined && kind.points[category.order - 1] !== point.code) {
      say(steps, `${point.code} is number ${kind.points.indexOf(point.code) + 1} of ${category.key}`);
    }
    const vessel = category.of;
    if (vessel !== undefined && /^[A-Z]/.test(vessel) && atlas.channels[vessel] === undefined) {
      say(steps, `no channel is called ${vessel}`);
    }
  }
}

function checkPlace(ref: string, atlas: Atlas, steps: Step[], say: Say): void {
  if (pointCode.test(ref)) {
    if (atlas.points[ref] === undefined) say(steps, `${ref} has no file, so nothing can be measured from it`);
  } else if (atlas.landmarks[ref] === undefined) say(steps, `no landmark is called '${ref}'`);
}

function constraintRefs(constraint: Constraint): string[] {
  switch (constraint.kind) {
    case 'level':
      return [constraint.with];
    case 'distance':
      return [constraint.from];
    case 'lateral-to':
    case 'border':
      return [constraint.structure];
    case 'in-depression':
      return [constraint.of];
    case 'between':
      return constraint.structures;
    case 'fraction':
    case 'on-line':
      return [constraint.from, constraint.to];
    case 'midpoint':
      return [...constraint.between];
    case 'corner':
      return [`${constraint.side}-corner-of-nail-of-${constraint.digit}`];
  }
}

/** Points that the skin's line cannot go through: the gum behind the upper lip. */
const INSIDE: ReadonlySet<string> = new Set(['GV28']);

function checkChannel(code: string, atlas: Atlas, known: Known, say: Say): void {
  const channel = atlas.channels[code]!;
  const wanted = Array.from({ length: channelCounts[code] ?? 0 }, (_, index) => `${code}${index + 1}`);
  const wrong = Math.max(wanted.length, channel.points.length);
  for (let index = 0; index < wrong; index++) {
    if (channel.points[index] === wanted[index]) continue;
    say(
      ['points', index],
      `expected ${wanted[index] ?? 'no further point'}, found ${channel.points[index] ?? 'none'}`,
    );
    break;
  }
  const drawn = new Set(channel.lines?.flat() ?? channel.points);
  for (const point of channel.points) {
    if (!drawn.has(point) && !INSIDE.has(point)) say(['lines'], `${point} stands in no line`);
  }
  for (const point of drawn) if (!known.codes.has(point)) say(['lines'], `no point is called ${point}`);
  for (const field of ['pairedWith', 'sameNameWith', 'previous', 'next'] as const) {
    const other = channel[field];
    if (other !== undefined && atlas.channels[other] === undefined)
      say([field], `no channel is called ${other}`);
  }
  const back = {
    pairedWith: 'pairedWith',
    sameNameWith: 'sameNameWith',
    previous: 'next',
    next: 'previous',
  } as const;
  for (const [field, reverse] of Object.entries(back)) {
    const other = channel[field as keyof typeof back];
    const found = other === undefined ? undefined : atlas.channels[other];
    if (found !== undefined && found[reverse] !== code) say([field], `${other} does not name ${code} back`);
  }
}

function checkLandmark(id: string, atlas: Atlas, _known: Known, say: Say): void {
  const { construct, shape, anchor, path } = atlas.landmarks[id]!;
  for (const [index, { ids, weights }] of [anchor ?? [], path ?? []].flat().entries()) {
    const steps = anchor === undefined ? ['path', index] : ['anchor'];
    const sum = weights[0] + weights[1] + weights[2];
    // Weights are written with three digits.
    if (Math.abs(sum - 1) > 0.0021) say(steps, `the weights sum to ${sum.toFixed(3)}, not to 1`);
    if (new Set(ids).size < 3) say(steps, 'a vertex stands there twice');
  }
  if (shape === 'point' && anchor === undefined && construct === undefined)
    say([], 'a point needs an anchor');
  if (shape === 'curve' && path === undefined && construct === undefined) say([], 'a curve needs a path');
  if (shape === 'line' && construct === undefined) say([], 'a line needs a construct');
  if (construct === undefined || construct.kind === 'median') return;
  const refs = 'of' in construct ? [construct.of] : [construct.from, construct.to];
  for (const ref of refs) checkPlace(ref, atlas, ['construct'], say);
}

function checkComplaint(key: string, atlas: Atlas, _known: Known, say: Say): void {
  const complaint = atlas.complaints[key]!;
  for (const study of complaint.studies) {
    if (atlas.references[study] === undefined) say(['studies'], `no reference is called '${study}'`);
  }
  for (const claim of complaint.claims) {
    if (atlas.claims[claim] === undefined) say(['claims'], `no claim is called '${claim}'`);
  }
  for (const term of complaint.terms) {
    if (atlas.terms.indications[term] === undefined) say(['terms'], `no indication is called '${term}'`);
  }
  for (const [pattern, { core, add, channels }] of Object.entries(complaint.points)) {
    for (const code of [...core, ...add]) {
      if (atlas.points[code] === undefined) say(['points', pattern], `${code} has no file`);
    }
    for (const code of channels) {
      if (atlas.channels[code] === undefined)
        say(['points', pattern, 'channels'], `no channel is called ${code}`);
    }
  }
}

function checkClaim(id: string, atlas: Atlas, known: Known, say: Say): void {
  const claim = atlas.claims[id]!;
  for (const topic of claim.topics) {
    if (!topics.has(topic) && !known.complaints.has(topic)) say(['topics'], `no topic is called '${topic}'`);
  }
  for (const code of claim.points) if (!known.codes.has(code)) say(['points'], `no point is called ${code}`);
  for (const code of claim.channels ?? []) {
    if (atlas.channels[code] === undefined) say(['channels'], `no channel is called ${code}`);
  }
  if (claim.cites.length === 0 && claim.otherSources === undefined && claim.verdict !== 'traditional-only') {
    say(['cites'], 'a verdict needs something behind it');
  }
}

function checkMeasures(_key: string, atlas: Atlas, known: Known, say: Say): void {
  const ids = new Set(atlas.measures.map((measure) => measure.id));
  const needed = new Set(
    atlas.scales.flatMap((scale) =>
      scale.use !== null && known.regions.has(scale.region) ? [scale.use] : [],
    ),
  );
  for (const { id, from, to, women } of atlas.measures) {
    // A row that no point of ours is scaled by may wait for its landmarks.
    const refs = women === undefined ? [from, to] : [from, to, women.from, women.to];
    if (needed.has(id)) for (const ref of refs) checkPlace(ref, atlas, ['measures', id], say);
  }
  for (const [index, { use }] of atlas.scales.entries()) {
    if (use !== null && !ids.has(use)) say(['scales', index], `no measure is called '${use}'`);
  }
}

function checkCategories(_key: string, atlas: Atlas, known: Known, say: Say): void {
  for (const [key, { points }] of Object.entries(atlas.categories)) {
    const count = setCounts[key];
    if (count !== undefined && points.length !== count)
      say([key, 'points'], `${points.length} points; the set has ${count}`);
    for (const code of points) {
      if (!known.codes.has(code) && !code.startsWith('EX-'))
        say([key, 'points'], `no point is called ${code}`);
      const point = atlas.points[code];
      if (point !== undefined && !point.categories.some((category) => category.key === key)) {
        say([key, 'points'], `${code} does not say that it is one of these`);
      }
    }
  }
}

function checkTerms(key: string, atlas: Atlas, known: Known, say: Say): void {
  const list = key === 'actions' ? atlas.terms.actions : atlas.terms.indications;
  for (const [id, { group, complaint, keyPoints = [] }] of Object.entries(list)) {
    for (const code of keyPoints)
      if (!known.codes.has(code)) say([id, 'keyPoints'], `no point is called ${code}`);
    if (!known.usedTerms.has(id)) say([id], 'no point uses it');
    if (key === 'indications' && group === undefined) say([id], "'group' is missing");
    if (group !== undefined && atlas.terms.groups[group] === undefined)
      say([id, 'group'], `no group is called '${group}'`);
    if (complaint !== undefined && !known.complaints.has(complaint)) {
      say([id, 'complaint'], `no complaint is called '${complaint}'`);
    }
  }
}

function walkCites(value: unknown, steps: Step[], visit: (key: string, steps: Step[]) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = [...steps, Array.isArray(value) ? Number(key) : key];
    if (key === 'cites' && Array.isArray(inner))
      inner.forEach((cite, index) => visit(String(cite), [...at, index]));
    else walkCites(inner, at, visit);
  }
}
