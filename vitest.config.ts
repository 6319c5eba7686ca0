import { defineConfig } from 'vitest/config';

// Libraries as the product loads them: what vitest takes otherwise are builds that look for mistakes of their own, at half the speed.
process.env.NODE_ENV = 'production';

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
          exclude: ['test/cli/**', 'test/end-to-end/**'],
        },
      },
      {
        // These start the built program; it is built once before them, when it is older than its sources.
        extends: true,
        test: {
          name: 'program',
          include: ['test/cli/**/*.test.ts', 'test/end-to-end/**/*.test.ts'],
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
