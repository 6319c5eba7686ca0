import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { verifyRegister } from '../../src/cli/register/verify.js';
import {
  CountersignError,
  createMemoryHost,
  createNodeHost,
  type Diagnostic,
  importReturned,
  openRegister,
  type Register,
  restoreRegister,
} from '../../src/index.js';
import { createTestTerminal } from '../cli/test-terminal.js';
import { fillEventfully } from '../register/eventful.js';
import { statementOf } from '../register/statements.js';
import { noon } from '../register/temporary.js';

const open = (path?: string): Promise<Register> => openRegister(path, { now: () => noon, create: true });

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'countersign-codes-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

/** What `register verify` tells of a register to which somebody did that. */
const verified = (change: string, head?: string) => async (): Promise<readonly Diagnostic[]> => {
  const path = join(await folder(), 'register.sqlite');
  const register = await open(path);
  await fillEventfully(register);
  await register.close();
  const file = new Database(path);
  file.exec(change);
  file.close();
  const session = { host: createNodeHost(), terminal: createTestTerminal() };
  return (await verifyRegister({ register: path, ...(head && { head }) }, session)).diagnostics;
};

/** The part of the triggers that is about what came back, and about the history. */
export const registerTriggers = {
  'returned-unknown': async () => {
    const register = await open();
    try {
      await register.decided('aa', { decision: 'accepted' }, { by: 'ana' });
      return [];
    } catch (error) {
      return error instanceof CountersignError ? error.diagnostics : [];
    }
  },
  'returned-unmatched': async () => {
    const host = createMemoryHost({ '/back/a.txt': 'We agree.' });
    const options = { from: '/back', by: 'ana', generator: 'countersign' };
    return (await importReturned(host, await open(), options)).diagnostics;
  },
  'returned-elsewhere': async () => {
    const host = createMemoryHost({ '/back/a.txt': 'We agree.' });
    const register = await open();
    const [one, other] = [statementOf(1), statementOf(2)];
    await register.record([one, other], { by: 'ana' });
    const options = { from: '/back/a.txt', by: 'ana', generator: 'countersign' };
    await importReturned(host, register, { ...options, statement: one });
    return (await importReturned(host, register, { ...options, statement: other })).diagnostics;
  },
  'restore-left-out': async () => {
    const register = join(await folder(), 'register.sqlite');
    const host = createNodeHost();
    const from = join(host.packageRoot, 'templates', 'brands');
    return (await restoreRegister(host, { from, register, by: 'ana', catalogs: [], trust: [] })).diagnostics;
  },
  'history-broken': verified('delete from history where position = 2'),
  'history-differs': verified("update verifications set verdict = 'accepted'"),
  'history-cut': verified('delete from history where position > 18', 'a'.repeat(64)),
};
