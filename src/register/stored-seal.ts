import { z } from 'zod';
import { DamagedRow } from './failure.js';
import type { IssuedSeal } from './issued.js';

const schema = z.object({
  signer: z.string(),
  certificate: z.string(),
  level: z.enum(['B-B', 'B-T', 'B-LT']),
  time: z.string(),
  demo: z.boolean().exactOptional(),
});

/** A seal as it is kept: these fields and no others. */
export function writeSeal(seal: IssuedSeal | undefined): string | null {
  if (seal === undefined) return null;
  const { signer, certificate, level, time, demo } = seal;
  return JSON.stringify({ signer, certificate, level, time, demo });
}

export function readSeal(json: string): IssuedSeal {
  try {
    return schema.parse(JSON.parse(json));
  } catch (cause) {
    throw new DamagedRow('A seal cannot be read', { cause });
  }
}
