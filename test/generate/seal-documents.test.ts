import { describe, expect, it } from 'vitest';
import { SealingTrouble } from '../../src/generate/index.js';
import {
  CountersignError,
  createNodeHost,
  diagnostic,
  generateStatements,
  sealDocuments,
} from '../../src/index.js';
import { engagement } from '../samples/engagements.js';
import { people } from '../sign/ground/people.js';
import { sealedAt } from '../sign/ground/samples.js';
import { timeStamps } from '../sign/ground/time-stamps.js';
import { opensslAccepts, placedSignatures, popplerSignatures } from '../sign/ground/verifiers.js';
import { needs } from '../tools.js';

const host = { ...createNodeHost(), now: () => sealedAt };

async function documents() {
  const { value } = await generateStatements(host, engagement(), { formats: ['pdf', 'json'] });
  return value;
}

const stamped = { timeStamps: timeStamps(sealedAt + 61_000) };

describe('sealing documents', () => {
  it('seals the PDFs alone, and keeps each unsealed one as the beginning', async () => {
    const made = await documents();
    const { signer } = (await people()).provider;
    const sealed = await sealDocuments(host, made, { signer });
    const [pdf, json] = sealed;
    expect(json).toEqual(made[1]);
    expect(pdf?.bytes.subarray(0, made[0]?.bytes.length)).toEqual(Buffer.from(made[0]?.bytes ?? []));
    expect(pdf?.seal).toMatchObject({
      signer: 'Northwind Services GmbH',
      level: 'B-B',
      time: '2026-11-21T15:16:00Z',
    });
    expect(pdf?.seal?.certificate).toMatch(/^[0-9a-f]{64}$/);
    expect(Buffer.from(pdf?.bytes ?? []).toString('latin1')).toContain('/Name (Northwind)');
  });

  it('says the time and level of the time stamp where there is one', async () => {
    const { provider, authority } = await people();
    const made = (await documents()).slice(0, 1);
    const lasting = {
      longTerm: async () => ({ certificates: [provider.signer.certificate, authority], ocsps: [], crls: [] }),
    };
    const [time] = await sealDocuments(host, made, { signer: provider.signer, ...stamped });
    expect(time?.seal).toMatchObject({ level: 'B-T', time: '2026-11-21T15:17:01Z' });
    // Nobody answered for the certificate: it is not proven for long.
    const [long] = await sealDocuments(host, made, { signer: provider.signer, ...stamped, ...lasting });
    expect(long?.seal?.level).toBe('B-T');
    expect(long?.bytes.length).toBeGreaterThan(time?.bytes.length ?? 0);
  });

  needs('pdfsig', 'openssl')('is what others call valid', async () => {
    const { provider, authority } = await people();
    const [pdf] = await sealDocuments(host, await documents(), { signer: provider.signer, ...stamped });
    const bytes = pdf?.bytes ?? new Uint8Array();
    expect(popplerSignatures(bytes)).toMatchObject([
      { field: 'seal', validation: 'Signature is Valid.', isWhole: true },
    ]);
    const [seal] = placedSignatures(bytes);
    expect(seal && opensslAccepts(seal, authority)).toBe(true);
  });

  it('tells what is nobody’s fault from what is the document’s', async () => {
    const { signer } = (await people()).provider;
    const made = await documents();
    const refused = async () => {
      throw new CountersignError(diagnostic('time-stamp-refused', 'No'));
    };
    const failing = sealDocuments(host, made, { signer, timeStamps: { stamp: refused } });
    await expect(failing).rejects.toBeInstanceOf(SealingTrouble);
    await expect(failing).rejects.toMatchObject({
      exitCode: 3,
      diagnostics: [{ code: 'time-stamp-refused' }],
    });
    const twice = sealDocuments(host, await sealDocuments(host, made, { signer }), { signer });
    await expect(twice).rejects.not.toBeInstanceOf(SealingTrouble);
    await expect(twice).rejects.toMatchObject({ diagnostics: [{ code: 'already-sealed' }] });
  });

  it('refuses what a service for signing would write anew, with its place', async () => {
    const loaded = engagement('signing: { method: docuseal }');
    const { value, diagnostics } = await generateStatements(host, loaded, { formats: ['pdf'], seals: true });
    expect(value).toEqual([]);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        code: 'seal-esign',
        field: 'signing.method',
        span: { line: 4 },
        message: expect.stringContaining('docuseal'),
      },
    ]);
  });
});
