// 500 rows of which 7 are wrong in 7 ways; mended, and submitted again.
import { cpSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { claim, holds, same } from './claims.mjs';
import { batchOf, cellsOf, digestsIn, freshFolder, marksIn, run, told } from './ground.mjs';
import { columns, csv, tenants, tenantsCsv } from './tenants.mjs';

const write = ['--formats', 'pdf,docx', '--json'];

/** What is made of certain rows (from 1), and what is to be told of them. */
const wrong = {
  17: {
    cells: { 'customer.name': '' },
    column: 'customer.name',
    reason: 'the cell is empty',
    remedy: 'Write a value. Legal name, as it stands in a contract.',
  },
  64: {
    cells: { 'customer.tenantId': '3f2504e0-4f89-41d3-9a0c' },
    column: 'customer.tenantId',
    reason: '"3f2504e0-4f89-41d3-9a0c" is not valid',
    remedy: 'Write the tenant id as a GUID, such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301.',
  },
  128: {
    cells: { 'options.wifi-vpn': 'perhaps' },
    column: 'options.wifi-vpn',
    reason: '"perhaps" is not valid',
    remedy: 'Write yes or no (also ja, si, oui, x, 1), or default.',
  },
  200: {
    cells: { languages: 'fr' },
    column: 'languages',
    reason:
      'There is no article in the language fr; there is 2016-04 (en, zh-Hans), 2016-10 (en), 2016-11 (en, es)',
    remedy: '`countersign list sources` shows the languages.',
  },
  301: {
    cells: { 'statement.validUntil': '2026-02-30' },
    column: 'statement.validUntil',
    reason: '"2026-02-30" is not valid',
    remedy: 'Write a calendar date as YYYY-MM-DD.',
  },
  402: {
    cells: { 'statement.number': 'N'.repeat(301) },
    column: 'statement.number',
    reason: `"${'N'.repeat(57)}…" is too long (301 characters)`,
    remedy: 'Write at most 300 characters.',
  },
  499: {
    cells: { 'statement.number': 'SOR-2026-00001', languages: 'en' },
    column: 'statement.number',
    reason: 'Row 1 has the same statement number, version and language',
    remedy: 'Give the tenant a name or statement number of its own, or remove one of the two rows.',
  },
};

const right = tenants(500);
const list = right.map((tenant, index) => ({ ...tenant, ...wrong[index + 1]?.cells }));

export async function mending() {
  const folder = freshFolder();
  const out = join(folder, 'out');
  let before = {};
  const errors = () => cellsOf(join(out, 'errors.csv'));
  const issued = await claim('of 500 rows in three languages, 7 of them wrong, 493 are issued', async () => {
    writeFileSync(join(folder, 'tenants.csv'), tenantsCsv(list));
    const begun = performance.now();
    const report = told(await run(folder, batchOf(...write)));
    const { exitCode, issued, failed, rows, documents } = report;
    same(
      { exitCode, rows, issued, failed, documents },
      { exitCode: 5, rows: 500, issued: 493, failed: 7, documents: 986 },
    );
    before = marksIn(out);
    same(Object.keys(before).length, 986, 'documents on the disk');
    return `${(986_000 / (performance.now() - begun)).toFixed(1)} documents/s with the start of the program`;
  });
  if (!issued) return;
  await claim('errors.csv is right in every cell', () => {
    const header = [
      ...columns,
      'countersign.row',
      'countersign.column',
      'countersign.reason',
      'countersign.remedy',
    ];
    const rows = Object.entries(wrong).map(([row, { column, reason, remedy }]) => [
      ...columns.map((name) => list[row - 1][name]),
      row,
      column,
      reason,
      remedy,
    ]);
    const found = errors();
    for (const [index, cells] of [header, ...rows].entries()) same(found[index], cells, `line ${index + 1}`);
    same(found.length, 8, 'lines');
  });
  const kept = `${folder}-kept`;
  cpSync(folder, kept, { recursive: true, preserveTimestamps: true });

  await claim('the mended list: 7 more are issued, the 493 have the same bytes and times', async () => {
    writeFileSync(join(folder, 'tenants.csv'), tenantsCsv(right));
    const { exitCode, issued, unchanged, failed } = told(await run(folder, batchOf(...write)));
    same({ exitCode, issued, unchanged, failed }, { exitCode: 0, issued: 7, unchanged: 493, failed: 0 });
    const after = marksIn(out);
    same(Object.keys(after).length, 1000, 'documents on the disk');
    same(keptOf(before, after), before, 'the 493');
    holds(!existsSync(join(out, 'errors.csv')), 'errors.csv is still there');
  });

  await claim(
    'errors.csv mended alone: the same 7, the 493 untouched, errors.csv not written over',
    async () => {
      // A register knows documents by where they are, so the folder as it was comes back to its place.
      const complete = `${folder}-complete`;
      renameSync(folder, complete);
      renameSync(kept, folder);
      const [header, ...rows] = errors();
      const own = columns.length;
      const mended = rows.map((cells) => [
        ...columns.map((name) => right[cells[own] - 1][name]),
        ...cells.slice(own),
      ]);
      const text = `\uFEFF${csv([header, ...mended])}`;
      writeFileSync(join(out, 'errors.csv'), text);
      const marks = marksIn(out);
      const args = ['batch', 'out/errors.csv', '--base', 'base.yaml', '--out', 'out', ...write];
      const { exitCode, rows: count, issued, failed } = told(await run(folder, args));
      same({ exitCode, count, issued, failed }, { exitCode: 0, count: 7, issued: 7, failed: 0 });
      same(readFileSync(join(out, 'errors.csv'), 'utf8'), text, 'errors.csv');
      same(keptOf(marks, marksIn(out)), marks, 'the 493');
      same(digestsIn(out), digestsIn(join(complete, 'out')), 'documents of both ways');
      for (const name of ['manifest.csv', 'manifest.jsonl']) {
        const of = (at) => readFileSync(join(at, 'out', name), 'utf8');
        same(of(folder), of(complete), name);
      }
    },
  );
}

/** What has become of those that were there before. */
function keptOf(before, after) {
  return Object.fromEntries(Object.keys(before).map((path) => [path, after[path]]));
}
