// Disks that are full or may not be written, on small file systems in memory.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { claim, holds, same, skip } from './claims.mjs';
import { batchOf, digestsIn, filesIn, freshFolder, isDocument, marksIn, run, told } from './ground.mjs';
import { tenants, tenantsCsv } from './tenants.mjs';

const count = 24;
const batch = batchOf('--formats', 'pdf,docx', '--json');
const list = tenantsCsv(tenants(count, { seed: 3, only: ['en', 'es'] }));

/** Kilobytes: no room for the register, for the first document, after some documents, after most. */
const sizes = [64, 300, 1500, 3200];

export async function disk() {
  const trial = mount(freshFolder(), 64);
  if (trial === undefined) {
    skip('a full disk', 'no file system can be mounted here (root is needed)');
  } else {
    trial.unmount();
    await fullDisks();
    await readOnlyDisk();
  }
  await unwritableFolder();
}

async function fullDisks() {
  let reference;
  const complete = await claim(`${count} rows are issued on a disk with room`, async () => {
    const folder = ground();
    const report = told(await run(folder, batch));
    same(report.issued, count, 'issued');
    reference = digestsIn(join(folder, 'out'));
  });
  if (!complete) return;
  const all = Object.keys(reference).length;
  for (const size of sizes) {
    await claim(
      `on a disk of ${size} KB: says so with exit code 3, nothing half-written, and goes on with more room`,
      async () => {
        const folder = ground();
        const small = mount(join(folder, 'out'), size);
        try {
          const first = told(await run(folder, batch));
          const codes = first.diagnostics
            .filter(({ severity }) => severity === 'error')
            .map(({ code }) => code);
          same(first.exitCode, 3, `exit code with ${codes}`);
          holds(
            codes.some((code) => ['disk-full', 'register-unwritable'].includes(code)),
            `codes ${codes}`,
          );
          const documents = digestsIn(join(folder, 'out'));
          same(documents, pick(reference, Object.keys(documents)), 'documents on the full disk');
          const before = marksIn(join(folder, 'out'));
          small.resize(64 * 1024);
          const second = told(await run(folder, batch));
          same(
            [second.exitCode, second.failed, second.left],
            [0, 0, 0],
            JSON.stringify(second.diagnostics.filter(({ severity }) => severity === 'error')),
          );
          same(digestsIn(join(folder, 'out')), reference, 'documents when there is room');
          same(pick(marksIn(join(folder, 'out')), Object.keys(before)), before, 'what stood before');
          same(unfinished(folder), [], 'leftovers');
          const register = ['register', 'list', '--register', 'out/register.sqlite', '--verify', '--json'];
          const listed = told(await run(folder, register));
          same([listed.exitCode, listed.statements.length], [0, count], 'register list --verify');
          return `${Object.keys(documents).length} of ${all} stood, ${codes.join()}`;
        } finally {
          small.unmount();
        }
      },
    );
  }
}

async function readOnlyDisk() {
  await claim('on a disk that may not be written: says so with exit code 3', async () => {
    const folder = ground();
    const small = mount(join(folder, 'out'), 1024);
    try {
      small.readOnly();
      const { exitCode, diagnostics } = told(await run(folder, batch));
      same([exitCode, diagnostics.map(({ code }) => code)], [3, ['file-unwritable']]);
    } finally {
      small.unmount();
    }
  });
}

/** Root may write everywhere, so this is for who is not root. */
async function unwritableFolder() {
  if (process.getuid?.() === 0) return;
  await claim('in a folder that may not be written: says so with exit code 3', async () => {
    const folder = ground();
    mkdirSync(join(folder, 'out'), { mode: 0o555 });
    const { exitCode, diagnostics } = told(await run(folder, batch));
    same([exitCode, diagnostics.map(({ code }) => code)], [3, ['file-unwritable']]);
  });
}

function ground() {
  const folder = freshFolder();
  writeFileSync(join(folder, 'tenants.csv'), list);
  return folder;
}

/** A file system in memory of so many kilobytes; undefined where nobody may mount one. */
function mount(folder, kilobytes) {
  mkdirSync(folder, { recursive: true });
  if (!did('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder)) return undefined;
  const unmount = () => did('umount', folder);
  process.on('exit', unmount);
  return {
    unmount,
    resize: (size) => holds(did('mount', '-o', `remount,size=${size}k`, folder), 'cannot be made larger'),
    readOnly: () => holds(did('mount', '-o', 'remount,ro', folder), 'cannot be made read-only'),
  };
}

/** Whether a command went well, as it is or with `sudo`. */
function did(...command) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [program, ...args] = [...sudo, ...command];
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

function unfinished(folder) {
  const own = /^(?:manifest\.(?:csv|jsonl)|register\.sqlite(?:-lock)?)$/;
  return filesIn(join(folder, 'out')).filter((path) => !isDocument(path) && !own.test(path));
}

function pick(from, keys) {
  return Object.fromEntries(keys.map((key) => [key, from[key]]));
}
