import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openPdf, placedSignature } from '../../../src/sign/index.js';
import { hasSignedDigest } from '../../../src/sign/pdf/signed-digest.js';
import { needs } from '../../tools.js';
import { sealedPdf, stampedPdf } from '../ground/samples.js';
import { placedSignatures, popplerSignatures } from '../ground/verifiers.js';

/** Whether the file has a seal that is written as it should be, over all of the file, and over what stands in it. */
function isWhole(bytes: Uint8Array): boolean {
  try {
    const file = openPdf(bytes);
    const seal = file.dictionary(file.dictionary(file.catalog.dictionary, 'Perms'), 'DocMDP');
    const placed = seal && placedSignature(file.bytes, seal);
    return placed !== undefined && placed.signedEnd === bytes.length && hasSignedDigest(placed);
  } catch {
    return false;
  }
}

function flipped(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ (1 << bit);
  return changed;
}

async function regions() {
  const bytes = await stampedPdf();
  const [placed] = placedSignatures(bytes);
  const [, start = 0, end = 0] = placed?.range ?? [];
  return { bytes, start, end, cmsEnd: placed?.cmsEnd ?? 0 };
}

test('one flipped bit anywhere outside of the signature breaks it', async () => {
  const { bytes, start, end } = await regions();
  expect(isWhole(bytes)).toBe(true);
  const before = fc.integer({ min: 0, max: start });
  const behind = fc.integer({ min: end - 1, max: bytes.length - 1 });
  // The update itself is short, and all depends on it.
  const update = fc.integer({ min: start - 1500, max: start });
  fc.assert(
    fc.property(fc.oneof(before, update, behind), fc.integer({ min: 0, max: 7 }), (at, bit) => {
      expect(isWhole(flipped(bytes, at, bit)), `byte ${at}, bit ${bit}`).toBe(false);
    }),
    { numRuns: 400 },
  );
});

test('what fills up the place of a signature cannot be changed either', async () => {
  const { bytes, end, cmsEnd } = await regions();
  expect(end - cmsEnd).toBeGreaterThan(1000);
  fc.assert(
    fc.property(fc.integer({ min: cmsEnd, max: end - 2 }), fc.integer({ min: 0, max: 7 }), (at, bit) => {
      expect(isWhole(flipped(bytes, at, bit)), `byte ${at}, bit ${bit}`).toBe(false);
    }),
    { numRuns: 200 },
  );
});

test('nor the case of a digit', async () => {
  const { bytes, start, cmsEnd } = await regions();
  const letters = Array.from({ length: cmsEnd - start - 1 }, (_, at) => start + 1 + at).filter(
    (at) => (bytes[at] ?? 0) >= 0x61,
  );
  expect(letters.length).toBeGreaterThan(1000);
  fc.assert(
    fc.property(fc.constantFrom(...letters), (at) => {
      expect(isWhole(flipped(bytes, at, 5)), `byte ${at}`).toBe(false);
    }),
    { numRuns: 200 },
  );
});

needs('pdfsig')('poppler agrees', async () => {
  const bytes = await sealedPdf();
  const [, start = 0, end = 0] = placedSignatures(bytes)[0]?.range ?? [];
  const spread = Array.from({ length: 20 }, (_, at) => Math.floor((start * at) / 20) + 9);
  // Of the last lines poppler does without: it looks for the objects itself, and then says how much is signed.
  for (const at of [...spread, end + 20, end + 300]) {
    const signatures = popplerSignatures(flipped(bytes, at, 1));
    const isValid = signatures.some(
      ({ validation, isWhole: all }) => all && validation?.includes('is Valid'),
    );
    expect(isValid, `byte ${at}`).toBe(false);
  }
});
