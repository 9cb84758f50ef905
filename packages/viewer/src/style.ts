/** Style of the shadow tree. Colours and faces follow the page's tokens where it has them. */
export const style = /* css */ `
:host { display: block; position: relative; min-height: 240px; overflow: hidden; contain: layout paint; }
:host([hidden]) { display: none; }
.root {
  --a-paper: var(--paper, #f6f1e7); --a-raised: var(--raised, #fffbf3); --a-ink: var(--ink, #1f2422);
  --a-soft: var(--soft, #5b625e); --a-rule: var(--rule, #8a8272); --a-line: var(--line, #dcd4c4);
  --a-cinnabar: var(--cinnabar, #b5392a); --a-celadon: var(--celadon, #3f6b5d); --a-indigo: var(--indigo, #34507a);
  --a-ochre: var(--ochre, #8a5a12); --a-halo: #fff8ec; --a-mark: #a52c1e;
  --a-serif: var(--serif, 'Source Serif 4', Georgia, 'Songti SC', serif);
  --a-sans: var(--sans, 'Source Sans 3', system-ui, 'PingFang SC', sans-serif);
  position: absolute; inset: 0; color: var(--a-ink); font: 400 15px/1.35 var(--a-sans);
}
.root.dark {
  --a-paper: var(--paper, #151816); --a-raised: var(--raised, #1e221f); --a-ink: var(--ink, #f1eadc);
  --a-soft: var(--soft, #a9a99d); --a-rule: var(--rule, #74776e); --a-line: var(--line, #343934);
  --a-cinnabar: var(--cinnabar, #ec7c68); --a-celadon: var(--celadon, #8dbbaa); --a-indigo: var(--indigo, #9db6e0);
  --a-ochre: var(--ochre, #dda650); --a-halo: #ede2cf;
}
canvas { position: absolute; inset: 0; width: 100%; height: 100%; display: block; cursor: grab; touch-action: pan-y; }
canvas:active { cursor: grabbing; }
.paint canvas { cursor: crosshair; touch-action: none; }
canvas:focus-visible { outline: 2px solid var(--a-indigo); outline-offset: -3px; border-radius: 3px; }
.waiting canvas, .failed canvas, .failed .over, .failed .twin { display: none; }
.fallback { position: absolute; inset: 0; }
.ready .fallback { display: none; }
.over { position: absolute; inset: 0; pointer-events: none; overflow: hidden; }
.over svg { position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; }
.leaders polyline { fill: none; stroke: var(--a-rule); stroke-width: 1; stroke-linejoin: round; }
.label {
  position: absolute; left: 0; top: 0; width: max-content; max-width: min(11.5em, max(6.6em, 27%)); line-height: 1.22;
  font-variant-numeric: tabular-nums lining-nums; pointer-events: auto; cursor: pointer; overflow-wrap: normal;
}
.label.to-left { text-align: right; }
.label.covers { background: color-mix(in srgb, var(--a-paper) 88%, transparent); padding: 2px 6px; border-radius: 3px; }
.title { font-weight: 600; font-size: 14px; }
.number { color: var(--a-cinnabar); font: 430 17px/1.2 var(--a-serif); margin-right: .5em; }
.name { font: 430 17px/1.2 var(--a-serif); margin-left: .5em; white-space: nowrap; }
.note { display: block; color: var(--a-soft); font-size: 13.5px; }
.label.point .title { color: var(--a-cinnabar); }
.label.point:has(.number) { max-width: min(11.5em, 40%); }
.label.point:has(.number) .title { color: var(--a-ink); }
.label.channel .title { color: var(--a-celadon); }
.label.landmark, .label.nerve { pointer-events: none; }
.label.landmark .title { font: italic 400 15px/1.22 var(--a-serif); color: var(--a-soft); }
.label.nerve .title { font: italic 400 15px/1.22 var(--a-serif); color: var(--a-ochre); }
:host(:lang(zh)) .landmark .title, :host(:lang(zh)) .nerve .title { font-style: normal; }
.clock circle { fill: none; }
.clock .track { stroke: var(--a-halo); stroke-width: 8; opacity: .72; }
.clock .edge { stroke: var(--a-rule); stroke-width: 4; opacity: .38; }
.clock .hand { stroke: var(--a-mark); stroke-width: 5; stroke-linecap: round; }
.clock .limit { stroke: var(--a-mark); stroke-width: 1.5; stroke-dasharray: 2 5; fill: var(--a-halo); fill-opacity: .3; }
.clock .breath { fill: var(--a-mark); fill-opacity: .2; }
.clock .dot { fill: var(--a-mark); stroke: var(--a-halo); stroke-width: 2; }
.cursor circle { fill: var(--a-mark); fill-opacity: .12; stroke: var(--a-mark); stroke-width: 1.5; stroke-dasharray: 3 3; }
.cursor.down circle { fill-opacity: .4; stroke-dasharray: none; }
.cursor path { stroke: var(--a-mark); stroke-width: 1.5; }
.twin, .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.twin:focus-within, :host([list='shown']) .twin {
  inset: auto 0 0 0; width: auto; height: auto; max-height: 60%; overflow: auto; clip-path: none; white-space: normal;
  background: var(--a-raised); border-top: 1px solid var(--a-line); padding: 8px 16px 12px;
}
.twin h2 { margin: 4px 0; font: 600 12.5px/1.3 var(--a-sans); letter-spacing: .055em; color: var(--a-soft); }
.twin ul { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr)); gap: 0 12px; }
.twin button {
  width: 100%; min-height: 44px; text-align: start; font: inherit; color: inherit; background: none; border: 0;
  border-bottom: 1px solid var(--a-line); padding: 4px 2px; cursor: pointer;
}
.twin button[aria-pressed='true'] { color: var(--a-cinnabar); font-weight: 600; }
.twin button:focus-visible { outline: 2px solid var(--a-indigo); outline-offset: 3px; }
@media print { .twin, .over .clock { display: none; } }
`;
