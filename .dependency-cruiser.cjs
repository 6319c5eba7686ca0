// Imports only go down. Each line may import the lines below it, not its neighbours; the host may be imported by any.
const levels = [
  ['cli'],
  ['index.ts'],
  ['batch', 'returns'],
  ['invite'],
  ['verify'],
  ['generate'],
  ['sign'],
  ['writers', 'readers', 'register'],
  ['compose'],
  ['catalog'],
  ['tenants'],
  ['settings'],
  ['source', 'engagement'],
  ['brand', 'locale'],
  ['model'],
  ['host'],
  ['diagnostics'],
];

const pattern = (room) => (room.endsWith('.ts') ? `^src/${room.replace('.', '\\.')}$` : `^src/${room}/`);

/** What a room may import of this project: itself and everything on the levels below. */
const downwards = levels.flatMap((rooms, level) =>
  rooms.map((room) => ({
    name: `downwards-${room}`,
    comment: `${room} imports something beside or above it; see ARCHITECTURE.md.`,
    severity: 'error',
    from: { path: pattern(room) },
    to: {
      path: '^src/',
      pathNot: [room, ...levels.slice(level + 1).flat()].map(pattern),
    },
  })),
);

module.exports = {
  forbidden: [
    ...downwards,
    {
      name: 'known-room',
      comment: 'A new room gets its level in .dependency-cruiser.cjs.',
      severity: 'error',
      from: { path: '^src/', pathNot: levels.flat().map(pattern) },
      to: {},
    },
    {
      name: 'room-door',
      comment: 'A room is entered through its index.ts, where what others may use is named.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'cli-through-public-api',
      comment: 'What the command line can do, a program can: both have src/index.ts and nothing else.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/', pathNot: ['^src/cli/', '^src/index\\.ts$'] },
    },
    {
      name: 'writers-apart',
      comment: 'A format is one folder: it knows no other format.',
      severity: 'error',
      from: { path: '^src/writers/([^/]+)/' },
      to: { path: '^src/writers/[^/]+/', pathNot: '^src/writers/$1/' },
    },
    {
      name: 'writers-know-statements-only',
      comment: 'A writer is given a statement and a brand; where they came from is not its business.',
      severity: 'error',
      from: { path: '^src/writers/' },
      to: { path: '^src/(source|catalog|engagement)/' },
    },
    {
      name: 'readers-apart',
      comment: 'As with writers: a format that is a folder knows no other format.',
      severity: 'error',
      from: { path: '^src/readers/([^/]+)/' },
      to: { path: '^src/readers/[^/]+/', pathNot: '^src/readers/$1/' },
    },
    {
      name: 'model-knows-zod-only',
      comment: 'The model is words: it knows diagnostics and zod.',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { pathNot: ['^src/(model|diagnostics)/', '^node_modules/zod/'] },
    },
    {
      name: 'pure-core',
      comment:
        'Files, clock and randomness come in through the host; the command line has the terminal besides.',
      severity: 'error',
      // rasterise.ts reads the WebAssembly of its own library.
      from: { path: '^src/', pathNot: ['^src/(host|cli)/', '^src/writers/docx/rasterise\\.ts$'] },
      to: {
        dependencyTypes: ['core'],
        path: '^(node:)?(fs|fs/promises|os|child_process|net|http|https|dns|worker_threads|process|timers)$',
      },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A module that nothing imports is dead.',
      severity: 'error',
      from: { orphan: true, path: '^src/' },
      to: {},
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared-dependencies',
      comment: 'What the product imports is in "dependencies" of package.json.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
