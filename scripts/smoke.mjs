// Packs the product, installs the package into an empty folder, and uses it there as its users do: from the shell and from
// a program. Ends with `smoke: N passed, N failed`.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run } from './steps.mjs';

const folder = mkdtempSync(join(tmpdir(), 'countersign-smoke-'));
const at = { cwd: folder };

/** The README's own example, as a reader would paste it. */
const program = /```js\n([\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))[1];

let tarball = '';

/** Each gives whether it went well and what was printed. */
const steps = [
  [
    'pack',
    () => {
      const packed = run('npm', ['pack', '--json', '--pack-destination', folder]);
      tarball = packed.ok ? JSON.parse(packed.stdout.slice(packed.stdout.indexOf('[')))[0].filename : '';
      return packed;
    },
  ],
  [
    'install',
    () => {
      writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
      return run('npm', ['install', '--no-audit', '--no-fund', '--omit=dev', join(folder, tarball)], at);
    },
  ],
  [
    'countersign --version',
    () => {
      const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
      const told = run('npx', ['--no-install', 'countersign', '--version'], at);
      return { ...told, ok: told.ok && told.stdout.trim() === version };
    },
  ],
  [
    'countersign init',
    () => run('npx', ['--no-install', 'countersign', 'init', 'contoso.yaml', '--yes'], at),
  ],
  ['countersign check', () => run('npx', ['--no-install', 'countersign', 'check', 'contoso.yaml'], at)],
  [
    'countersign generate',
    () => {
      const made = run(
        'npx',
        ['--no-install', 'countersign', 'generate', 'contoso.yaml', '--formats', 'pdf,docx'],
        at,
      );
      const files = made.stdout.trim().split('\n');
      const begins = (file, mark) => readFileSync(join(folder, file), 'latin1').startsWith(mark);
      return {
        ...made,
        ok: made.ok && files.length === 2 && begins(files[0], '%PDF-') && begins(files[1], 'PK'),
      };
    },
  ],
  [
    'countersign batch',
    () => {
      writeFileSync(
        join(folder, 'base.yaml'),
        'provider: { name: Northwind }\nstatement: { issued: 2026-11-21 }\n',
      );
      writeFileSync(
        join(folder, 'tenants.csv'),
        'customer.name,statement.number,languages\nContoso,SOR-1,en\nAdatum,SOR-2,zh-Hans\n',
      );
      const made = run(
        'npx',
        ['--no-install', 'countersign', 'batch', 'tenants.csv', '--base', 'base.yaml', '--out', 'statements'],
        at,
      );
      return { ...made, ok: made.ok && made.stdout.includes('2 issued, 0 unchanged, 0 failed.') };
    },
  ],
  [
    'use as a library',
    () => {
      writeFileSync(join(folder, 'use.mjs'), program);
      const used = run(process.execPath, ['use.mjs'], at);
      return { ...used, ok: used.ok && readdirSync(join(folder, 'out')).length === 2 };
    },
  ],
];

let passed = 0;
try {
  for (const [name, step] of steps) {
    const { ok, output, seconds } = step();
    process.stdout.write(`${ok ? 'ok    ' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)\n`);
    if (!ok) {
      process.stdout.write(`${output.trimEnd()}\n`);
      break;
    }
    passed += 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const failed = steps.length - passed;
process.stdout.write(`smoke: ${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
