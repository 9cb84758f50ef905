/**
 * A written definition as steps in words.
 *
 * One constraint leads: its landmark is found first, and it says which way to go. All the others say where to stop.
 * Constraints that say one thing become one clause: "in front of the front edge of the bone" and "below its lower edge"
 * are "just in front of and below the bone".
 */
import type { BorderSide, Constraint, Location, Point, Ref } from '@ashi/atlas';
import type { Knowledge } from './ground.ts';
import type { Site } from './site.ts';
import { refsOf } from './task.ts';
import { EN } from './voice-en.ts';
import { ZH } from './voice-zh.ts';
import type { Amount, Setting, Thing, Voice } from './voice.ts';

export type Language = 'en' | 'zh-Hans';

/** One thing to do. */
export interface Step {
  readonly text: string;
  /** The length to go, on this person: `7.5 cm`. Only when the site is known. */
  readonly measure?: string;
  /** The constraint it comes from. */
  readonly constraint: number;
  /** Landmarks and points it names, the one to find first. */
  readonly refs: readonly Ref[];
  /** How to find the first of them with the fingers. */
  readonly feel?: string;
}

export interface StepOptions {
  /** The site on this person's body: gives lengths in their own centimetres. */
  readonly site?: Pick<Site, 'residuals'>;
  /** Anatomical names and cun instead of plain words and finger widths. */
  readonly professional?: boolean;
  /** Of the second reading. Throws RangeError when there is none. */
  readonly alternative?: boolean;
}

type Words = Pick<Knowledge, 'points' | 'landmarks'>;

/** How to find a point, step by step. The posture comes before: `point.location.posture`. */
export function stepsOf(point: Point, words: Words, language: Language, options: StepOptions = {}): Step[] {
  const constraints = options.alternative
    ? point.location.alternative?.constraints
    : point.location.constraints;
  if (!constraints) throw new RangeError(`locate: ${point.code} has no alternative definition`);
  return new Teller(point.location, words, language, options).tell(constraints);
}

/** Which constraint leads: the one that says most about where to go. */
const LEAD: readonly Constraint['kind'][] = [
  'corner',
  'fraction',
  'midpoint',
  'distance',
  'level',
  'lateral-to',
  'border',
  'between',
  'in-depression',
  'on-line',
];

type Numbered = readonly [constraint: Constraint, index: number];
type OfKind<K extends Constraint['kind']> = Extract<Constraint, { kind: K }>;

class Teller {
  readonly #voice: Voice;
  readonly #setting: Setting;
  readonly #words: Words;
  readonly #language: Language;
  readonly #options: StepOptions;
  readonly #steps: Step[] = [];
  /** What the last "find" was about: said again as "it". */
  #known: Ref | undefined;

  /** The leading constraint has fixed the place: the rest only describes it. */
  #arrived = false;

  constructor(location: Location, words: Words, language: Language, options: StepOptions) {
    this.#voice = language === 'en' ? EN : ZH;
    this.#setting = location;
    this.#words = words;
    this.#language = language;
    this.#options = options;
  }

  tell(constraints: readonly Constraint[]): Step[] {
    const numbered = constraints.map((c, i): Numbered => [c, i]).filter(([c]) => c.soft !== true);
    const curve = middleOfCurve(numbered);
    if (curve) {
      this.#say(this.#voice.middleOf(this.#thing(curve.ref)), curve.index, [curve.ref]);
      this.#stop(numbered.filter(([, i]) => !curve.says.includes(i)));
      return this.#steps;
    }
    const lead = leadOf(numbered);
    this.#arrived = lead[0].kind === 'midpoint' || lead[0].kind === 'fraction';
    const rest = numbered.filter((n) => n !== lead);
    this.#stop(this.#lead(lead, rest));
    return this.#steps;
  }

  /** Says the leading constraint; gives back the ones still to be said. */
  #lead([c, index]: Numbered, rest: readonly Numbered[]): readonly Numbered[] {
    const { clause: _, ...say } = this.#voice;
    switch (c.kind) {
      case 'corner': {
        const [ref] = refsOf(c) as readonly [Ref];
        const mm = this.#lengthMm(index) ?? c.offset * 22;
        this.#say(say.outsideCorner(this.#thing(ref), mm), index, [ref]);
        return rest;
      }
      case 'fraction':
        this.#find(c.from, index);
        this.#say(say.partOfWay(c.value, this.#thing(c.to), this.#lengthMm(index)), index, [c.to], index);
        return rest;
      case 'midpoint':
        this.#find(c.between[0], index);
        this.#say(say.halfway(this.#thing(c.between[1])), index, [c.between[1]]);
        return rest;
      case 'distance':
        return this.#leadDistance(c, index, rest);
      case 'level':
        return this.#leadLevel(c, index, rest);
      case 'lateral-to': {
        const through = this.#throughOf(c.structure);
        if (c.value !== 0 || through === undefined) return [[c, index], ...rest];
        this.#find(through, index);
        this.#say(say.goStraight(this.#upOrDown()), index, [through]);
        return rest;
      }
      case 'border':
        return this.#leadBorder(c, index, rest);
      case 'between':
        this.#find(c.structures[0]!, index);
        return [[c, index], ...rest];
      case 'in-depression':
        if (rest.length > 0) return [[c, index], ...rest];
        this.#say(say.pressInto(this.#thing(c.of)), index, [c.of]);
        return rest;
      case 'on-line':
        return [[c, index], ...rest];
    }
  }

  #leadDistance(c: OfKind<'distance'>, index: number, rest: readonly Numbered[]): readonly Numbered[] {
    this.#find(c.from, index);
    const line = rest.find(([r]) => r.kind === 'on-line' && r.from === c.from);
    const towards = line && line[0].kind === 'on-line' ? short(this.#thing(line[0].to)) : undefined;
    const amount = this.#amount(c.value, c.unit, index);
    this.#say(this.#voice.go(c.direction, amount, this.#setting, towards), index, [c.from], index);
    // Straight below is what "below" says already.
    return rest.filter(([r]) => r !== line?.[0] && !this.#isLineThrough(r, c.from) && !isLevelOf(r, c));
  }

  #leadLevel(c: OfKind<'level'>, index: number, rest: readonly Numbered[]): readonly Numbered[] {
    const out = rest.find(([r]) => r.kind === 'lateral-to' && r.value > 0);
    if (out && out[0].kind === 'lateral-to' && this.#onMidline(c.with)) {
      this.#find(c.with, index);
      const amount = this.#amount(out[0].value, out[0].unit, out[1]);
      this.#say(this.#voice.goOut(amount), out[1], [out[0].structure], out[1]);
      return rest.filter((n) => n !== out);
    }
    const text = this.#voice.findAndKeepLevel(this.#thing(c.with));
    this.#say(text, index, [c.with]);
    this.#known = c.with;
    return rest;
  }

  /** "Beside the bone": find the bone, then stop beside it. */
  #leadBorder(c: OfKind<'border'>, index: number, rest: readonly Numbered[]): readonly Numbered[] {
    const thing = this.#thing(c.structure);
    this.#known = c.structure;
    if (c.side === 'on') {
      const place = this.#words.landmarks[c.structure]?.shape === 'point';
      const text = place ? this.#voice.pressInto(thing) : this.#voice.findAndFollow(thing);
      this.#say(text, index, [c.structure]);
      return place ? [] : rest;
    }
    const edge = this.#edge(c);
    this.#say(this.#voice.find(edge ? { ...thing, phrase: edge } : thing, true), index, [c.structure]);
    return [[c, index], ...rest];
  }

  #find(ref: Ref, index: number): void {
    this.#say(this.#voice.find(this.#thing(ref), this.#steps.length === 0), index, [ref]);
    this.#known = ref;
  }

  /** Everything that says where to stop, in one sentence. */
  #stop(rest: readonly Numbered[]): void {
    const clauses: string[] = [];
    const refs: Ref[] = [];
    let inHollow = false;
    const said = new Set<Ref>(this.#known === undefined ? [] : [this.#known]);
    for (const group of this.#groups(rest)) {
      if (this.#isHollowThere(group, said)) {
        inHollow = true;
        continue;
      }
      const text = this.#clause(group, said);
      if (text === undefined) continue;
      clauses.push(text);
      for (const [c] of group) for (const ref of refsOf(c)) { refs.push(ref); said.add(ref); } // prettier-ignore
    }
    const [first] = rest;
    if (first && (clauses.length > 0 || inHollow))
      this.#say(this.#voice.stop(clauses, inHollow, this.#arrived), first[1], refs);
  }

  /** "In the hollow of the bone" that the sentence is about already: a hollow there. */
  #isHollowThere([first]: readonly Numbered[], said: ReadonlySet<Ref>): boolean {
    const c = first?.[0];
    return c?.kind === 'in-depression' && (said.has(c.of) || !this.#thing(c.of).hollow);
  }

  /** Borders of one bone go together; hollows come last. */
  #groups(rest: readonly Numbered[]): readonly (readonly Numbered[])[] {
    const groups = new Map<string, Numbered[]>();
    const last: Numbered[][] = [];
    for (const numbered of rest) {
      const [c, index] = numbered;
      if (c.kind === 'in-depression') {
        last.push([numbered]);
        continue;
      }
      const key = c.kind === 'border' && c.side !== 'on' ? (this.#edge(c) ?? c.structure) : `#${index}`;
      groups.set(key, [...(groups.get(key) ?? []), numbered]);
    }
    return [...groups.values(), ...last];
  }

  #clause(group: readonly Numbered[], said: ReadonlySet<Ref>): string | undefined {
    const { clause } = this.#voice;
    const [c, index] = group[0]!;
    switch (c.kind) {
      case 'border': {
        if (c.side === 'on') return clause.on(this.#thing(c.structure, said));
        const sides = group.flatMap(([b]): BorderSide[] => (b.kind === 'border' ? [b.side] : []));
        const known = group.some(([b]) => b.kind === 'border' && said.has(b.structure));
        const thing = { ...this.#thing(c.structure, said), known };
        const edge = this.#edge(c);
        return clause.beside(sides, edge === undefined ? thing : { ...thing, phrase: edge }, this.#setting);
      }
      case 'between':
        return clause.between(c.structures.map((ref) => this.#thing(ref, said)), false); // prettier-ignore
      case 'midpoint':
        return clause.between(c.between.map((ref) => this.#thing(ref, said)), true); // prettier-ignore
      case 'in-depression':
        return clause.inHollowOf(this.#thing(c.of, said));
      case 'level':
        return said.has(c.with) ? undefined : clause.levelWith(this.#thing(c.with, said));
      case 'on-line':
        return clause.onLine(this.#thing(c.from, said), this.#thing(c.to, said));
      case 'lateral-to': {
        const through = this.#throughOf(c.structure);
        if (through !== undefined) return clause.straight(this.#upOrDown(), this.#thing(through, said));
        if (c.value === 0) return clause.onMidline();
        return clause.outFromMidline(this.#amount(c.value, c.unit, index));
      }
      case 'distance':
        return clause.away(c.direction, this.#amount(c.value, c.unit, index), this.#thing(c.from, said), this.#setting); // prettier-ignore
      case 'fraction':
        return clause.part(c.value, this.#thing(c.from, said), this.#thing(c.to, said));
      case 'corner':
        return undefined;
    }
  }

  /** The bone whose edge a border is on, when the border lies on that side of it anyway. */
  #edge(c: OfKind<'border'>): string | undefined {
    if (this.#options.professional) return undefined;
    const edge = this.#voice.edgeOf(this.#thing(c.structure).phrase);
    return edge && sameSide(edge.side, c.side) ? edge.bone : undefined;
  }

  #thing(ref: Ref, said?: ReadonlySet<Ref>): Thing {
    const landmark = this.#words.landmarks[ref];
    const known = said?.has(ref) === true && ref === this.#known;
    if (landmark) {
      const plain = landmark.plain[this.#language];
      const phrase = this.#options.professional ? lowered(landmark.names[this.#language]) : plain;
      const crease = /crease|fold/.test(ref);
      const seen = /crease|fold|margin|nail|red-white|umbilicus|line|toe$|tip-of-middle/.test(ref);
      return { phrase, felt: !seen, crease, hollow: /hollow|notch|凹|foramen|孔/.test(phrase), known };
    }
    const point = this.#words.points[ref];
    const phrase = point
      ? this.#voice.point(ref, point.names['zh-Hans'], point.where[this.#language])
      : ref.replace(/-/g, ' ');
    return { phrase, felt: false, crease: false, hollow: false, known };
  }

  #throughOf(ref: Ref): Ref | undefined {
    const construct = this.#words.landmarks[ref]?.construct;
    return construct?.kind === 'vertical-through' ? construct.of : undefined;
  }

  #isLineThrough(c: Constraint, ref: Ref): boolean {
    return c.kind === 'lateral-to' && c.value === 0 && this.#throughOf(c.structure) === ref;
  }

  #onMidline(ref: Ref): boolean {
    return (this.#words.landmarks[ref]?.side ?? this.#words.points[ref]?.location.laterality) === 'midline';
  }

  /** Which way along an upright line: the ankle's points lie below their bones, the scalp's above. */
  #upOrDown(): 'up' | 'down' {
    return ['head', 'shoulder', 'scapular'].includes(this.#setting.region) ? 'up' : 'down';
  }

  #lengthMm(index: number): number | undefined {
    return this.#options.site?.residuals[index]?.lengthMm;
  }

  #amount(value: number, unit: Amount['unit'], index: number): Amount {
    const lengthMm = this.#lengthMm(index);
    const professional = this.#options.professional === true;
    return { value, unit, professional, ...(lengthMm === undefined ? {} : { lengthMm }) };
  }

  #say(text: string, constraint: number, refs: readonly Ref[], measured?: number): void {
    const mm = measured === undefined ? undefined : this.#lengthMm(measured);
    const feel = refs[0] === undefined ? undefined : this.#words.landmarks[refs[0]]?.feel?.[this.#language];
    this.#steps.push({
      text,
      constraint,
      refs: [...new Set(refs)],
      ...(mm === undefined ? {} : { measure: this.#voice.length(mm) }),
      ...(feel === undefined ? {} : { feel }),
    });
  }
}

function leadOf(numbered: readonly Numbered[]): Numbered {
  const rank = ([c]: Numbered): number => {
    const kind = LEAD.indexOf(c.kind);
    if (c.kind !== 'border') return kind;
    // A bone is easier to find than a cord or a muscle; a line on the skin comes after both.
    if (c.side === 'on') return kind + (/line|border/.test(c.structure) ? 0.8 : 0.5);
    return kind + (/tendon|muscle|tibialis|artery|gastrocnemius/.test(c.structure) ? 0.3 : 0);
  };
  return numbered.reduce((best, n) => (rank(n) < rank(best) ? n : best));
}

/** In the middle of a sentence a point is told by the first words of where it is. */
const short = (thing: Thing): Thing => ({
  ...thing,
  phrase: thing.phrase
    .replace(/^([A-Z-]+\d+, [^,]+),.*$/, '$1')
    .replace(/^([^（]+（[A-Z-]+\d+)，.*）$/, '$1）'),
});

/** Both ends of a crease, and the crease itself: that is its middle. */
function middleOfCurve(
  numbered: readonly Numbered[],
): { ref: Ref; index: number; says: readonly number[] } | undefined {
  const mid = numbered.find(([c]) => c.kind === 'midpoint');
  if (!mid || mid[0].kind !== 'midpoint') return undefined;
  const [a, b] = mid[0].between.map((end) => end.replace(/^(medial|lateral)-end-of-/, ''));
  if (a === undefined || a !== b) return undefined;
  const own = numbered.find(
    ([c]) => (c.kind === 'level' && c.with === a) || (c.kind === 'border' && c.structure === a),
  );
  return { ref: a, index: mid[1], says: own ? [mid[1], own[1]] : [mid[1]] };
}

const isLevelOf = (c: Constraint, d: OfKind<'distance'>): boolean =>
  c.kind === 'level' &&
  c.with === d.from &&
  ['lateral', 'medial', 'anterior', 'posterior'].includes(d.direction);

/** Distal to a lower edge is below it; anterior to a front edge is in front of it. */
function sameSide(edge: BorderSide, side: BorderSide): boolean {
  const like: Readonly<Record<string, string>> = { distal: 'inferior', proximal: 'superior' };
  return (like[side] ?? side) === (like[edge] ?? edge);
}

/** A name inside an English sentence: `Lateral malleolus` is `the lateral malleolus`. */
function lowered(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? `the ${name[0]!.toLowerCase()}${name.slice(1)}` : name;
}
