import type { Vec3 } from '@ashi/geom';
import type { Quaternion } from './quaternion.ts';
import { INFLUENCES, type Rig } from './rig.ts';

/**
 * Skin by dual quaternions (Kavan and others, 2007): bent flesh keeps its volume. `skip` leaves vertices out.
 * @param rest packed x, y, z in the frame in which the movements were made
 */
export function skin(
  rest: Float32Array,
  rig: Pick<Rig, 'bones' | 'weights'>,
  movements: { readonly turns: readonly Quaternion[]; readonly origins: readonly Vec3[] },
  skip: (vertex: number) => boolean = () => false,
): Float32Array {
  const dual = packDual(movements);
  const out = new Float32Array(rest.length);
  const sum = new Float64Array(8);
  for (let v = 0; v < rest.length / 3; v++) {
    if (skip(v)) continue;
    const first = rig.bones[v * INFLUENCES]! * 8;
    sum.fill(0);
    for (let k = 0; k < INFLUENCES; k++) {
      const weight = rig.weights[v * INFLUENCES + k]!;
      if (weight === 0) continue;
      const b = rig.bones[v * INFLUENCES + k]! * 8;
      // A turn and its negative are the same turn: add those on the side of the first.
      let near = 0;
      for (let c = 0; c < 4; c++) near += dual[first + c]! * dual[b + c]!;
      const w = near < 0 ? -weight : weight;
      for (let c = 0; c < 8; c++) sum[c] = sum[c]! + w * dual[b + c]!;
    }
    move(sum, rest, out, v * 3);
  }
  return out;
}

/** Per bone: the turn, then half of (origin as a pure quaternion) × turn. */
function packDual({
  turns,
  origins,
}: {
  turns: readonly Quaternion[];
  origins: readonly Vec3[];
}): Float64Array {
  const dual = new Float64Array(turns.length * 8);
  turns.forEach(([x, y, z, w], b) => {
    const [tx, ty, tz] = origins[b]!;
    dual.set([x, y, z, w], b * 8);
    dual.set(
      [
        0.5 * (tx * w + ty * z - tz * y),
        0.5 * (-tx * z + ty * w + tz * x),
        0.5 * (tx * y - ty * x + tz * w),
        -0.5 * (tx * x + ty * y + tz * z),
      ],
      b * 8 + 4,
    );
  });
  return dual;
}

function move(sum: Float64Array, rest: Float32Array, out: Float32Array, o: number): void {
  const l = Math.sqrt(sum[0]! ** 2 + sum[1]! ** 2 + sum[2]! ** 2 + sum[3]! ** 2);
  const x = sum[0]! / l;
  const y = sum[1]! / l;
  const z = sum[2]! / l;
  const w = sum[3]! / l;
  const dx = sum[4]! / l;
  const dy = sum[5]! / l;
  const dz = sum[6]! / l;
  const dw = sum[7]! / l;
  const px = rest[o]!;
  const py = rest[o + 1]!;
  const pz = rest[o + 2]!;
  const tx = 2 * (y * pz - z * py);
  const ty = 2 * (z * px - x * pz);
  const tz = 2 * (x * py - y * px);
  out[o] = px + w * tx + y * tz - z * ty + 2 * (w * dx - dw * x + y * dz - z * dy);
  out[o + 1] = py + w * ty + z * tx - x * tz + 2 * (w * dy - dw * y + z * dx - x * dz);
  out[o + 2] = pz + w * tz + x * ty - y * tx + 2 * (w * dz - dw * z + x * dy - y * dx);
}
