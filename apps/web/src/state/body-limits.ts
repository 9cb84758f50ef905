/** What the body can draw. */
export const bodyLimits = {
  heightCm: { min: 140, max: 205 },
  weightKg: { min: 40, max: 160 },
  ageYears: { min: 16, max: 90 },
} as const;

export type BodyCheck = { readonly ok: true } | { readonly ok: false; readonly min: number; readonly max: number };

export async function checkBody(_values: { heightCm: number; weightKg: number }): Promise<BodyCheck> {
  return { ok: true };
}
