import type { Vec3 } from '@ashi/geom';
import type { Anchor } from '@ashi/locate';
import { decodeFirst, type First } from './first.ts';
import { MeshFigure } from './figure.ts';
import { Morphs } from './morph.ts';
import { refusalFor, type BodyRefusal, type Person } from './person.ts';
import { decodeRig, type Rig } from './rig.ts';
import { allJoints } from './skeleton.ts';
import { Shaper } from './solve.ts';
import type { Sliders } from './macros.ts';
import { mirrored, topologyOf, type Topology } from './topology.ts';

/** The packed files. `first` and `rig` give the average body; `morph` may come later. */
export interface BodyAssets {
  readonly first: ArrayBuffer;
  readonly morph?: ArrayBuffer;
  readonly rig: ArrayBuffer;
}

/** All bodies we can show. */
export class BodyModel {
  readonly topology: Topology;
  readonly #first: First;
  readonly #rig: Rig;
  #morphs: Morphs | undefined;
  #shaper: Shaper | undefined;
  #average: MeshFigure | undefined;

  private constructor(first: First, rig: Rig) {
    this.#first = first;
    this.#rig = rig;
    this.topology = topologyOf(first.half, rig.marks);
  }

  /** Throws RangeError when a file is not what it should be, or of another version. */
  static decode(assets: BodyAssets): BodyModel {
    const first = decodeFirst(assets.first);
    const model = new BodyModel(first, decodeRig(assets.rig, first.half));
    if (assets.morph) model.addMorphs(assets.morph);
    return model;
  }

  /** Adds the shapes of other people. Until then only the average body can be had. */
  addMorphs(morph: ArrayBuffer): void {
    this.#morphs = Morphs.decode(morph, this.#first.half);
    this.#shaper = new Shaper(this.#first, this.#morphs);
  }

  get hasMorphs(): boolean {
    return this.#morphs !== undefined;
  }

  /** The body in the middle of all: between the sexes, 25 years, all sliders at half. */
  average(): MeshFigure {
    this.#average ??= this.#figure(this.#first.average, this.#rig.joints);
    return this.#average;
  }

  /** The body of this height (within 1 cm) and mass (within 1 kg), or why there is none. Needs `addMorphs`. */
  figure(person: Person): { readonly ok: true; readonly figure: MeshFigure } | BodyRefusal {
    const refusal = refusalFor(person);
    if (refusal) return refusal;
    if (!this.#shaper) throw new RangeError('body: add the morph file before asking for a person’s figure');
    const { sliders, half } = this.#shaper.fit(person);
    return { ok: true, figure: this.#figure(half, this.#joints(sliders), person.sex) };
  }

  /** The body at these sliders. Needs `addMorphs`. */
  shaped(sliders: Sliders): MeshFigure {
    if (!this.#shaper) throw new RangeError('body: add the morph file before setting sliders');
    return this.#figure(this.#shaper.shape(sliders), this.#joints(sliders));
  }

  /**
   * Places of a few anchors at rest as a function of the sliders: about 0.1 ms a call, for fitting a body to a
   * photograph. Needs `addMorphs`.
   */
  placesAt(anchors: readonly Anchor[]): (sliders: Sliders) => Vec3[] {
    if (!this.#shaper) throw new RangeError('body: add the morph file before asking for places');
    return this.#shaper.placesAt(anchors);
  }

  #joints(sliders: Sliders): Float64Array {
    const joints = this.#rig.joints.slice();
    this.#morphs?.addJoints(this.#morphs.weights(sliders), joints);
    return joints;
  }

  #figure(half: Float32Array, leftJoints: Float64Array, sex?: 'female' | 'male'): MeshFigure {
    const rest = mirrored(this.#first.half, half, this.topology.vertexCount);
    let floor = Infinity;
    for (let i = 1; i < rest.length; i += 3) floor = Math.min(floor, rest[i]!);
    for (let i = 1; i < rest.length; i += 3) rest[i] = rest[i]! - floor;
    const joints = allJoints(leftJoints);
    for (let i = 1; i < joints.length; i += 3) joints[i] = joints[i]! - floor;
    return new MeshFigure(this.topology, this.#rig, rest, joints, sex);
  }
}
