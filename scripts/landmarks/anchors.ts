/** Turns a pick into anchors on the canonical skin. */
import { BOXES, framed } from './boxes.ts';
import { pick, roundAnchor, type PickedAnchor } from './pick.ts';
import type { Pick } from './pick-kinds.ts';
import type { SkinSurface } from './shade.ts';

export function anchorsOf(skin: SkinSurface, { box, places, midline }: Pick): PickedAnchor[] {
  const turned = framed(skin, box);
  return places.map(([from, across, along]) => {
    const anchor = pick(turned, from, [across, along], BOXES[box]);
    if (!midline) return anchor;
    const weights = anchor.ids.map((id, k) =>
      Math.abs(skin.positions[id * 3] as number) < 1e-3 ? (anchor.weights[k] as number) : 0,
    );
    const total = weights.reduce((s, w) => s + w, 0);
    return roundAnchor(
      anchor.ids,
      weights.map((w) => w / total),
    );
  });
}
