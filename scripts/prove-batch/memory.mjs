// What a long list takes: the largest the program's memory has been, as the system counts it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { claim, holds, same, skip } from './claims.mjs';
import { batchOf, freshFolder, start, told } from './ground.mjs';
import { tenants, tenantsCsv } from './tenants.mjs';

const few = 200;
const many = 2000;
/**
 * Megabytes that a thread may keep. Without a bound, how much garbage is left to lie depends on the machine and its load, and says nothing
 * of rows; within it, rows that were kept would end the process.
 */
const heap = 96;
/** Megabytes that ten times as many rows may take more. */
const most = 50;

export async function memory() {
  const sentence = `${many} rows take no more memory than ${few} (at most ${most} MB, heaps of ${heap} MB)`;
  if (!existsSync('/proc/self/status')) return skip(sentence, 'this system has no /proc');
  await claim(sentence, async () => {
    const small = await largest(few);
    const large = await largest(many);
    holds(large - small <= most, `${large} MB after ${small} MB`);
    return `${small} MB and ${large} MB, one worker`;
  });
}

/** Megabytes that the process had at most (VmHWM), with its worker, which is a thread of it. */
async function largest(count) {
  const folder = freshFolder();
  writeFileSync(join(folder, 'tenants.csv'), tenantsCsv(tenants(count)));
  const running = start(folder, batchOf('--formats', 'json', '--workers', '1', '--json'), {
    env: { NODE_OPTIONS: `--max-old-space-size=${heap}` },
  });
  let most = 0;
  while (running.isRunning()) {
    most = Math.max(most, peakOf(running.pid));
    await wait(50);
  }
  const { exitCode, issued } = told(await running.ended);
  same([exitCode, issued], [0, count]);
  return most;
}

function peakOf(pid) {
  try {
    const [, kilobytes = 0] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(kilobytes / 1024);
  } catch {
    // It has just ended.
    return 0;
  }
}
