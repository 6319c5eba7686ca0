// Lists as spreadsheets save them: each works, or what is wrong is said exactly.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import writeWorkbook from 'write-excel-file/node';
import { claim, holds, same } from './claims.mjs';
import { cellsOf, filesIn, freshFolder, isDocument, run, told } from './ground.mjs';

const batch = (list, ...more) => [
  'batch',
  list,
  '--base',
  'base.yaml',
  '--out',
  'out',
  '--formats',
  'json',
  '--json',
  ...more,
];

/** Windows-1252, as far as these lists need it: Latin-1, and the dash and the euro of the range that it adds. */
const windows1252 = (text) => Buffer.from(text.replaceAll('–', '\u0096').replaceAll('€', '\u0080'), 'latin1');

export async function lists() {
  await claim(
    'a CSV of a German Excel: semicolons, Windows-1252, dates with dots, headers of its own',
    async () => {
      const folder = freshFolder();
      const rows = [
        'Kunde;Nummer;Ausgestellt;Gültig bis;WLAN;Umsatz',
        'Müller & Söhne GmbH – Köln;SOR-1;21.11.2026;31.12.2026;ja;1.200,50 €',
        '"Straße; ""Größe"" AG";SOR-2;1.2.2026;;nein;',
        'Bäcker Ähre KG;SOR-3;31.02.2026;;ja;',
      ];
      writeFileSync(join(folder, 'tenants.csv'), windows1252(rows.map((row) => `${row}\r\n`).join('')));
      writeFileSync(
        join(folder, 'mapping.yaml'),
        `columns:
  Kunde: customer.name
  Nummer: statement.number
  Ausgestellt: statement.issued
  Gültig bis: statement.validUntil
  WLAN: { field: options.wifi-vpn, values: { ja: true, nein: false } }
  Umsatz: ignore
`,
      );
      const report = told(await run(folder, batch('tenants.csv', '--mapping', 'mapping.yaml')));
      same([report.exitCode, report.issued, report.failed], [5, 2, 1], JSON.stringify(report.diagnostics));
      same(
        statementsIn(folder).map(({ customer, issued, validUntil, options }) => [
          customer,
          issued,
          validUntil,
          options['wifi-vpn'],
        ]),
        [
          ['Müller & Söhne GmbH – Köln', '2026-11-21', '2026-12-31', true],
          ['Straße; "Größe" AG', '2026-02-01', undefined, false],
        ],
      );
      const errors = cellsOf(join(folder, 'out/errors.csv'), ';');
      same(errors[1].slice(0, 8), [
        'Bäcker Ähre KG',
        'SOR-3',
        '31.02.2026',
        '',
        'ja',
        '',
        '3',
        'Ausgestellt',
      ]);
    },
  );

  await claim('a CSV with dates that nobody can tell: asks for --dates, and reads them with it', async () => {
    const folder = freshFolder();
    writeFileSync(
      join(folder, 'tenants.csv'),
      'customer.name,statement.number,statement.issued\nA,N-1,3/4/2026\n',
    );
    const asked = told(await run(folder, batch('tenants.csv')));
    same([asked.exitCode, codesOf(asked)], [5, ['tenants-date-ambiguous']]);
    holds(asked.diagnostics[0].hint.includes('--dates dmy'), asked.diagnostics[0].hint);
    for (const [order, date] of Object.entries({ dmy: '2026-04-03', mdy: '2026-03-04' })) {
      const read = told(
        await run(folder, [
          ...batch('tenants.csv', '--dates', order),
          '--path',
          `{number}-${order}`,
          '--register',
          `${order}.sqlite`,
        ]),
      );
      same([read.exitCode, read.issued], [0, 1], JSON.stringify(read.diagnostics));
      const { issued } = JSON.parse(readFileSync(join(folder, `out/N-1-${order}.json`), 'utf8'));
      same(issued, date, order);
    }
  });

  await claim(
    'an XLSX with real dates, a merged title above the header and empty rows at its end',
    async () => {
      const folder = freshFolder();
      const date = (day) => ({ value: new Date(`${day}T00:00:00Z`), type: Date, format: 'dd.mm.yyyy' });
      const texts = (...values) => values.map((value) => ({ value }));
      const workbook = writeWorkbook([
        [{ value: 'Tenants of the autumn', columnSpan: 4, fontWeight: 'bold' }, null, null, null],
        texts('customer.name', 'statement.number', 'statement.issued', 'languages'),
        [...texts('Contoso AG', 1001), date('2026-11-21'), ...texts('en')],
        [...texts('Fabrikam', 1002), date('2026-02-28'), ...texts('es')],
        ...Array.from({ length: 30 }, () => [null, null, null, null]),
        [...texts(' '), null, null, null],
      ]);
      await workbook.toFile(join(folder, 'tenants.xlsx'));
      const report = told(await run(folder, batch('tenants.xlsx')));
      same([report.exitCode, report.rows, report.issued], [0, 2, 2], JSON.stringify(report.diagnostics));
      same(
        statementsIn(folder).map(({ number, customer, issued, language }) => [
          number,
          customer,
          issued,
          language,
        ]),
        [
          ['1001', 'Contoso AG', '2026-11-21', 'en'],
          ['1002', 'Fabrikam', '2026-02-28', 'es'],
        ],
      );
      holds(
        report.diagnostics.some(({ code }) => code === 'tenants-rows-skipped'),
        'nothing is told of the title',
      );
    },
  );

  await claim('a sheet with 200 columns of fields', async () => {
    const folder = freshFolder();
    const people = Array.from({ length: 49 }, (_, index) => index + 1);
    const own = {
      'customer.name': 'Contoso',
      'statement.number': 'N-1',
      'customer.country': 'CH',
      'customer.primaryDomain': 'contoso.com',
    };
    const contacts = people.flatMap((n) => [
      [`customer.contacts.${n}.name`, `Person ${n}`],
      [`customer.contacts.${n}.title`, `Title ${n}`],
      [`customer.contacts.${n}.email`, `p${n}@contoso.com`],
      [`customer.contacts.${n}.phone`, `${1000 + n}`],
    ]);
    const header = [...Object.keys(own), ...contacts.map(([field]) => field)];
    const cells = [...Object.values(own), ...contacts.map(([, value]) => value)];
    writeFileSync(join(folder, 'tenants.csv'), `${header.join()}\n${cells.join()}\n`);
    const report = told(await run(folder, batch('tenants.csv')));
    same([header.length, report.exitCode, report.issued], [200, 0, 1], JSON.stringify(report.diagnostics));
    const text = JSON.stringify(statementsIn(folder)[0]);
    for (const [field, value] of contacts) holds(text.includes(value), `${field} is missing`);
  });

  await claim('a sheet with 200 columns of another system: every one is named, up to twenty', async () => {
    const folder = freshFolder();
    const header = [
      'customer.name',
      'statement.number',
      ...Array.from({ length: 198 }, (_, index) => `CRM_Field_${index + 1}`),
    ];
    writeFileSync(join(folder, 'tenants.csv'), `${header.join()}\n${header.map(() => 'x').join()}\n`);
    const report = told(await run(folder, batch('tenants.csv')));
    same(report.exitCode, 1);
    same(new Set(codesOf(report)), new Set(['tenants-column-unknown']));
    same(report.diagnostics.length, 21);
    holds(report.diagnostics[0].message.includes('CRM_Field_1'), report.diagnostics[0].message);
    same(report.diagnostics[0].span.column, header.slice(0, 2).join().length + 2, 'column of the first');
    same(readdirSync(folder).includes('out'), false, 'something was written');
  });

  await claim('a column that is there twice: both are named', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'tenants.csv'), 'customer.name,statement.number,Customer.Name\nA,N-1,B\n');
    const report = told(await run(folder, batch('tenants.csv')));
    same([report.exitCode, codesOf(report)], [1, ['tenants-column-duplicate']]);
    const [{ message }] = report.diagnostics;
    holds(/\bA\b|first|1/.test(message) && /customer\.name/i.test(message), message);
  });

  await claim('an empty file, a header alone, a binary file, a missing file', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'empty.csv'), '');
    writeFileSync(join(folder, 'header.csv'), 'customer.name,statement.number\n');
    writeFileSync(join(folder, 'image.csv'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    const outcomes = {};
    for (const name of ['empty.csv', 'header.csv', 'image.csv', 'missing.csv']) {
      const report = told(await run(folder, batch(name)));
      outcomes[name] = [report.exitCode, ...codesOf(report)].join(' ');
    }
    same(outcomes, {
      'empty.csv': '1 tenants-empty',
      'header.csv': '1 batch-no-rows',
      'image.csv': '1 tenants-encoding',
      'missing.csv': '3 file-not-found',
    });
  });
}

function codesOf({ diagnostics }) {
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

/** The statements that were issued as JSON, by number. */
function statementsIn(folder) {
  const out = join(folder, 'out');
  const files = filesIn(out).filter((path) => isDocument(path) && path.endsWith('.json'));
  return files
    .map((path) => JSON.parse(readFileSync(join(out, path), 'utf8')))
    .sort((one, other) => (one.number < other.number ? -1 : 1));
}
