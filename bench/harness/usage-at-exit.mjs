/*
 * Loaded into a command before its own program (`node --import`), so that it tells at its end what it used, its worker threads
 * included: processor time and peak memory are the whole process's.
 */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.BENCH_USAGE_FILE;
if (isMainThread && file !== undefined) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(
      file,
      JSON.stringify({ cpuMs: (user + system) / 1000, peakRss: process.resourceUsage().maxRSS * 1024 }),
    );
  });
}
