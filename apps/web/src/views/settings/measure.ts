/** Lengths and masses as people type them. What is kept is always metric. */
const cmPerInch = 2.54;
const kgPerPound = 0.45359237;

export interface FeetInches {
  readonly feet: number;
  readonly inches: number;
}

/** Whole feet and inches nearest to a length in cm. */
export function feetInches(cm: number): FeetInches {
  const inches = Math.round(cm / cmPerInch);
  return { feet: Math.floor(inches / 12), inches: inches % 12 };
}

/** Length in cm, to 0.1. */
export function fromFeetInches({ feet, inches }: FeetInches): number {
  return tenth((feet * 12 + inches) * cmPerInch);
}

/** Whole pounds nearest to a mass in kg. */
export function pounds(kg: number): number {
  return Math.round(kg / kgPerPound);
}

/** Mass in kg, to 0.1. */
export function fromPounds(lb: number): number {
  return tenth(lb * kgPerPound);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
