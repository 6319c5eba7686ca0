// Makes real statements from the engagements in fixtures/ with the program as a user would run it, into out/.
import { existsSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fail, root, run } from './steps.mjs';

const engagements = [
  { file: 'contoso.en.yaml', shows: 'English, 2016-11, with both optional items' },
  { file: 'fabrikam.es.yaml', shows: 'Spanish, 2016-11, with neither, phases to acknowledge' },
  { file: 'adatum.zh-Hans.yaml', shows: 'Simplified Chinese, 2016-04' },
];
const formats = ['pdf', 'docx'];
const program = join(root, 'dist/cli/main.js');
const folder = join(root, 'out');

/** Makes the documents of one engagement; gives what the program says it wrote. */
function generate(engagement) {
  const path = join(root, 'fixtures/engagements', engagement);
  const args = [
    program,
    'generate',
    path,
    '--out',
    folder,
    '--formats',
    formats.join(','),
    '--force',
    '--json',
  ];
  const { ok, output, stdout, seconds } = run(process.execPath, args);
  if (!ok) fail(`No documents were made from ${engagement}.`, output);
  return { documents: JSON.parse(stdout).documents, seconds };
}

/** Issues a list of tenants in three languages; a machine without the register's library goes without. */
function issueTenants() {
  const list = join(root, 'fixtures/tenants/tenants.csv');
  const base = join(root, 'fixtures/tenants/base.yaml');
  const args = [program, 'batch', list, '--base', base, '--out', join(folder, 'tenants'), '--json'];
  const { ok, output, stdout, seconds } = run(process.execPath, args);
  if (output.includes('register-unavailable')) {
    process.stdout.write(
      '\nBatches need better-sqlite3, which could not be installed here (see the README).\n',
    );
    return;
  }
  if (!ok) fail('The list of tenants was not issued.', output);
  const { issued, unchanged, documents } = JSON.parse(stdout);
  const folderName = relative(process.cwd(), join(folder, 'tenants'));
  process.stdout.write(
    `\n${issued + unchanged} tenants of one list, ${documents} documents, are in ${folderName}/ (${seconds.toFixed(1)} s): see manifest.csv there.\n`,
  );
  process.stdout.write(`  npx countersign register list --register ${folderName}/register.sqlite\n`);
}

/** Writes an invitation to a kick-off with its statement. Nothing is sent. */
function invite() {
  const kickOff = join(folder, 'kick-off');
  // What was invited to before another version of the program made it would be an update now.
  rmSync(kickOff, { recursive: true, force: true });
  const engagement = join(root, 'fixtures/engagements', engagements[0].file);
  const args = [program, 'invite', engagement, '--out', kickOff, '--json'];
  const { ok, output, stdout } = run(process.execPath, args);
  if (output.includes('register-unavailable')) return;
  if (!ok) fail('No invitation was written.', output);
  const [{ reference }] = JSON.parse(stdout).deliveries;
  process.stdout.write(
    `An invitation to a kick-off, with the statement: open ${relative(process.cwd(), reference)} in a mail program.\n`,
  );
}

/** Seals a statement, signs it as its customer would, and verifies what came back, with keys that were made for trying out. */
function sign() {
  const signing = join(folder, 'signing');
  // Keys are made anew; nothing that is there is replaced.
  rmSync(signing, { recursive: true, force: true });
  const keys = join(signing, 'keys');
  const [issued, signed, report] = ['issued.pdf', 'signed.pdf', 'verified.pdf'].map((name) =>
    join(signing, name),
  );
  const engagement = join(root, 'fixtures/engagements', engagements[0].file);
  const steps = [
    ['keys', 'demo', keys, '--provider', 'Northwind', '--customer', 'Eva Adler'],
    ['generate', engagement, '--seal', join(keys, 'provider.yaml'), '--output', issued],
    ['countersign', issued, '--as', 'customer', '--key', join(keys, 'customer.yaml'), '--output', signed],
    ['verify', signed, '--issued', issued, '--trust', join(keys, 'root.pem'), '--report', report],
  ];
  for (const step of steps) {
    const { ok, output } = run(process.execPath, [program, ...step]);
    if (!ok) fail(`countersign ${step[0]} failed.`, output);
  }
  const shown = (path) => relative(process.cwd(), path);
  process.stdout.write(
    `Sealed, signed by the customer and verified, with throw-away keys: ${shown(signed)}; what it is worth is in ${shown(report)}.\n`,
  );
}

let made = 0;
for (const { file, shows } of engagements) {
  const { documents, seconds } = generate(file);
  process.stdout.write(`${file}: ${shows} (${seconds.toFixed(1)} s)\n`);
  for (const { path } of documents) {
    const size = existsSync(path) ? statSync(path).size : 0;
    if (size === 0) fail(`${path} was not written.`);
    process.stdout.write(
      `  ${relative(root, path).padEnd(64)} ${String(Math.ceil(size / 1024)).padStart(5)} KB\n`,
    );
    made += 1;
  }
}

const least = engagements.length * formats.length;
if (made < least) fail(`${made} documents were made; ${least} were expected.`);
process.stdout.write(
  `\n${made} documents are in ${relative(process.cwd(), folder) || '.'}/. Open any .pdf in a viewer and its .docx in Word or LibreOffice.\n`,
);
process.stdout.write(
  'The PDFs can be filled in and signed in any reader. Where does a clause come from?\n  npx countersign trace out/SOR-2026-0042-v1.0-en.pdf "SSL certificates"\n',
);
issueTenants();
invite();
sign();
process.stdout.write(
  'Make your own:  npx countersign init engagement.yaml && npx countersign generate engagement.yaml\n',
);
