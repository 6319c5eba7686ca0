// Runs that are killed or interrupted, and the same command again.
import { setTimeout as wait } from 'node:timers/promises';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { claim, holds, same } from './claims.mjs';
import {
  batchOf,
  digestsIn,
  filesIn,
  freshFolder,
  isDocument,
  marksIn,
  run,
  start,
  told,
} from './ground.mjs';
import { seeded, tenants, tenantsCsv } from './tenants.mjs';

const count = 60;
const times = 10;
// Numbers are given by the run, so that gaps and repeats would show.
const batch = batchOf('--formats', 'pdf,docx', '--numbers', 'SOR-{year}-{0000}');
const list = tenantsCsv(tenants(count, { seed: 2 }), { without: ['statement.number'] });

const own = ['manifest.csv', 'manifest.jsonl', 'register.sqlite', 'register.sqlite-lock'];

export async function killing() {
  let reference;
  const complete = await claim(`${count} rows are issued without an interruption`, async () => {
    const folder = ground();
    const report = told(await run(folder, [...batch, '--json']));
    same([report.exitCode, report.issued], [0, count]);
    reference = finishedState(folder);
    same(Object.keys(reference.documents).length, 2 * count, 'documents');
  });
  if (!complete) return;

  const random = seeded(4);
  for (let time = 1; time <= times; time += 1) {
    // Around 40 % of the documents, and then anywhere in the next moments.
    const after = Math.round(2 * count * (0.1 + 0.6 * random()));
    const later = Math.round(random() * 200);
    await claim(
      `killed (-9) at ${after} of ${2 * count} documents: nothing half-written, and the rerun completes`,
      async () => {
        const folder = ground();
        const { documents, ended } = await killedRun(folder, after, later);
        if (ended) return 'it had ended before';
        same(documents, pick(reference.documents, Object.keys(documents)), 'documents after the kill');
        const before = marksIn(join(folder, 'out'));
        await completes(folder, reference, before);
        return `${Object.keys(documents).length} stood`;
      },
    );
  }

  await claim('killed while the rows are checked: the rerun completes', async () => {
    const folder = ground();
    const running = start(folder, batch);
    while (!existsSync(join(folder, 'out/register.sqlite')) && running.isRunning()) await wait(2);
    await wait(30);
    running.kill();
    await running.ended;
    await completes(folder, reference, {});
  });

  await claim('Ctrl+C finishes what is in hand, says how to go on, and ends with 5', async () => {
    const folder = ground();
    const running = start(folder, batch);
    while (filesIn(join(folder, 'out')).filter(isDocument).length < 20 && running.isRunning()) await wait(5);
    running.interrupt();
    const { exitCode, stdout, stderr } = await running.ended;
    same(exitCode, 5, 'exit code');
    holds(stderr.includes('Finishing the rows in hand; Ctrl+C once more ends at once.'), stderr);
    holds(/\d+ issued, .*\d+ left\. Run the same command again to go on\./.test(stdout), stdout);
    const left = Number(/(\d+) left/.exec(stdout)[1]);
    const documents = digestsIn(join(folder, 'out'));
    same(documents, pick(reference.documents, Object.keys(documents)), 'documents');
    same(Object.keys(documents).length, 2 * (count - left), 'documents');
    same(leftovers(folder), [], 'leftovers');
    await completes(folder, reference, marksIn(join(folder, 'out')));
    return `${left} of ${count} rows left`;
  });
}

function ground() {
  const folder = freshFolder();
  writeFileSync(join(folder, 'tenants.csv'), list);
  return folder;
}

/** A run that is killed, with its whole process group, once there are so many documents. */
async function killedRun(folder, after, later) {
  const out = join(folder, 'out');
  const running = start(folder, batch);
  while (filesIn(out).filter(isDocument).length < after && running.isRunning()) await wait(5);
  await wait(later);
  if (!running.isRunning()) return { ended: true };
  running.kill();
  await running.ended;
  return { documents: digestsIn(out), ended: false };
}

/** The same command again: everything is there once, nothing else is, what stood was not touched, and the register agrees. */
async function completes(folder, reference, before) {
  const { exitCode, issued, unchanged, failed, left } = told(await run(folder, [...batch, '--json']));
  same({ exitCode, all: issued + unchanged, failed, left }, { exitCode: 0, all: count, failed: 0, left: 0 });
  const { documents, manifests } = finishedState(folder);
  same(documents, reference.documents, 'documents after the rerun');
  same(manifests, reference.manifests, 'manifests after the rerun');
  const after = marksIn(join(folder, 'out'));
  same(pick(after, Object.keys(before)), before, 'what stood before the rerun');
  same(leftovers(folder), [], 'leftovers');
  const register = ['register', 'list', '--register', 'out/register.sqlite', '--verify', '--json'];
  const listed = told(await run(folder, register));
  same([listed.exitCode, listed.statements.length], [0, count], 'register list --verify');
  const numbers = listed.statements.map(({ number }) => number).sort();
  same(
    numbers,
    Array.from({ length: count }, (_, index) => `SOR-2026-${String(index + 1).padStart(4, '0')}`),
    'numbers',
  );
}

function finishedState(folder) {
  const out = join(folder, 'out');
  const names = ['manifest.csv', 'manifest.jsonl'];
  const manifests = Object.fromEntries(names.map((name) => [name, readFileSync(join(out, name), 'utf8')]));
  return { documents: digestsIn(out), manifests };
}

/** Files that are neither documents nor what a batch keeps in its folder. */
function leftovers(folder) {
  return filesIn(join(folder, 'out')).filter((path) => !isDocument(path) && !own.includes(path));
}

function pick(from, keys) {
  return Object.fromEntries(keys.map((key) => [key, from[key]]));
}
