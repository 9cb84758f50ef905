/**
 * Marks on the skin: lines and dots with an edge of paper colour. They are drawn after the pen at full sharpness, and
 * ask the body's depth themselves whether skin hides them.
 */

const hidden = /* glsl */ `
precision highp sampler2D;
uniform sampler2D depth;
uniform float rangeMm;
// 1 where nothing lies in front. Lines rest on skin that the mesh cuts off at corners, hence the slack.
float visible(vec2 at, float markMm, float slackMm) {
  float skin = texture(depth, at).r * rangeMm;
  return 1.0 - smoothstep(slackMm, slackMm * 2.0, markMm - skin);
}`;

/** One instance = one piece of a line, with the length of line before it (for dashes). Drawn twice: edges, then cores. */
export const lineVertex = /* glsl */ `
precision highp float;
uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
uniform vec2 halfPx;
uniform float rangeMm;
uniform float pxPerMm;
uniform float pixelRatio;
uniform float pass;
in vec3 position;
in vec3 from;
in vec3 to;
in vec3 along; // mm of line before and after this piece; its whole length if it draws itself
in vec4 pen; // width, edge, dash, gap in CSS px
in vec4 colour;
out vec2 vOff;
out float vLength;
out float vMm;
out vec2 vDash;
out float vStart;
out vec3 vAlong;
out float vHalf;
out vec4 vColour;
void main() {
  vec4 a = projectionMatrix * modelViewMatrix * vec4(from, 1.0);
  vec4 b = projectionMatrix * modelViewMatrix * vec4(to, 1.0);
  vec2 pa = a.xy * halfPx;
  vec2 pb = b.xy * halfPx;
  float l = length(pb - pa);
  vec2 dir = l > 1e-4 ? (pb - pa) / l : vec2(1.0, 0.0);
  vec2 side = vec2(-dir.y, dir.x);
  vHalf = (pen.x * 0.5 + (pass < 0.5 ? pen.y : 0.0)) * pixelRatio;
  float reach = vHalf + 1.5;
  float s = position.x;
  vec2 at = mix(pa - dir * reach, pb + dir * reach, s) + side * position.y * reach;
  vOff = vec2(mix(-reach, l + reach, s), position.y * reach);
  vLength = l;
  vStart = along.x * pxPerMm;
  vAlong = along;
  float grow = l > 1e-3 ? (along.y - along.x) * pxPerMm / l : 1.0;
  vDash = vec2(pen.z, pen.w) * pixelRatio;
  vMm = grow;
  vColour = colour;
  float z = mix(a.z, b.z, clamp((vOff.x) / max(l, 1e-4), 0.0, 1.0)) * 0.5 + 0.5;
  gl_Position = vec4(at / halfPx, z * 2.0 - 1.0, 1.0);
}`;

export const lineFragment = /* glsl */ `
precision highp float;
${hidden}
layout(location = 0) out vec4 outColour;
in vec2 vOff;
in float vLength;
in float vMm;
in vec2 vDash;
in float vStart;
in vec3 vAlong;
in float vHalf;
in vec4 vColour;
uniform vec2 halfPx;
uniform vec3 halo;
uniform float pass;
uniform float slackMm;
uniform float drawn;
void main() {
  float here = mix(vAlong.x, vAlong.y, clamp(vOff.x / max(vLength, 1e-4), 0.0, 1.0));
  if (vAlong.z > 0.0 && here > vAlong.z * drawn) discard;
  float end = max(max(-vOff.x, vOff.x - vLength), 0.0);
  float away = length(vec2(end, vOff.y));
  if (vDash.x > 0.0) {
    float s = mod(vStart + clamp(vOff.x, 0.0, vLength) * vMm, vDash.x + vDash.y);
    float past = max(s - vDash.x, 0.0);
    past = min(past, vDash.x + vDash.y - s);
    if (s <= vDash.x) past = 0.0;
    away = length(vec2(max(end, past), vOff.y));
  }
  float cover = clamp(vHalf + 0.5 - away, 0.0, 1.0);
  cover *= visible(gl_FragCoord.xy / (halfPx * 2.0), gl_FragCoord.z * rangeMm, slackMm) * vColour.a;
  if (cover < 0.004) discard;
  vec3 c = pass < 0.5 ? halo : vColour.rgb;
  outColour = vec4(c * cover, cover);
}`;

/** One instance = one dot lying on the skin: foreshortened with it, but never flatter than the eye takes for a dot. */
export const dotVertex = /* glsl */ `
precision highp float;
uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
uniform vec2 halfPx;
uniform float pixelRatio;
in vec3 position;
in vec3 centre;
in vec3 facing;
in vec4 sizes; // fill radius, rim width, edge width in CSS px; 1 = flat to the eye
in vec3 fill;
in vec3 rim;
out vec2 vOff;
out vec3 vSizes;
out vec3 vFill;
out vec3 vRim;
flat out vec3 vCentre;
void main() {
  vec3 n = normalize(mat3(modelViewMatrix) * facing);
  float squeeze = sizes.w > 0.5 ? 1.0 : max(abs(n.z), 0.7);
  vec2 lean = length(n.xy) > 1e-3 ? normalize(n.xy) : vec2(1.0, 0.0);
  vec2 across = vec2(-lean.y, lean.x);
  float reach = (sizes.x + sizes.y + sizes.z + 1.0) * pixelRatio;
  vec2 off = position.xy * reach;
  vec4 c = projectionMatrix * modelViewMatrix * vec4(centre, 1.0);
  vCentre = vec3(c.xy * 0.5 + 0.5, c.z * 0.5 + 0.5);
  vOff = off;
  vSizes = sizes.xyz * pixelRatio;
  vFill = fill;
  vRim = rim;
  vec2 px = lean * off.x * squeeze + across * off.y;
  gl_Position = vec4(c.xy + px / halfPx, c.z, 1.0);
}`;

export const dotFragment = /* glsl */ `
precision highp float;
${hidden}
layout(location = 0) out vec4 outColour;
in vec2 vOff;
in vec3 vSizes;
in vec3 vFill;
in vec3 vRim;
flat in vec3 vCentre;
uniform vec3 halo;
uniform float slackMm;
void main() {
  float r = length(vOff);
  float soft = max(fwidth(r), 1e-3);
  float cover = clamp((vSizes.x + vSizes.y + vSizes.z - r) / soft + 0.5, 0.0, 1.0);
  float seen = visible(vCentre.xy, vCentre.z * rangeMm, slackMm);
  float a = cover * seen;
  if (a < 0.004) discard;
  vec3 c = mix(halo, vRim, clamp((vSizes.x + vSizes.y - r) / soft + 0.5, 0.0, 1.0));
  c = mix(c, vFill, clamp((vSizes.x - r) / soft + 0.5, 0.0, 1.0));
  outColour = vec4(c * a, a);
}`;
