import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { createNodeHost, loadBase, openTenantList, runBatch } from '../../src/index.js';
import { baseYaml, tenants, tenantsCsv } from '../samples/tenants.js';
import { people } from '../sign/ground/people.js';
import { sealedAt } from '../sign/ground/samples.js';
import { timeStamps } from '../sign/ground/time-stamps.js';
import { opensslAccepts, placedSignatures, popplerSignatures } from '../sign/ground/verifiers.js';
import { needs } from '../tools.js';
import { inFolder } from './program.js';

/** The built worker: threads load no TypeScript. */
const worker = new URL('../../dist/batch/worker.js', import.meta.url);
const count = 6;

/** Documents that so many workers issue, by path. */
async function issuedBy(folder: string, workers: number, seals = true) {
  const host = createNodeHost();
  await mkdir(folder);
  await writeFile(join(folder, 'base.yaml'), baseYaml);
  await writeFile(join(folder, 'tenants.csv'), tenantsCsv(tenants(count)));
  const { value: list } = await openTenantList(host, join(folder, 'tenants.csv'));
  if (list === undefined) throw new Error('The list is not right');
  const base = await loadBase(host, join(folder, 'base.yaml'));
  const { signer } = (await people()).provider;
  const out = join(folder, 'out');
  const report = await runBatch(host, list, base.value, {
    ...{ formats: ['pdf'], out, path: '{number}-{language}', force: false, zipTenants: false, zipAll: false },
    ...{ chosen: () => true, dryRun: false, ordered: true, by: 'ana', workers, worker },
    timeLimit: 20_000,
    signal: new AbortController().signal,
    sealing: seals ? { signer, timeStamps: timeStamps(sealedAt) } : undefined,
  });
  expect(report).toMatchObject({ state: 'completed', counts: { issued: count, failed: 0 } });
  const numbers = tenants(count).map((one) => `${one['statement.number']}-${one.languages}.pdf`);
  return { report, files: await Promise.all(numbers.map((name) => readFile(join(out, name)))) };
}

describe('a batch that seals in workers', () => {
  needs('pdfsig', 'openssl')(
    'writes the same documents under its seals, however many workers there are',
    () =>
      inFolder(async (folder) => {
        const plain = await issuedBy(join(folder, 'plain'), 0, false);
        for (const workers of [0, 1, 2]) {
          const { report, files } = await issuedBy(join(folder, String(workers)), workers);
          expect(report.seals).toMatchObject({ documents: count, anew: 0, perSecond: expect.any(Number) });
          for (const [index, bytes] of files.entries()) {
            const unsealed = plain.files[index] ?? Buffer.alloc(0);
            expect(bytes.subarray(0, unsealed.length).equals(unsealed)).toBe(true);
            expect(popplerSignatures(bytes)).toMatchObject([
              { field: 'seal', validation: 'Signature is Valid.', isWhole: true },
            ]);
          }
          const [seal] = placedSignatures(files[0] ?? Buffer.alloc(0));
          expect(seal && opensslAccepts(seal, (await people()).authority)).toBe(true);
        }
      }),
  );
});
