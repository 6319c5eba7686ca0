// Customers whose names are paths, formulas, control characters and worse.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { claim, holds, same } from './claims.mjs';
import { batchOf, cellsOf, filesIn, freshFolder, isDocument, run, told } from './ground.mjs';
import { csv } from './tenants.mjs';

/** By customer's name: whether it can be issued. */
const customers = [
  ['../../../etc/passwd', 'issued'],
  ['..\\..\\Windows\\System32', 'issued'],
  ['/absolute', 'issued'],
  ['C:\\Users', 'issued'],
  ['CON', 'issued'],
  ['nul.pdf', 'issued'],
  ['.', 'issued'],
  ['~root', 'issued'],
  ['.countersign-unfinished', 'issued'],
  ['register.sqlite', 'issued'],
  ['$(touch owned) `touch owned` %PATH%', 'issued'],
  ["Robert'); DROP TABLE statements;--", 'issued'],
  ['<script>alert(1)</script> {{customer.name}} **x**', 'issued'],
  ['=HYPERLINK("http://example.com","x")', 'issued'],
  ['+49 30 1234567', 'issued'],
  ['-1+1', 'issued'],
  ['@SUM(A1)', 'issued'],
  ['x'.repeat(300), 'issued'],
  ['Straße „Größe“ Œuvre', 'issued'],
  ['Emoji \u{1F600}', 'text-missing-glyph'],
  ['Linear \u{10000}', 'text-missing-glyph'],
  ['two\nlines', 'engagement-invalid'],
  ['right \u202Eto\u202C left', 'engagement-invalid'],
  ['bell \u0007 and escape \u001B[31m', 'engagement-invalid'],
  ['x'.repeat(301), 'engagement-invalid'],
];
const rows = customers.map(([name], index) => [name, `=N-${index + 1}`]);
const issuable = customers.filter(([, outcome]) => outcome === 'issued').length;

export async function hostile() {
  const folder = freshFolder();
  const out = join(folder, 'out');
  writeFileSync(join(folder, 'tenants.csv'), csv([['customer.name', 'statement.number'], ...rows]));
  const before = everything(folder);
  let report;
  let output = '';
  await claim(
    `of ${rows.length} hostile rows, ${issuable} are issued and each of the others fails for its own reason`,
    async () => {
      const plain = await run(folder, batchOf('--formats', 'pdf,json', '--zip', 'tenant'));
      output = plain.stdout + plain.stderr;
      report = told(await run(folder, batchOf('--formats', 'pdf,json', '--zip', 'tenant', '--json')));
      same([plain.exitCode, report.exitCode, report.unchanged], [5, 5, issuable], output);
      const outcomes = new Map(report.failures.map(({ row, problems }) => [row, problems[0].code]));
      same(
        customers.map(([name], index) => [name, outcomes.get(index + 1) ?? 'issued']),
        customers.map(([name, outcome]) => [name, outcome]),
      );
    },
  );
  await claim(
    'nothing was written outside the output folder, and every name is one that Windows takes',
    () => {
      same(everything(folder), [...before, 'out'].sort(), 'the folder above');
      const files = filesIn(out);
      same(files.filter(isDocument).length, 2 * issuable, 'documents');
      for (const path of files) {
        holds(path.length <= 200, `${path.length} characters: ${path}`);
        for (const part of path.split('/')) {
          holds(!/[<>:"\\|?*\u0000-\u001F\u202A-\u202E]|[. ]$/.test(part), `name ${JSON.stringify(part)}`);
          holds(!/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(part), `reserved name ${part}`);
        }
      }
    },
  );
  await claim('no cell of any CSV is a formula', async () => {
    const exported = await run(folder, ['register', 'export', '--register', 'out/register.sqlite']);
    same(exported.exitCode, 0, exported.stderr);
    const tables = [
      cellsOf(join(out, 'errors.csv')),
      cellsOf(join(out, 'manifest.csv')),
      parse(exported.stdout, { bom: true }),
    ];
    holds(
      tables.every((table) => table.length > 5),
      'a table is too short',
    );
    for (const cell of tables.flat(2)) holds(!/^[=+\-@\t\r]/.test(cell), `the cell ${JSON.stringify(cell)}`);
  });
  await claim('no control character reaches the terminal', async () => {
    const listed = await run(folder, ['register', 'list', '--register', 'out/register.sqlite', '--verify']);
    same(listed.exitCode, 0, listed.stderr);
    const found = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/.exec(
      output + listed.stdout,
    );
    same(found?.[0], undefined, 'character');
  });
  await claim('the statement says the name as it was written', () => {
    const statements = filesIn(out)
      .filter((path) => isDocument(path) && path.endsWith('.json'))
      .map((path) => JSON.parse(readFileSync(join(out, path), 'utf8')).customer);
    const names = customers.flatMap(([name, outcome]) => (outcome === 'issued' ? [name] : []));
    same(statements.sort(), names.sort());
  });
}

function everything(folder) {
  return readdirSync(folder).sort();
}
