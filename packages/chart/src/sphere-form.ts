import { hollowOf, normalsOf, reliefOf } from './field.ts';
import type { Form } from './form.ts';
import { withEdges } from './isoline.ts';

/** A sphere round the origin as a form: the shape whose drawing is known exactly. Test support. */
export function sphereForm(radiusMm = 100, rows = 48): Form {
  const columns = rows * 2;
  const positions: number[] = [0, radiusMm, 0];
  for (let i = 1; i < rows; i++) {
    const a = (Math.PI * i) / rows;
    for (let j = 0; j < columns; j++) {
      const b = (2 * Math.PI * j) / columns;
      positions.push(
        radiusMm * Math.sin(a) * Math.sin(b),
        radiusMm * Math.cos(a),
        radiusMm * Math.sin(a) * Math.cos(b),
      );
    }
  }
  positions.push(0, -radiusMm, 0);
  const last = positions.length / 3 - 1;
  const at = (i: number, j: number): number => 1 + (i - 1) * columns + (j % columns);
  const triangles: number[] = [];
  for (let j = 0; j < columns; j++) {
    triangles.push(0, at(1, j), at(1, j + 1));
    for (let i = 1; i < rows - 1; i++) {
      triangles.push(at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j), at(i + 1, j + 1), at(i, j + 1));
    }
    triangles.push(last, at(rows - 1, j + 1), at(rows - 1, j));
  }
  const packed = Float32Array.from(positions);
  const edged = withEdges(Uint32Array.from(triangles), last + 1);
  const normals = normalsOf(edged.triangles, packed);
  return {
    ...edged,
    positions: packed,
    normals,
    relief: reliefOf(edged, normals),
    hollow: hollowOf(edged, packed, normals),
    ring: Float32Array.from({ length: last + 1 }, (_, i) => packed[i * 3 + 1]!),
    cloth: Float32Array.from({ length: last + 1 }, (_, i) => (packed[i * 3 + 1]! < -radiusMm / 2 ? 1 : 0)),
    part: new Uint8Array(edged.triangles.length / 3),
  };
}
