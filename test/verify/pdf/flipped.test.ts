import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PdfTerms } from '../../../src/verify/pdf/index.js';
import { stampedPdf } from '../../sign/ground/samples.js';
import { verdictIn, verified } from '../ground/verifying.js';

/** Most of the file are fonts and pictures; at its end it is decided what is signed, and by whom. */
const place = fc.oneof(
  fc.nat().map((at) => (length: number) => at % length),
  fc.nat({ max: 12_000 }).map((fromEnd) => (length: number) => length - 1 - fromEnd),
);

/** Flips bytes of the sealed file, one in each run. The runs are the same each time. */
async function expectRejected(
  numRuns: number,
  terms: (bytes: Uint8Array) => Partial<PdfTerms>,
): Promise<void> {
  const bytes = await stampedPdf();
  const property = fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (where, change) => {
    const at = where(bytes.length);
    const flipped = Uint8Array.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ change;
    expect(verdictIn(await verified(flipped, terms(bytes))), `byte ${at}`).toBe('rejected');
  });
  await fc.assert(property, { numRuns, seed: 6 });
}

test('one flipped byte anywhere in a sealed file is detected, by the seal alone', async () => {
  await expectRejected(150, () => ({ issued: undefined }));
});

test('one flipped byte is detected where size and digest of the issued file are known', async () => {
  await expectRejected(50, (bytes) => ({
    issued: { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length },
  }));
});
