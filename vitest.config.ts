import { defineConfig } from 'vitest/config';

// Libraries as the product loads them: what vitest takes otherwise are builds that look for mistakes of their own, at half the speed.
process.env.NODE_ENV = 'production';

/** Half of the time for a tenth of the tests: browsers, real servers, matrices, kills, files without measure. CI tries them, and whoever names one. */
const forCi = [
  'batch/{crew,restore}',
  'catalog/properties',
  'cli/register-processes',
  'end-to-end/{batch,batch-sealing,invite-waits,matrix-docx,matrix-pdf,reproducible}',
  'generate/{press,text-of-documents}',
  'invite/{calendar-parsers,calendar-zones,html-looks,postfix,replies-dovecot,smtp-doubt}',
  'readers/hostile',
  'source/properties',
  'verify/{content-attacks,content-every-letter,content-honest,present-html}',
  'verify/reading/content-reader',
  'writers/{docx-valid,html-axe,markdown,pdf-batch,pdf-kept-parts,pdf-stress,pdf-typography}',
].map((files) => `test/${files}.test.ts`);
const triesAll = process.env.CI === 'true' || process.argv.some((argument) => argument.includes('test/'));
const left = triesAll ? [] : forCi;
// The configuration is loaded for each project, and tells once.
if (!triesAll && process.env.COUNTERSIGN_LEFT_TOLD === undefined) {
  process.env.COUNTERSIGN_LEFT_TOLD = 'yes';
  console.log(`Left to CI, which tries everything (CI=true npm test):\n  ${left.join('\n  ')}`);
}

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Rooms keep nothing that another test could see; loading the libraries anew for each file would take half of the time.
    isolate: false,
    // By itself vitest leaves one core idle, and many have two.
    maxWorkers: '100%',
    // Threads that the product starts run its sources too; see there.
    execArgv: ['--import', new URL('./test/typescript-threads.mjs', import.meta.url).href],
    // CommonJS packages come as Node gives them, so that what is tested is what runs.
    deps: { interopDefault: false },
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['test/**/*.test.ts'],
          exclude: ['test/cli/**', 'test/end-to-end/**', ...left],
        },
      },
      {
        // These start the built program; it is built once before them, when it is older than its sources.
        extends: true,
        test: {
          name: 'program',
          include: ['test/cli/**/*.test.ts', 'test/end-to-end/**/*.test.ts'],
          exclude: left,
          globalSetup: ['test/cli/build.ts'],
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // Run by child processes, where coverage is not counted.
      exclude: ['src/cli/main.ts', 'src/cli/process-terminal.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { lines: 95, functions: 95, branches: 85 },
    },
  },
});
