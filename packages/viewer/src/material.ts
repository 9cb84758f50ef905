import {
  CustomBlending,
  DoubleSide,
  FrontSide,
  GLSL3,
  NoBlending,
  OneFactor,
  OneMinusSrcAlphaFactor,
  RawShaderMaterial,
  Vector2,
  Vector3,
  Vector4,
  type DataTexture,
  type IUniform,
} from 'three';
import { bodyFragment, bodyVertex, MOST_RINGS } from './body-shader.ts';
import { inkFragment, screenVertex } from './ink-shader.ts';

/** Millimetres of depth that the picture spans: enough for any body, lying or standing, seen from anywhere. */
export const RANGE_MM = 6000;

export type Uniforms = Record<string, IUniform>;

const black = (): IUniform => ({ value: new Vector3() });

export function clayUniforms(capsules: DataTexture): Uniforms {
  return {
    ...Object.fromEntries(
      ['lit', 'middle', 'shade', 'clothLit', 'clothShade', 'pain', 'cinnabar', 'halo'].map((n) => [
        n,
        black(),
      ]),
    ),
    clothShare: { value: 0.95 },
    capsules: { value: capsules },
    capsuleCount: { value: 0 },
    painLow: black(),
    painHigh: black(),
    rings: { value: Array.from({ length: MOST_RINGS }, () => new Vector4()) },
    ringNormals: { value: Array.from({ length: MOST_RINGS }, () => new Vector3()) },
    ringCount: { value: 0 },
    pixelRatio: { value: 1 },
  };
}

export function penUniforms(): Uniforms {
  return {
    clay: { value: null },
    facing: { value: null },
    depth: { value: null },
    pixel: { value: new Vector2() },
    rangeMm: { value: RANGE_MM },
    foldMm: { value: 9 },
    pen: { value: 1 },
    hollowPx: { value: 4 },
    fade: { value: new Vector2() },
    ink: black(),
  };
}

export function markUniforms(): Uniforms {
  return {
    depth: { value: null },
    rangeMm: { value: RANGE_MM },
    halfPx: { value: new Vector2() },
    pxPerMm: { value: 1 },
    pixelRatio: { value: 1 },
    slackMm: { value: 7 },
    drawn: { value: 1 },
    halo: black(),
  };
}

export const clayMaterial = (uniforms: Uniforms): RawShaderMaterial =>
  new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: bodyVertex,
    fragmentShader: bodyFragment,
    uniforms,
    blending: NoBlending,
    side: FrontSide,
  });

export const penMaterial = (uniforms: Uniforms): RawShaderMaterial =>
  new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: screenVertex,
    fragmentShader: inkFragment,
    uniforms,
    blending: NoBlending,
    depthTest: false,
    depthWrite: false,
  });

/** `pass` 0 draws the paper edges, 1 the cores, so that no edge ever covers another mark's core. */
export const markMaterial = (
  vertex: string,
  fragment: string,
  shared: Uniforms,
  pass: number,
): RawShaderMaterial =>
  new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: vertex,
    fragmentShader: fragment,
    uniforms: { ...shared, pass: { value: pass } },
    transparent: true,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
    depthTest: false,
    depthWrite: false,
    side: DoubleSide,
  });
