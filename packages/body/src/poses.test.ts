import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cross, distance, dot, length, sub, type Vec3 } from '@ashi/geom';
import type { Anchor, PoseName, Side } from '@ashi/locate';
import { loadBodyModel } from './node.ts';
import type { MeshBody } from './mesh-body.ts';
import type { MeshFigure } from './figure.ts';
import { BODY_PARTS } from './topology.ts';

const seed = 20261125;
const model = loadBodyModel();
const { topology } = model;
const ALL: readonly PoseName[] = ['standing', 'arms-down', 'side-lying', 'prone', 'seated', 'ankle-on-knee'];
const SYMMETRICAL: readonly PoseName[] = ['standing', 'arms-down', 'prone', 'seated'];

function figureOf(sex: 'female' | 'male', heightCm: number, weightKg: number, ageYears: number): MeshFigure {
  const result = model.figure({ sex, heightCm, weightKg, ageYears });
  if (!result.ok) throw new Error(result.message);
  return result.figure;
}

const figures: Readonly<Record<string, MeshFigure>> = {
  average: model.average(),
  'thin woman': figureOf('female', 172, 49, 24),
  'heavy woman': figureOf('female', 158, 90, 58),
  'tall man': figureOf('male', 192, 84, 33),
  'heavy man': figureOf('male', 176, 115, 66),
};

/** Vertices that are not their own mirror image's mirror image, to the last bit. */
function unlikeMirror(a: Float32Array, b: Float32Array): number {
  let count = 0;
  for (let v = 0; v < topology.vertexCount; v++) {
    const w = topology.mirror[v]!;
    // Adding 0 makes −0 and 0 the same.
    const same = [-1, 1, 1].every((sign, k) => sign * a[v * 3 + k]! + 0 === b[w * 3 + k]! + 0);
    if (!same) count++;
  }
  return count;
}

const angle = (a: Vec3, b: Vec3): number => (Math.acos(dot(a, b) / length(a) / length(b)) * 180) / Math.PI;
const limb = (body: MeshBody, from: string, to: string): Vec3 => sub(body.joint(to), body.joint(from));
const lowest = (body: MeshBody): number =>
  body.positions.filter((_, i) => i % 3 === 1).reduce((a, b) => Math.min(a, b), Infinity);

/** Lowest skin of some parts of one side. */
function lowestOf(body: MeshBody, part: string, side?: 1 | 2): number {
  let low = Infinity;
  for (let v = 0; v < topology.vertexCount; v++) {
    if (BODY_PARTS[topology.part[v]!] !== part || (side && topology.side[v] !== side)) continue;
    low = Math.min(low, body.positions[v * 3 + 1]!);
  }
  return low;
}

const anchor: fc.Arbitrary<Anchor> = fc
  .tuple(
    fc.nat(topology.triangles.length / 3 - 1),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([t, u, v]) => {
    const ids = [0, 1, 2].map((k) => topology.triangles[t * 3 + k]!) as unknown as Anchor['ids'];
    const w = u + v > 1 ? ([1 - u, 1 - v, u + v - 1] as const) : ([u, v, 1 - u - v] as const);
    return { ids, weights: w };
  });

describe('mirror', () => {
  it(`gives an anchor back when done twice, and keeps its weights (seed ${seed})`, () => {
    const body = model.average().pose('standing');
    fc.assert(
      fc.property(anchor, (a) => {
        expect(body.mirror(body.mirror(a))).toEqual(a);
        expect(body.mirror(a).weights).toBe(a.weights);
      }),
      { seed },
    );
  });

  it('is exact to the last bit in the poses that are alike on both sides', () => {
    for (const [name, figure] of Object.entries(figures)) {
      for (const pose of SYMMETRICAL) {
        const body = figure.pose(pose);
        expect(unlikeMirror(body.positions, body.positions), `${name} ${pose} positions`).toBe(0);
        expect(unlikeMirror(body.normals, body.normals), `${name} ${pose} normals`).toBe(0);
      }
    }
  });

  it('is exact to the last bit between a pose for the left and for the right', () => {
    for (const figure of Object.values(figures)) {
      for (const pose of ALL) {
        const left = figure.pose(pose, 'left');
        const right = figure.pose(pose, 'right');
        expect(unlikeMirror(left.positions, right.positions)).toBe(0);
        expect(unlikeMirror(left.normals, right.normals)).toBe(0);
        for (const side of ['left', 'right'] as const) {
          const other: Side = side === 'left' ? 'right' : 'left';
          const [a, b] = [left.frame('leg', side), right.frame('leg', other)];
          expect(b.origin).toEqual([-a.origin[0], a.origin[1], a.origin[2]]);
          expect(b.lateral).toEqual([-a.lateral[0], a.lateral[1], a.lateral[2]]);
        }
      }
    }
  });
});

describe('every pose', () => {
  it('stands or lies on the floor at 0, with whole numbers everywhere', () => {
    for (const [name, figure] of Object.entries(figures)) {
      for (const pose of ALL) {
        const body = figure.pose(pose);
        expect(Math.abs(lowest(body)), `${name} ${pose}`).toBeLessThan(1e-3);
        expect(body.positions.every(Number.isFinite), `${name} ${pose}`).toBe(true);
        for (let v = 0; v < body.normals.length; v += 3) {
          const l = Math.hypot(body.normals[v]!, body.normals[v + 1]!, body.normals[v + 2]!);
          if (Math.abs(l - 1) > 1e-5) throw new Error(`${name} ${pose}: normal of length ${l}`);
        }
      }
    }
  });

  it('keeps bones as long as they are', () => {
    for (const figure of Object.values(figures)) {
      const rest = figure.pose('standing');
      for (const pose of ALL) {
        const body = figure.pose(pose);
        for (const [a, b] of [
          ['upperleg01', 'lowerleg01'],
          ['lowerleg01', 'foot'],
          ['upperarm01', 'lowerarm01'],
          ['lowerarm01', 'wrist'],
        ]) {
          for (const side of ['L', 'R']) {
            const long = distance(rest.joint(`${a}.${side}`), rest.joint(`${b}.${side}`));
            expect(distance(body.joint(`${a}.${side}`), body.joint(`${b}.${side}`))).toBeCloseTo(long, 4);
          }
        }
      }
    }
  });

  it('gives each part a frame of three right angles that points the way its name says', () => {
    for (const figure of Object.values(figures)) {
      for (const pose of ALL) {
        for (const part of BODY_PARTS) {
          const [left, right] = (['left', 'right'] as const).map((side) =>
            figure.pose(pose).frame(part, side),
          );
          for (const { proximal, anterior, lateral } of [left!, right!]) {
            for (const axis of [proximal, anterior, lateral]) expect(length(axis)).toBeCloseTo(1, 6);
            expect(dot(proximal, anterior)).toBeCloseTo(0, 6);
            expect(dot(proximal, lateral)).toBeCloseTo(0, 6);
            expect(dot(anterior, lateral)).toBeCloseTo(0, 6);
          }
          // The left hand is the mirror image of the right one: opposite handedness.
          expect(dot(cross(left!.lateral, left!.proximal), left!.anterior)).toBeCloseTo(1, 6);
          expect(dot(cross(right!.proximal, right!.lateral), right!.anterior)).toBeCloseTo(1, 6);
        }
      }
    }
    const standing = model.average().pose('standing');
    for (const part of ['head', 'trunk', 'arm', 'thigh', 'leg'] as const) {
      const { anterior, lateral, proximal } = standing.frame(part, 'left');
      expect(anterior[2], part).toBeGreaterThan(0.9);
      expect(lateral[0], part).toBeGreaterThan(0.6);
      expect(proximal[1], part).toBeGreaterThan(0.6);
    }
    // Thumb forward, palm inward, as the hands are held at rest.
    const hand = standing.frame('hand', 'left');
    expect(hand.lateral[2]).toBeGreaterThan(0.5);
    expect(hand.anterior[0]).toBeLessThan(-0.3);
    const foot = standing.frame('foot', 'left');
    expect(foot.anterior[1]).toBeGreaterThan(0.8);
    expect(foot.proximal[2]).toBeLessThan(-0.8);
  });
});

describe('side-lying', () => {
  const lying = Object.entries(figures).map(([name, figure]) => [name, figure.pose('side-lying')] as const);

  it('has the cared-for side up, the head to the other side’s hand, the face forward', () => {
    for (const [name, body] of lying) {
      const trunk = body.frame('trunk', 'left');
      expect(trunk.lateral[1], name).toBeGreaterThan(0.9);
      expect(trunk.proximal[0], name).toBeLessThan(-0.9);
      expect(trunk.anterior[2], name).toBeGreaterThan(0.9);
    }
    expect(
      figures['average']!.pose('side-lying', 'right').frame('trunk', 'right').lateral[1],
    ).toBeGreaterThan(0.9);
  });

  it('bends the upper hip and knee as the standard posture does, and rests the leg', () => {
    for (const [name, body] of lying) {
      const trunk = body.frame('trunk', 'left');
      const thigh = limb(body, 'upperleg01.L', 'lowerleg01.L');
      const forwards = (Math.atan2(dot(thigh, trunk.anterior), -dot(thigh, trunk.proximal)) * 180) / Math.PI;
      expect(forwards, `${name} hip`).toBeGreaterThan(60);
      expect(forwards, `${name} hip`).toBeLessThan(88);
      const knee = angle(thigh, limb(body, 'lowerleg01.L', 'foot.L'));
      expect(knee, `${name} knee`).toBeGreaterThan(70);
      expect(knee, `${name} knee`).toBeLessThan(95);
      // No lower than the floor, no higher than a thick cushion.
      expect(lowestOf(body, 'leg', 1), `${name} upper leg`).toBeLessThan(220);
      expect(lowestOf(body, 'foot', 1), `${name} upper foot`).toBeLessThan(180);
      expect(lowestOf(body, 'leg', 2), `${name} lower leg`).toBeLessThan(40);
      expect(lowestOf(body, 'thigh', 2), `${name} hip`).toBeLessThan(40);
      expect(lowestOf(body, 'trunk'), `${name} trunk`).toBeLessThan(60);
      expect(lowestOf(body, 'hand', 1), `${name} upper hand`).toBeLessThan(60);
    }
  });

  it('does not fold the lower arm under the trunk', () => {
    for (const [name, body] of lying) {
      const elbow = body.joint('lowerarm01.R');
      const shoulder = body.joint('upperarm01.R');
      expect(elbow[2] - shoulder[2], name).toBeGreaterThan(150);
    }
  });
});

describe('prone', () => {
  it('lies on the trunk, face down and clear of the floor, knees and feet let down', () => {
    for (const [name, figure] of Object.entries(figures)) {
      const body = figure.pose('prone');
      const trunk = body.frame('trunk', 'left');
      expect(trunk.anterior[1], name).toBeLessThan(-0.9);
      expect(trunk.proximal[2], name).toBeGreaterThan(0.9);
      expect(lowestOf(body, 'trunk'), name).toBeLessThan(45);
      expect(lowestOf(body, 'leg', 1), name).toBeLessThan(90);
      expect(lowestOf(body, 'foot', 1), name).toBeLessThan(60);
    }
  });
});

describe('sitting', () => {
  it('bends hips and knees and puts both feet on the floor', () => {
    for (const [name, figure] of Object.entries(figures)) {
      const body = figure.pose('seated');
      expect(angle(limb(body, 'upperleg01.L', 'lowerleg01.L'), [0, -1, 0]), name).toBeGreaterThan(80);
      expect(angle(limb(body, 'lowerleg01.L', 'foot.L'), [0, -1, 0]), name).toBeLessThan(12);
      expect(lowestOf(body, 'foot', 1), name).toBeLessThan(5);
    }
  });

  it('lays the cared-for ankle on the other knee, on the flesh and not in it', () => {
    for (const [name, figure] of Object.entries(figures)) {
      const body = figure.pose('ankle-on-knee');
      const ankle = body.joint('foot.L');
      const thigh = [body.joint('upperleg01.R'), body.joint('lowerleg01.R')] as const;
      expect(ankle[1] - thigh[1][1], name).toBeGreaterThan(40);
      expect(ankle[1] - thigh[1][1], name).toBeLessThan(170);
      expect(Math.abs(ankle[2] - thigh[1][2]), name).toBeLessThan(130);
      expect(ankle[0], name).toBeLessThan(thigh[1][0]);
      expect(lowestOf(body, 'foot', 2), name).toBeLessThan(5);
    }
  });
});

describe('queries', () => {
  const body = figures['tall man']!.pose('side-lying', 'right');

  it(`find a skin place again from just above it (seed ${seed})`, () => {
    fc.assert(
      fc.property(anchor, (a) => {
        const p = body.position(a);
        const hit = body.nearest(p)!;
        expect(hit.distanceMm).toBeLessThan(0.01);
        expect(distance(body.position(hit.anchor), p)).toBeLessThan(0.01);
        expect(distance(hit.position, body.position(hit.anchor))).toBeLessThan(1e-3);
        expect(length(hit.normal)).toBeCloseTo(1, 6);
      }),
      { seed },
    );
  });

  it('keep to the parts, the side and the facing asked for', () => {
    const knee = body.joint('lowerleg01.R');
    for (const side of ['left', 'right'] as const) {
      const hit = body.nearest(knee, { parts: ['thigh', 'leg'], side, facing: [0, 1, 0] })!;
      expect(hit.side).toBe(side);
      expect(['thigh', 'leg']).toContain(hit.part);
    }
    const down = body.cast([knee[0], 2000, knee[2]], [0, -3, 0])!;
    expect(down.normal[1]).toBeGreaterThan(0);
    expect(down.distanceMm).toBeCloseTo(2000 - down.position[1], 3);
    expect(body.cast([0, 3000, 0], [0, 1, 0])).toBeUndefined();
    expect(body.nearest(knee, { parts: [] })).toBeUndefined();
  });

  it('say midline on the midline', () => {
    const standing = model.average().pose('standing');
    const hit = standing.cast([0, 1200, 1000], [0, 0, -1])!;
    expect(hit.side).toBe('midline');
    expect(hit.part).toBe('trunk');
  });
});
