import { z } from 'zod';
import type { IssuedStatement, Register } from '../register/index.js';

/** A document as it went out. */
export interface SealedFile {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

const factsSchema = z.object({ seals: z.array(z.object({ sha256: z.string(), size: z.number() })) });

/**
 * Every sealed document of a statement that ever went out, as the history tells: one that was gone and was sealed anew has other bytes now,
 * and whoever has the first still signs that one. Errors: those of the register.
 */
export async function sealedBefore(
  { history }: Register,
  { number, version, language }: IssuedStatement,
): Promise<readonly SealedFile[]> {
  const found: SealedFile[] = [];
  for await (const { event, about, facts } of history.entries({ number })) {
    if (event !== 'sealed' || about?.version !== version || about.language !== language) continue;
    found.push(...(factsSchema.safeParse(facts).data?.seals ?? []));
  }
  return found;
}
