// Key material, in the forms in which it could be found where it must not be.
import { createPrivateKey } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { passphrase } from './authority.mjs';

/** Names and bytes of what is to be found nowhere. */
export function secretsOf(keys) {
  const read = (name) => readFileSync(join(keys, name));
  const key = createPrivateKey(read('secret.pem'));
  const numbers = key.export({ format: 'jwk' });
  const forms = (name, bytes) => [
    [name, bytes],
    [`${name} in hex`, Buffer.from(bytes.toString('hex'))],
    [`${name} in BASE64`, Buffer.from(bytes.toString('base64').slice(0, -4))],
  ];
  return [
    ...forms('the passphrase', Buffer.from(passphrase)),
    ...['d', 'p', 'q'].flatMap((part) =>
      forms(`${part} of the key`, Buffer.from(numbers[part], 'base64url')),
    ),
    // What comes before is public: it stands in the certificate.
    ...forms('the key', key.export({ format: 'der', type: 'pkcs8' }).subarray(400, 500)),
    ...forms('the encrypted key', bodyOf(read('provider.key')).subarray(120, 220)),
    ...forms('the PKCS#12 file', read('provider.p12').subarray(200, 300)),
    ...['secret.pem', 'provider.key'].flatMap((name) =>
      [
        ...read(name)
          .toString()
          .matchAll(/^[A-Za-z0-9+/]{64}$/gm),
      ]
        .slice(3)
        .map(([line]) => [`a line of ${name}`, Buffer.from(line)]),
    ),
  ];
}

function bodyOf(pem) {
  return Buffer.from(pem.toString().replace(/-----[^-]+-----|\s/g, ''), 'base64');
}

/** What of the secrets is in some bytes. */
export function foundIn(bytes, secrets) {
  return secrets.filter(([, secret]) => bytes.includes(secret)).map(([name]) => name);
}

/** Looks at folders again and again, and at the arguments of every process; what is found is kept. */
export function watch(folders, secrets) {
  const found = new Set();
  const seen = { files: 0, processes: new Set() };
  const known = new Map();
  const look = () => {
    for (const folder of folders) {
      for (const path of filesBelow(folder)) {
        const mark = markOf(path);
        if (mark === undefined || known.get(path) === mark) continue;
        known.set(path, mark);
        seen.files += 1;
        for (const name of foundIn(readIfThere(path), secrets)) found.add(`${name} in ${path}`);
      }
    }
    for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const line = readIfThere(`/proc/${id}/cmdline`);
      if (line.length > 0) seen.processes.add(line.toString().replaceAll('\0', ' '));
      for (const name of foundIn(line, secrets)) found.add(`${name} in arguments: ${line}`);
    }
  };
  const timer = setInterval(look, 100);
  return {
    end() {
      clearInterval(timer);
      look();
      return { found: [...found], ...seen };
    },
  };
}

/** What changes when a file does. */
function markOf(path) {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found && `${found.size} ${found.mtimeNs}`;
}

/** A file may be gone by now. */
function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

function filesBelow(folder) {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}
