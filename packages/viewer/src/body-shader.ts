/**
 * The clay: one pass that writes two pictures, the colour and the facing (view-space normal). A three-tone ramp on
 * wrapped key light × baked occlusion, less towards grazing angles; cloth, pain and the sureness ring are painted on.
 */

/** Most capsules a pain drawing may have; a stroke is simplified until all fit. */
export const MOST_CAPSULES = 192;
/** Most sureness rings at once. */
export const MOST_RINGS = 4;

export const bodyVertex = /* glsl */ `
precision highp float;
uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
in vec3 position;
in vec3 normal;
in vec3 rest;
in vec3 restNormal;
in float occlusion;
in float cloth;
in float shown;
out vec3 vNormal;
out vec3 vPlace;
out vec3 vPlaceNormal;
out vec3 vRest;
out vec3 vRestNormal;
out float vOpen;
out float vCloth;
out float vShown;
void main() {
  vNormal = mat3(modelViewMatrix) * normal;
  vPlace = position;
  vPlaceNormal = normal;
  vRest = rest;
  vRestNormal = restNormal;
  vOpen = occlusion;
  vCloth = cloth;
  vShown = shown;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;

export const bodyFragment = /* glsl */ `
precision highp float;
precision highp sampler2D;
layout(location = 0) out vec4 outColour;
layout(location = 1) out vec4 outFacing;
in vec3 vNormal;
in vec3 vPlace;
in vec3 vPlaceNormal;
in vec3 vRest;
in vec3 vRestNormal;
in float vOpen;
in float vCloth;
in float vShown;
uniform vec3 lit;
uniform vec3 middle;
uniform vec3 shade;
uniform vec3 clothLit;
uniform vec3 clothShade;
uniform vec3 pain;
uniform vec3 cinnabar;
uniform vec3 halo;
uniform float clothShare;
uniform sampler2D capsules;
uniform int capsuleCount;
uniform vec3 painLow;
uniform vec3 painHigh;
uniform vec4 rings[${MOST_RINGS}];
uniform vec3 ringNormals[${MOST_RINGS}];
uniform int ringCount;
uniform float pixelRatio;

// How deep inside the pain drawing: 0 at its edge, 1 on its spine. Each capsule is three texels: end and radius,
// end and radius, skin normal. Only skin that faces as the painted skin did takes the colour, so that a palm painted
// does not show through on the back of the hand.
float painDepth() {
  if (any(lessThan(vRest, painLow)) || any(greaterThan(vRest, painHigh))) return -1.0;
  float deepest = -1.0;
  float waver = 0.07 * sin(vRest.y * 0.05 + vRest.x * 0.07) + 0.045 * sin(vRest.y * 0.13 + vRest.z * 0.09);
  for (int i = 0; i < ${MOST_CAPSULES}; i++) {
    if (i >= capsuleCount) break;
    vec4 a = texelFetch(capsules, ivec2(i, 0), 0);
    vec4 b = texelFetch(capsules, ivec2(i, 1), 0);
    vec3 n = texelFetch(capsules, ivec2(i, 2), 0).xyz;
    vec3 pa = vRest - a.xyz;
    vec3 ba = b.xyz - a.xyz;
    float h = clamp(dot(pa, ba) / max(dot(ba, ba), 1e-4), 0.0, 1.0);
    float r = mix(a.w, b.w, h) * (1.0 + waver);
    float depth = 1.0 - length(pa - ba * h) / r;
    depth -= smoothstep(0.15, -0.25, dot(n, vRestNormal)) * 1.5;
    deepest = max(deepest, depth);
  }
  return deepest;
}

void main() {
  if (vShown < 0.03) discard;
  vec3 n = normalize(vNormal);
  float key = clamp((dot(n, normalize(vec3(-0.55, 0.75, 0.62))) + 0.30) / 1.30, 0.0, 1.0);
  float fill = clamp((dot(n, normalize(vec3(0.8, 0.1, 0.25))) + 0.3) / 1.3, 0.0, 1.0) * 0.14;
  float open = mix(0.28, 1.0, pow(clamp(vOpen, 0.0, 1.0), 1.15));
  float grazing = pow(1.0 - clamp(n.z, 0.0, 1.0), 2.6);
  float tone = clamp(clamp(key * 0.98 + fill, 0.0, 1.0) * open - grazing * 0.34, 0.0, 1.0);
  vec3 colour = tone < 0.55 ? mix(shade, middle, smoothstep(0.0, 0.55, tone)) : mix(middle, lit, smoothstep(0.55, 1.0, tone));

  float across = max(fwidth(vCloth), 1e-4);
  float inside = smoothstep(-0.8, 0.8, (vCloth - 0.5) / across);
  float hem = 1.0 - smoothstep(0.6 * pixelRatio, 1.5 * pixelRatio, abs(vCloth - 0.5) / across);
  colour = mix(colour, mix(clothShade, clothLit, smoothstep(0.05, 0.95, tone)), inside * clothShare);
  colour = mix(colour, clothShade, hem * 0.55);

  if (capsuleCount > 0) {
    float depth = painDepth();
    float soft = fwidth(depth) * 1.5 + 0.02;
    float washed = smoothstep(0.0, soft + 0.06, depth);
    float rim = washed * (1.0 - smoothstep(0.02, 0.20, depth));
    colour = mix(colour, mix(pain, pain * (0.55 + 0.45 * tone), 0.7), washed * 0.50 + rim * 0.26);
  }

  for (int i = 0; i < ${MOST_RINGS}; i++) {
    if (i >= ringCount) break;
    float away = length(vPlace - rings[i].xyz);
    float px = max(length(vec2(dFdx(away), dFdy(away))), 1e-4) * pixelRatio;
    float same = smoothstep(-0.1, 0.2, dot(normalize(vPlaceNormal), ringNormals[i]));
    float off = abs(away - rings[i].w) / px;
    float within = 1.0 - smoothstep(rings[i].w - px, rings[i].w, away);
    colour = mix(colour, cinnabar, within * 0.10 * same);
    colour = mix(colour, halo, (1.0 - smoothstep(1.6, 2.4, off)) * 0.85 * same);
    colour = mix(colour, cinnabar, (1.0 - smoothstep(0.5, 1.1, off)) * same);
  }
  outColour = vec4(colour * vShown, vShown);
  outFacing = vec4(n * 0.5 + 0.5, 1.0);
}`;
