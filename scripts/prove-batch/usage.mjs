// A mistake in every option: exit code 2, a message that names the option or the value, and nothing written.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { claim, holds, same } from './claims.mjs';
import { freshFolder, run } from './ground.mjs';
import { tenants, tenantsCsv } from './tenants.mjs';

/** Options, and what the message must say. */
const mistakes = [
  [['--formats', 'pdf,odt'], /odt/],
  [['--language', 'English!'], /English!/],
  [['--path', '../{number}'], /must not contain the folder \.\./],
  [['--path', '{year}'], /every statement would have the same path/],
  [['--path', '{nummer}'], /did you mean \{number\}/],
  [['--path', '/absolute/{number}'], /must be relative/],
  [['--numbers', 'SOR-{year}'], /no counter/],
  [['--numbers', 'SOR-{jahr}-{00}'], /no \{jahr\}/],
  [['--only', '9-3'], /9-3/],
  [['--only', '0'], /counted from 1/],
  [['--skip', ''], /--skip/],
  [['--limit', '0'], /--limit/],
  [['--limit', 'ten'], /--limit/],
  [['--zip', 'both'], /--zip/],
  [['--esign', 'nobody'], /--esign/],
  [['--workers', '0'], /--workers/],
  [['--workers', '1.5'], /--workers/],
  [['--workers', '65'], /from 1 to 64/],
  [['--time-limit', '0'], /--time-limit/],
  [['--time-limit', '-1'], /--time-limit/],
  [['--delimiter', ';;'], /--delimiter/],
  [['--delimiter', ''], /--delimiter/],
  [['--encoding', 'utf8'], /utf-8/],
  [['--dates', 'ymd'], /--dates/],
  [['--out', ''], /--out/],
  [['--register', ''], /--register/],
  [['--errors', ''], /--errors/],
  [['--by', ''], /--by/],
  [['--dry-run', '--no-such-option'], /no-such-option/],
  [['--limits', '3'], /--limit\b/],
  [['--template-csv'], /template/],
  [['another.csv'], /another\.csv|too many/i],
];

/** Mistakes in the files that are named: exit code 1 or 3. */
const files = [
  [['--base', 'missing.yaml'], 3, /missing\.yaml/],
  [['--mapping', 'missing.yaml'], 3, /missing\.yaml/],
  [['--mapping', 'base.yaml'], 1, /base\.yaml/],
  [['--sources', 'nowhere'], 3, /nowhere/],
  [['--catalog', 'missing.yaml'], 3, /missing\.yaml/],
  [['--base', 'tenants.csv'], 1, /tenants\.csv/],
  [['--register', 'tenants.csv'], 3, /tenants\.csv/],
];

export async function usage() {
  const folder = freshFolder();
  writeFileSync(join(folder, 'tenants.csv'), tenantsCsv(tenants(3)));
  const before = readdirSync(folder).sort();
  await claim(`${mistakes.length} mistakes in options end with 2 and say what is wrong`, async () => {
    const wrong = await Promise.all(
      mistakes.map(async ([options, message]) => {
        const { exitCode, stdout, stderr } = await run(folder, [
          'batch',
          'tenants.csv',
          '--base',
          'base.yaml',
          '--formats',
          'json',
          ...options,
        ]);
        return exitCode === 2 && message.test(stderr) && stdout === ''
          ? []
          : [`${options.join(' ')}: ${exitCode} ${stderr}${stdout}`];
      }),
    );
    holds(wrong.flat().length === 0, wrong.flat().join('\n'));
    same(readdirSync(folder).sort(), before, 'what was written');
  });
  await claim('without a list it says what to name', async () => {
    const { exitCode, stderr } = await run(folder, ['batch']);
    same(exitCode, 2);
    holds(/list of tenants/.test(stderr), stderr);
  });
  await claim('files that are missing or wrong are told of, without a trace of the program', async () => {
    const wrong = await Promise.all(
      files.map(async ([options, expected, message], index) => {
        const begin = [
          'batch',
          'tenants.csv',
          '--base',
          'base.yaml',
          '--formats',
          'json',
          '--out',
          `out-${index}`,
        ];
        const { exitCode, stderr } = await run(folder, [...begin, ...options]);
        const fine = exitCode === expected && message.test(stderr) && !/\n\s+at |node:internal/.test(stderr);
        return fine ? [] : [`${options.join(' ')}: ${exitCode} ${stderr}`];
      }),
    );
    holds(wrong.flat().length === 0, wrong.flat().join('\n'));
  });
}
