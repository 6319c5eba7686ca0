// What a batch issues is what `generate` makes, byte for byte, however many work on it and in whatever order.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { stringify } from 'yaml';
import { claim, same } from './claims.mjs';
import { batchOf, digestsIn, freshFolder, run, told } from './ground.mjs';
import { tenants, tenantsCsv } from './tenants.mjs';

const formats = ['--formats', 'pdf,docx,html,markdown,json'];
const list = tenants(12, { seed: 6 });
/** Two of each language are made by `generate` too. */
const compared = list.slice(0, 6);

const ways = [
  ['--workers', '1'],
  ['--workers', '2'],
  ['--workers', '2', '--unordered'],
  ['--workers', '8', '--unordered'],
];

export async function bytes() {
  let alone;
  await claim('six engagements are generated, each by a process of its own', async () => {
    const made = await Promise.all(compared.map(generated));
    alone = Object.fromEntries(made.flat());
    same(Object.keys(alone).length, 6 * 5, 'documents');
  });
  let first;
  for (const way of ways) {
    await claim(`a batch with ${way.join(' ')} gives the same bytes, and the same manifest`, async () => {
      const folder = freshFolder();
      const out = join(folder, 'out');
      writeFileSync(join(folder, 'tenants.csv'), tenantsCsv(list));
      const { exitCode, issued } = told(await run(folder, batchOf(...formats, ...way, '--json')));
      same([exitCode, issued], [0, 12]);
      const documents = digestsIn(out);
      const found = Object.entries(documents).map(([path, digest]) => [
        `${/(SOR-\d+-\d+)/.exec(path)[1]}${extname(path)}`,
        digest,
      ]);
      same(Object.fromEntries(found.filter(([key]) => key in alone)), alone, 'compared with generate');
      const manifests = ['manifest.csv', 'manifest.jsonl'].map((name) =>
        readFileSync(join(out, name), 'utf8'),
      );
      first ??= { documents, manifests };
      same(documents, first.documents, 'documents');
      same(manifests, first.manifests, 'manifests');
    });
  }
}

/** Digests of the documents of a tenant by number and extension. */
async function generated(tenant) {
  const folder = freshFolder();
  mkdirSync(join(folder, 'out'));
  writeFileSync(join(folder, 'engagement.yaml'), stringify(engagementOf(tenant)));
  const { exitCode, stderr } = await run(folder, ['generate', 'engagement.yaml', ...formats, '--out', 'out']);
  same(exitCode, 0, stderr);
  return Object.entries(digestsIn(folder, (path) => path.startsWith('out/'))).map(([path, digest]) => [
    `${tenant['statement.number']}${extname(path)}`,
    digest,
  ]);
}

/** The base with a row over it, by hand. */
function engagementOf(tenant) {
  const selections = { yes: true, no: false, default: 'default' };
  const selection = selections[tenant['options.wifi-vpn']];
  const validUntil = tenant['statement.validUntil'];
  return {
    provider: {
      name: 'Northwind Services, Inc.',
      address: ['100 Sample Street', 'Seattle'],
      signatories: [{ name: 'Eva Adler', title: 'Managing director' }],
    },
    customer: {
      name: tenant['customer.name'],
      tenantId: tenant['customer.tenantId'],
      primaryDomain: tenant['customer.primaryDomain'],
      signatories: [{ name: 'Luis Romero', title: 'CIO' }],
    },
    statement: {
      number: tenant['statement.number'],
      issued: '2026-11-21',
      ...(validUntil !== '' && { validUntil }),
    },
    languages: [tenant.languages],
    ...(selection !== undefined && { options: { 'wifi-vpn': selection } }),
    brand: 'meridian',
  };
}
