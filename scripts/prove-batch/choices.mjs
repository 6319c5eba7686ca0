// Rows that are chosen, numbers of a series, ZIPs, dry runs.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { claim, holds, same } from './claims.mjs';
import {
  batchOf,
  cellsOf,
  digestsIn,
  filesIn,
  freshFolder,
  isDocument,
  marksIn,
  run,
  sha256,
  told,
} from './ground.mjs';
import { tenants, tenantsCsv } from './tenants.mjs';

const batch = (...more) => batchOf('--formats', 'json,html', '--json', ...more);

export async function choices() {
  await numbers();
  await claim('--only, --skip and --limit issue the rows that they say', async () => {
    const cases = [
      [
        ['--only', '3', '--only', '7-9', '--skip', '8'],
        [3, 7, 9],
      ],
      [
        ['--only', '38-'],
        [38, 39, 40],
      ],
      [
        ['--limit', '2', '--skip', '1-10'],
        [11, 12],
      ],
      [['--only', '*-00021'], [21]],
      [
        ['--only', 'customer 5*', '--only', 'CUSTOMER 12'],
        [5, 12],
      ],
    ];
    for (const [options, expected] of cases) {
      const list = tenants(40, { only: ['en'] }).map((tenant, index) => ({
        ...tenant,
        'customer.name': `Customer ${index + 1}`,
      }));
      const { folder, out } = ground(list);
      const report = told(await run(folder, batch(...options)));
      same(
        [report.exitCode, report.rows, report.issued],
        [0, expected.length, expected.length],
        options.join(' '),
      );
      const numbers = cellsOf(join(out, 'manifest.csv'))
        .slice(1)
        .map(([number]) => Number(number.slice(-5)));
      same([...new Set(numbers)], expected, options.join(' '));
    }
  });
  await claim('--dry-run checks every row and writes nothing; --errors asks for its errors', async () => {
    const list = tenants(30).map((tenant, index) =>
      index % 10 === 4 ? { ...tenant, languages: 'xx' } : tenant,
    );
    const { folder } = ground(list);
    const before = readdirSync(folder);
    const dry = told(await run(folder, batch('--dry-run')));
    same([dry.exitCode, dry.rows, dry.failed, dry.left, dry.issued], [5, 30, 3, 27, 0]);
    same(readdirSync(folder), before, 'the folder');
    const asked = told(await run(folder, batch('--dry-run', '--errors', 'wrong.csv')));
    same(asked.exitCode, 5);
    same(readdirSync(folder).sort(), [...before, 'wrong.csv'].sort(), 'the folder');
    same(cellsOf(join(folder, 'wrong.csv')).length, 4, 'lines');
  });
  await zips();
}

async function numbers() {
  const without = ['statement.number'];
  const series = ['--numbers', 'SOR-{year}-{0000}'];
  const expected = (count) =>
    Array.from({ length: count }, (_, index) => `SOR-2026-${String(index + 1).padStart(4, '0')}`);
  const given = (out) => [
    ...new Set(
      cellsOf(join(out, 'manifest.csv'))
        .slice(1)
        .map(([number]) => number),
    ),
  ];
  await claim(
    '--numbers: no gaps, no repeats, the same on a rerun, numbers of failed rows are used again',
    async () => {
      const right = tenants(80);
      // A row that cannot be read, and one that repeats another.
      const list = right.map((tenant, index) =>
        index === 9 ? { ...tenant, languages: 'xx' } : index === 70 ? right[0] : tenant,
      );
      const { folder, out } = ground(list, { without });
      const first = told(await run(folder, batch(...series)));
      same([first.exitCode, first.issued, first.failed], [5, 78, 2], JSON.stringify(first.failures));
      same(given(out), expected(78), 'numbers');
      const marks = marksIn(out);
      const again = told(await run(folder, batch(...series)));
      same([again.issued, again.unchanged, again.failed], [0, 78, 2]);
      writeFileSync(join(folder, 'tenants.csv'), tenantsCsv(right, { without }));
      const mended = told(await run(folder, batch(...series)));
      same([mended.exitCode, mended.issued, mended.unchanged], [0, 2, 78]);
      same(given(out), expected(80), 'numbers');
      const after = marksIn(out);
      same(Object.fromEntries(Object.keys(marks).map((path) => [path, after[path]])), marks, 'what stood');
    },
  );
  await claim('--numbers does not depend on the workers', async () => {
    const digests = [];
    for (const workers of ['1', '4']) {
      const { folder, out } = ground(tenants(30), { without });
      await run(folder, batch(...series, '--workers', workers, '--unordered'));
      same(given(out), expected(30), 'numbers');
      digests.push(digestsIn(out));
    }
    same(digests[1], digests[0], 'documents');
  });
}

async function zips() {
  const isZip = (path) => path.endsWith('.zip');
  for (const what of ['tenant', 'all']) {
    await claim(`--zip ${what} gives the same bytes twice, and holds what was issued`, async () => {
      const packed = [];
      for (const timezone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
        const { folder, out } = ground(tenants(9));
        const report = told(await run(folder, batch('--zip', what), { env: { TZ: timezone } }));
        same(report.exitCode, 0, JSON.stringify(report.diagnostics));
        const zips = filesIn(out).filter(isZip);
        same(zips.length, what === 'all' ? 1 : 9, 'ZIPs');
        const inside = zips.flatMap((path) => Object.entries(unzipSync(readFileSync(join(out, path)))));
        const found = Object.fromEntries(inside.map(([name, bytes]) => [name, sha256(bytes)]));
        same(found, digestsIn(out), 'contents');
        const digests = digestsIn(out, isZip);
        await run(folder, batch('--zip', what));
        same(digestsIn(out, isZip), digests, 'ZIPs of the rerun');
        packed.push(digests);
      }
      same(packed[1], packed[0], 'ZIPs');
    });
  }
  await claim('two rows whose ZIPs would have one name are told apart', async () => {
    const [tenant] = tenants(1);
    const { folder, out } = ground([tenant, { ...tenant, languages: 'es' }]);
    const report = told(await run(folder, batch('--zip', 'tenant')));
    same([report.exitCode, report.issued, report.failed], [5, 1, 1]);
    holds(filesIn(out).filter(isDocument).length === 2, 'documents');
  });
}

function ground(list, options) {
  const folder = freshFolder();
  writeFileSync(join(folder, 'tenants.csv'), tenantsCsv(list, options));
  return { folder, out: join(folder, 'out') };
}
