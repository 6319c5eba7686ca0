import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CountersignError,
  createNodeHost,
  diagnostic,
  type IssuedSeal,
  type LastingKey,
  openRegister,
  type VerificationReport,
  verifyAgainst,
} from '../../src/index.js';
import { countersignPdf } from '../../src/sign/index.js';
import { tenants, tenantsCsv } from '../samples/tenants.js';
import { people } from '../sign/ground/people.js';
import { sealedAt } from '../sign/ground/samples.js';
import { timeStamps } from '../sign/ground/time-stamps.js';
import { crlOf, holder } from '../verify/ground/certificates.js';
import { type Ground, grounds } from './ground.js';

const ground = grounds();
const two = tenantsCsv(tenants(2));
const host = { ...createNodeHost(), now: () => sealedAt };
const pdf = { formats: ['pdf'], host } as const;

/** The provider's key with time stamps; `failing` of them are refused first. */
async function key(failing = 0): Promise<LastingKey> {
  const { signer } = (await people()).provider;
  const { stamp } = timeStamps(sealedAt + 1000);
  let left = failing;
  return {
    signer,
    timeStamps: {
      async stamp(octets) {
        left -= 1;
        if (left >= 0) throw new CountersignError(diagnostic('time-stamp-unavailable', 'Nobody is there'));
        return stamp(octets);
      },
    },
  };
}

/** What the register says of the files, by path. */
async function recorded({ out }: Ground): Promise<Readonly<Record<string, IssuedSeal | undefined>>> {
  const register = await openRegister(join(out, 'register.sqlite'), { now: () => 0, create: false });
  const files: Record<string, IssuedSeal | undefined> = {};
  for await (const statement of register.statements())
    for (const { path, seal } of statement.files) files[path] = seal;
  await register.close();
  return files;
}

/** What a returned file is worth, held against the statement that has a document there. */
async function verified({ out }: Ground, path: string, returned: Uint8Array): Promise<VerificationReport> {
  const register = await openRegister(join(out, 'register.sqlite'), { now: () => 0, create: false });
  try {
    const trust = [(await people()).authority];
    for await (const statement of register.statements())
      if (statement.files.some((file) => file.path === path))
        return await verifyAgainst(host, register, { trust, at: sealedAt + 120_000 })(returned, statement);
    throw new Error('It was not issued');
  } finally {
    await register.close();
  }
}

const codes = (report: Awaited<ReturnType<Ground['issue']>>) =>
  report.failures.flatMap(({ problems }) => problems.map(({ code }) => code));

describe('a batch that seals', () => {
  it('issues what it would issue unsealed, under a seal, and records that', async () => {
    const [plain, sealed] = await Promise.all([ground.fresh(), ground.fresh()]);
    await plain.issue(two, pdf);
    const report = await sealed.issue(two, { ...pdf, formats: ['pdf', 'json'], sealing: await key() });
    expect(report).toMatchObject({
      state: 'completed',
      counts: { issued: 2 },
      seals: { documents: 2, anew: 0 },
    });
    const seal = { signer: 'Northwind Services GmbH', level: 'B-T', time: '2026-11-21T15:16:01Z' };
    const files = await recorded(sealed);
    for (const path of await plain.documents()) {
      const [one, other] = await Promise.all([plain, sealed].map(({ out }) => readFile(join(out, path))));
      expect(other?.subarray(0, one?.length)).toEqual(one);
      expect(other?.length).toBeGreaterThan(one?.length ?? 0);
      expect(files[path]).toMatchObject(seal);
    }
    expect(Object.values(files).filter((one) => one === undefined)).toHaveLength(2);
  });

  it('leaves what stands sealed as it is, with and without the key', async () => {
    const own = await ground.fresh();
    await own.issue(two, { ...pdf, sealing: await key() });
    const before = await own.marks();
    const again = await own.issue(undefined, { ...pdf, sealing: await key() });
    expect(again).toMatchObject({ counts: { unchanged: 2, issued: 0 }, seals: { documents: 0 } });
    const without = await own.issue(undefined, pdf);
    expect(without).toMatchObject({ counts: { unchanged: 2 }, seals: undefined });
    expect(await own.marks()).toEqual(before);
  });

  it('never puts an unsealed document in the place of a sealed one', async () => {
    const own = await ground.fresh();
    await own.issue(two, { ...pdf, sealing: await key() });
    const [gone = '', changed = ''] = await own.documents();
    await rm(join(own.out, gone));
    await appendFile(join(own.out, changed), ' ');
    for (const force of [false, true]) {
      const report = await own.issue(undefined, { ...pdf, force });
      expect(codes(report)).toEqual(['issued-sealed', 'issued-sealed']);
      expect(await own.documents()).toEqual([changed]);
    }
    // The same where the register knows nothing of it.
    await rm(join(own.out, 'register.sqlite'));
    const before = await own.marks();
    const report = await own.issue(undefined, { ...pdf, force: true });
    expect(codes(report)).toEqual(['issued-sealed']);
    expect(await own.marks()).toMatchObject(before);
  });

  it('seals anew what is gone, says so, and records the new seal', async () => {
    const own = await ground.fresh();
    await own.issue(two, { ...pdf, sealing: await key() });
    const before = await own.marks();
    const [gone = ''] = await own.documents();
    const first = await readFile(join(own.out, gone));
    await rm(join(own.out, gone));
    const later = { ...host, now: () => sealedAt + 60_000 };
    const { signer } = (await people()).provider;
    const report = await own.issue(undefined, { ...pdf, host: later, sealing: { signer } });
    expect(report).toMatchObject({ counts: { issued: 1, unchanged: 1 }, seals: { documents: 1, anew: 1 } });
    expect(report.diagnostics.filter(({ code }) => code === 'sealed-anew')).toMatchObject([
      { severity: 'warning', message: '1 document was gone or changed, and sealed anew' },
    ]);
    const after = await own.marks();
    expect(after[gone]?.split(' ')[0]).not.toBe(before[gone]?.split(' ')[0]);
    expect((await recorded(own))[gone]).toMatchObject({ level: 'B-B', time: '2026-11-21T15:17:00Z' });
    const again = await own.issue(undefined, { ...pdf, sealing: { signer } });
    expect(again.counts).toMatchObject({ unchanged: 2 });
    // Whoever has the first one still signs what was issued.
    const found = await verified(own, gone, first);
    expect(found).toMatchObject({ verdict: 'accepted-with-remarks', comparison: 'bytes' });
    expect((await verified(own, gone, first.subarray(0, -9))).verdict).toBe('rejected');
  });

  it('refuses to seal what was issued unsealed, unless it may be replaced', async () => {
    const own = await ground.fresh();
    await own.issue(two, pdf);
    const before = await own.marks();
    const [gone = ''] = await own.documents();
    const report = await own.issue(undefined, { ...pdf, sealing: await key() });
    expect(codes(report)).toEqual(['issued-unsealed', 'issued-unsealed']);
    expect(report.failures[0]?.problems[0]?.hint).toContain('--force');
    expect(await own.marks()).toEqual(before);
    await rm(join(own.out, gone));
    expect(codes(await own.issue(undefined, { ...pdf, sealing: await key() }))).toHaveLength(2);
    const forced = await own.issue(undefined, { ...pdf, force: true, sealing: await key() });
    expect(forced).toMatchObject({ counts: { issued: 2 }, seals: { documents: 2, anew: 0 } });
    expect(Object.values(await recorded(own)).map((seal) => seal?.level)).toEqual(['B-T', 'B-T']);
  });

  it('takes what it sealed and did not come to record, and nothing else', async () => {
    const own = await ground.fresh();
    await own.issue(tenantsCsv(tenants(3)), { ...pdf, sealing: await key() });
    const [kept = '', signed = '', plain = ''] = await own.documents();
    const paths = [signed, plain].map((path) => join(own.out, path));
    const [toSign = Buffer.alloc(0), toStrip = Buffer.alloc(0)] = await Promise.all(
      paths.map((path) => readFile(path)),
    );
    const fields = { 'customer-1-date': '2026-11-22' };
    const filled = await countersignPdf(toSign, { role: 'customer', fields, at: sealedAt });
    await writeFile(join(own.out, signed), filled);
    const end = toStrip.indexOf('%%EOF', 0, 'latin1') + '%%EOF\n'.length;
    await writeFile(join(own.out, plain), toStrip.subarray(0, end));
    await rm(join(own.out, 'register.sqlite'));
    const before = await own.marks();
    const report = await own.issue(undefined, { ...pdf, sealing: await key() });
    expect(report).toMatchObject({ counts: { issued: 1, failed: 2 }, seals: { documents: 0 } });
    expect(codes(report)).toEqual(['file-exists', 'file-exists']);
    expect(await own.marks()).toEqual(before);
    expect(await recorded(own)).toMatchObject({ [kept]: { level: 'B-T', time: '2026-11-21T15:16:01Z' } });
  });

  it('knows what it sealed for long and did not come to record', async () => {
    const own = await ground.fresh();
    const authority = await holder('Authority', { isAuthority: true });
    const { signer } = await holder('Northwind Services GmbH', { issuer: authority });
    const stamper = await holder('Time stamps', { issuer: authority, purposes: ['1.3.6.1.5.5.7.3.8'] });
    const crls = [await crlOf(authority, [], sealedAt)];
    const sealing: LastingKey = {
      signer,
      timeStamps: timeStamps(sealedAt + 1000, stamper.signer),
      longTerm: async (chains) => ({ certificates: chains.flat(), ocsps: [], crls }),
    };
    await own.issue(tenantsCsv(tenants(1)), { ...pdf, sealing });
    const before = await recorded(own);
    expect(Object.values(before)).toMatchObject([{ level: 'B-LT' }]);
    await rm(join(own.out, 'register.sqlite'));
    const report = await own.issue(undefined, { ...pdf, sealing });
    expect(report).toMatchObject({ counts: { issued: 1 }, seals: { documents: 0 } });
    expect(await recorded(own)).toEqual(before);
  });

  it('counts what it sealed where the ZIP cannot be written', async () => {
    const own = await ground.fresh();
    const list = tenantsCsv(tenants(1));
    await own.issue(list, { ...pdf, zipTenants: true });
    const zip = (await own.documents()).find((path) => path.endsWith('.zip')) ?? '';
    await rm(own.out, { recursive: true });
    await mkdir(join(own.out, zip), { recursive: true });
    const report = await own.issue(list, { ...pdf, zipTenants: true, sealing: await key() });
    expect(report).toMatchObject({ counts: { failed: 1 }, seals: { documents: 1 } });
  });

  it('stops when the authority fails, blames no row, and goes on when it is there again', async () => {
    const own = await ground.fresh();
    const list = tenantsCsv(tenants(4));
    const sealing = await key();
    let stamps = 0;
    const stamp = async (octets: Uint8Array) => {
      stamps += 1;
      if (stamps > 2) throw new CountersignError(diagnostic('time-stamp-unavailable', 'Nobody is there'));
      return sealing.timeStamps?.stamp(octets) ?? new Uint8Array();
    };
    const stopped = await own.issue(list, { ...pdf, sealing: { ...sealing, timeStamps: { stamp } } });
    expect(stopped).toMatchObject({ state: 'stopped', counts: { issued: 2, failed: 0, planned: 2 } });
    expect(stopped.diagnostics.map(({ code }) => code)).toContain('time-stamp-unavailable');
    const before = await own.marks();
    expect(Object.keys(before)).toHaveLength(2);
    const report = await own.issue(undefined, { ...pdf, sealing });
    expect(report).toMatchObject({ state: 'completed', counts: { issued: 2, unchanged: 2 } });
    expect(await own.marks()).toMatchObject(before);
  });

  it('calls it interrupted when the user ends the waiting for an authority', async () => {
    const own = await ground.fresh();
    const end = new AbortController();
    const { signer } = (await people()).provider;
    const stamp = async () => {
      end.abort();
      throw new CountersignError(diagnostic('signing-interrupted', 'It was stopped'));
    };
    const report = await own.issue(two, {
      ...pdf,
      signal: end.signal,
      sealing: { signer, timeStamps: { stamp } },
    });
    expect(report).toMatchObject({ state: 'interrupted', counts: { issued: 0, failed: 0, planned: 2 } });
    expect(await own.documents()).toEqual([]);
  });

  it('refuses a row for a service for signing before anything is issued', async () => {
    const own = await ground.fresh();
    await appendFile(join(own.folder, 'base.yaml'), 'signing: { method: docusign }\n');
    const report = await own.issue(two, { ...pdf, dryRun: true, sealing: await key() });
    expect(codes(report)).toEqual(['seal-esign', 'seal-esign']);
  });
});
