// What stands in the way of a batch: folders and files where documents belong, and another run.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { claim, holds, same } from './claims.mjs';
import {
  batchOf,
  cellsOf,
  digestsIn,
  filesIn,
  freshFolder,
  isDocument,
  run,
  start,
  told,
} from './ground.mjs';
import { tenants, tenantsCsv } from './tenants.mjs';

/** Enough that a run is not over before another has started. */
const many = 120;

const codesOf = ({ diagnostics }) =>
  diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);

export async function places() {
  await claim(
    'a folder, and a file, in the way of a document: that row alone fails, until it is moved',
    async () => {
      const list = tenants(12, { only: ['en'] }).map((tenant, index) => ({
        ...tenant,
        'customer.name': `Customer ${index + 1}`,
      }));
      const { folder, out } = ground(list);
      mkdirSync(join(out, 'Customer-3/SOR-2026-00003-v1.0-en.html'), { recursive: true });
      writeFileSync(join(out, 'Customer-7'), 'mine');
      const batch = batchOf('--formats', 'html,json', '--json');
      const first = told(await run(folder, batch));
      same([first.exitCode, first.issued, first.failed], [5, 10, 2], JSON.stringify(first.failures));
      const rows = cellsOf(join(out, 'errors.csv')).slice(1);
      same(
        rows.map((cells) => cells[7]),
        ['3', '7'],
        'rows of errors.csv',
      );
      holds(
        rows.every((cells) => cells[9].includes('Customer-') && cells[10] !== ''),
        JSON.stringify(rows),
      );
      same(filesIn(join(out, 'Customer-3')), [], 'documents of a row that failed');
      rmSync(join(out, 'Customer-3'), { recursive: true });
      rmSync(join(out, 'Customer-7'));
      const second = told(await run(folder, batch));
      same([second.exitCode, second.issued, second.unchanged], [0, 2, 10]);
    },
  );

  await claim(
    'a second batch at the same time is told to wait (exit code 3), and the first is not disturbed',
    async () => {
      const { folder, out } = ground(tenants(many, { only: ['en'] }));
      const batch = batchOf('--formats', 'pdf,json', '--json');
      const first = start(folder, batch);
      while (filesIn(out).filter(isDocument).length < 4 && first.isRunning()) await wait(5);
      const second = told(await run(folder, batch));
      holds(first.isRunning(), 'the first had ended before');
      same([second.exitCode, codesOf(second)], [3, ['register-busy']]);
      holds(/another run/i.test(second.diagnostics[0].message), second.diagnostics[0].message);
      const { exitCode, issued, failed } = told(await first.ended);
      same([exitCode, issued, failed], [0, many, 0]);
      const verified = ['register', 'list', '--register', 'out/register.sqlite', '--verify', '--json'];
      same(told(await run(folder, verified)).exitCode, 0, 'register list --verify');
    },
  );

  await claim('the register can be read while a batch runs', async () => {
    const { folder, out } = ground(tenants(many, { only: ['en'] }));
    const first = start(folder, batchOf('--formats', 'pdf', '--json'));
    while (filesIn(out).filter(isDocument).length < 4 && first.isRunning()) await wait(5);
    const listed = told(
      await run(folder, ['register', 'runs', '--register', 'out/register.sqlite', '--json']),
    );
    same(listed.exitCode, 0);
    same(told(await first.ended).issued, many);
  });

  await claim('a document that was changed is told of, is not lost, and --force puts it back', async () => {
    const { folder, out } = ground(tenants(4, { only: ['en'] }));
    const batch = batchOf('--formats', 'json', '--json');
    await run(folder, batch);
    const issued = digestsIn(out);
    const [changed] = Object.keys(issued);
    writeFileSync(join(out, changed), 'mine');
    const again = told(await run(folder, batch));
    same([again.exitCode, again.unchanged, codesOf(again)], [5, 3, ['issued-file-changed']]);
    const mine = digestsIn(out)[changed];
    holds(mine !== issued[changed], 'it was put back without being asked for');
    const forced = told(await run(folder, [...batch, '--force']));
    same([forced.exitCode, forced.issued, forced.unchanged], [0, 1, 3]);
    same(digestsIn(out), issued, 'documents');
  });
}

function ground(list) {
  const folder = freshFolder();
  writeFileSync(join(folder, 'tenants.csv'), tenantsCsv(list));
  return { folder, out: join(folder, 'out') };
}
