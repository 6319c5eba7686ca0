import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** The machine and its system, as lines of name and value. */
export function machine() {
  return [
    ['Processor', `${cpus()[0]?.model.trim() ?? 'unknown'}, ${availableParallelism()} available`],
    ['Memory', `${Math.round(totalmem() / 2 ** 30)} GiB`],
    ['System', `${systemName()} (${type()} ${release()}, ${arch()})`],
    ['Node', process.version],
    ['Load before the run', loadavg()[0].toFixed(2)],
  ];
}

function systemName() {
  try {
    return /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? type();
  } catch {
    return type();
  }
}

/** Versions of the product and its peers. */
export function versions(root) {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const peers = ['@myriaddreamin/typst-ts-node-compiler', 'pdfmake', 'docxtemplater', 'pizzip', 'docx'];
  return [[own.name, own.version], ...peers.map((name) => [name, versionOf(name)])];
}

/** Not every package lets its manifest be required, so it is read from the folder. */
function versionOf(name) {
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      return JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')).version;
    } catch {}
  }
  return 'unknown';
}
