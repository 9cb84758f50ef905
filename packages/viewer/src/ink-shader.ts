/**
 * The pen: one screen pass over the clay. A contour where the body ends or its depth folds, a darkening where the
 * surface is hollow (normals that lean together), and a fade into the paper where the picture's edge cuts the body.
 */

export const screenVertex = /* glsl */ `
precision highp float;
in vec3 position;
out vec2 vAt;
void main() {
  vAt = position.xy * 0.5 + 0.5;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}`;

export const inkFragment = /* glsl */ `
precision highp float;
precision highp sampler2D;
layout(location = 0) out vec4 outColour;
in vec2 vAt;
uniform sampler2D clay;
uniform sampler2D facing;
uniform sampler2D depth;
uniform vec2 pixel;
uniform float rangeMm;
uniform float foldMm;
uniform float pen;
uniform float hollowPx;
uniform vec2 fade;
uniform vec3 ink;

float mm(vec2 at) { return texture(depth, at).r * rangeMm; }
bool paper(float z) { return z > rangeMm * 0.99; }

void main() {
  vec4 c = texture(clay, vAt);
  vec3 n0 = texture(facing, vAt).xyz * 2.0 - 1.0;
  float z0 = mm(vAt);
  vec2 ways[4] = vec2[4](vec2(1.0, 0.0), vec2(0.0, 1.0), vec2(0.7, 0.7), vec2(0.7, -0.7));
  float edge = 0.0;
  float fold = 0.0;
  for (int i = 0; i < 4; i++) {
    vec2 by = ways[i] * pixel * pen;
    float ma = texture(clay, vAt + by).a;
    float mb = texture(clay, vAt - by).a;
    edge = max(edge, abs(ma - mb));
    float whole = min(min(ma, mb), c.a);
    // A true fold jumps on one side only; skin that merely turns away changes on both.
    float fore = mm(vAt + by);
    float aft = mm(vAt - by);
    if (paper(fore) || paper(aft) || paper(z0)) whole = 0.0;
    float za = fore - z0;
    float zb = aft - z0;
    float bend = abs(za + zb) * whole;
    float lopsided = bend / max(abs(za) + abs(zb), 0.5);
    fold = max(fold, smoothstep(foldMm, foldMm * 3.0, bend) * smoothstep(0.45, 0.8, lopsided));
    vec4 fa = texture(facing, vAt + by);
    vec4 fb = texture(facing, vAt - by);
    // Half-covered pixels hold half a normal, which means nothing.
    float full = step(0.99, min(fa.a, fb.a));
    fold = max(fold, smoothstep(0.55, 1.2, 1.0 - dot(fa.xyz * 2.0 - 1.0, fb.xyz * 2.0 - 1.0)) * 0.5 * whole * full);
  }
  float line = max(edge * 0.85, fold * 0.70);
  float alpha = max(c.a, edge * 0.85);

  float hollow = 0.0;
  for (int ring = 1; ring <= 2; ring++) {
    vec2 x = vec2(pixel.x * hollowPx * float(ring), 0.0);
    vec2 y = vec2(0.0, pixel.y * hollowPx * float(ring));
    vec4 right = texture(facing, vAt + x);
    vec4 left = texture(facing, vAt - x);
    vec4 above = texture(facing, vAt + y);
    vec4 below = texture(facing, vAt - y);
    float m = step(0.99, min(min(right.a, left.a), min(above.a, below.a)));
    float jump = max(abs(mm(vAt + x) - mm(vAt - x)), abs(mm(vAt + y) - mm(vAt - y)));
    float lean = (right.x - left.x) + (above.y - below.y);
    hollow += lean * 2.0 * m * (1.0 - smoothstep(foldMm * 4.0, foldMm * 12.0, jump)) / (ring == 1 ? 1.0 : 1.6);
  }
  vec3 base = (c.a > 0.0 ? c.rgb / c.a : ink) * (1.0 + clamp(hollow * 0.42, -0.30, 0.0));
  vec3 colour = mix(base, ink, line);

  vec2 from = min(vAt, 1.0 - vAt) / pixel;
  alpha *= smoothstep(0.0, fade.x, from.x) * smoothstep(0.0, fade.y, from.y);
  outColour = vec4(colour * alpha, alpha);
}`;
