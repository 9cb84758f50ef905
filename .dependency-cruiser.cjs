/**
 * Arrows go down only. A room may import the rooms listed for it, by their door, and nothing may go round in a
 * circle, types included.
 */
const rooms = {
  geom: [],
  atlas: [],
  vault: [],
  locate: ['atlas', 'geom'],
  body: ['locate', 'geom'],
  care: ['atlas'],
  viewer: ['body', 'locate', 'geom', 'atlas'],
  chart: ['body', 'locate', 'geom', 'atlas'],
};

const directions = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room}-imports-only-what-is-below`,
  comment: `packages/${room} may import ${allowed.join(', ') || 'nothing of ours'}.`,
  severity: 'error',
  // Tests may reach up: they prove that rooms work together.
  from: { path: `^packages/${room}/src/`, pathNot: '\\.test\\.ts$' },
  to: {
    path: '^(packages|apps|scripts|bench|test)/',
    pathNot: `^packages/(${[room, ...allowed].join('|')})/`,
  },
}));

/** Types only: an interface may be shared without its code being loaded. */
const typesOnly = ['locate', 'care', 'viewer', 'chart'].map((room) => ({
  name: `${room}-takes-only-types-from-atlas`,
  comment: `packages/${room} may name the atlas types; whoever calls it brings the atlas.`,
  severity: 'error',
  from: { path: `^packages/${room}/src/`, pathNot: '(\\.test\\.ts$|/node\\.ts$|/src/node/)' },
  to: { path: '^packages/atlas/', dependencyTypesNot: ['type-only'] },
}));

module.exports = {
  forbidden: [
    ...directions,
    ...typesOnly,
    {
      name: 'only-through-the-door',
      comment: 'Another package is entered by its src/index.ts (or a subpath its package.json declares).',
      severity: 'error',
      from: { path: '^(?:packages|apps)/([^/]+)/' },
      to: {
        path: '^packages/[^/]+/',
        pathNot: ['^packages/$1/', '^packages/[^/]+/src/(index|node)\\.ts$', '^packages/[^/]+/assets/'],
      },
    },
    {
      name: 'only-through-the-door-from-outside',
      comment: 'Whole-system tests, benchmarks and examples see what everyone sees.',
      severity: 'error',
      from: { path: '^(test|bench|examples)/' },
      to: {
        path: '^packages/[^/]+/',
        pathNot: ['^packages/[^/]+/src/(index|node)\\.ts$', '^packages/[^/]+/assets/'],
      },
    },
    {
      name: 'nothing-imports-an-app',
      severity: 'error',
      from: { pathNot: '^(apps/|test/|bench/)' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-do-not-meet',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: {
        couldNotResolve: true,
        pathNot: ['^\\$(app|env|service-worker|lib)', '/\\$types$', '\\.svelte(\\.ts)?$'],
      },
    },
    {
      name: 'no-tests-from-code',
      severity: 'error',
      from: { pathNot: '\\.(test|spec)\\.ts$' },
      to: { path: '\\.(test|spec)\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|dist|\\.svelte-kit)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'svelte', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.svelte', '.json'],
    },
  },
};
