import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openRegister, type Register } from '../../src/register/index.js';

/** 2026-07-01 12:00 UTC. */
export const noon = Date.UTC(2026, 6, 1, 12);

/** A folder that is there while the tests of a file run, with a new path for each register. */
export function temporaryRegisters(): { path(): string; open(path?: string): Promise<Register> } {
  let folder = '';
  let count = 0;
  const opened: Register[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'countersign-register-'));
  });
  afterAll(async () => {
    for (const register of opened) await register.close();
    await rm(folder, { recursive: true });
  });
  const path = () => {
    count += 1;
    return join(folder, `register-${count}.sqlite`);
  };
  return {
    path,
    async open(at = path()) {
      const register = await openRegister(at, { now: () => noon, create: true });
      opened.push(register);
      return register;
    },
  };
}

export async function all<T>(pieces: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const piece of pieces) found.push(piece);
  return found;
}
