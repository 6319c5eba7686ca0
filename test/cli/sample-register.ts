import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRegister } from '../../src/index.js';
import { digestOf, statementOf, variant } from '../register/statements.js';
import { noon } from '../register/temporary.js';

/** A register with four statements of three customers and two runs; `remove` takes it away again. */
export async function sampleRegister(): Promise<{ path: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-register-'));
  const path = join(folder, 'register.sqlite');
  const register = await openRegister(path, { now: () => noon, create: true });
  const spanish = {
    ...variant,
    digest: digestOf('spanish'),
    sources: [
      {
        file: 'ems-responsibilities.2016-10.es.md',
        digest: digestOf('spanish article'),
        revision: '2016-10',
        language: 'es',
      },
    ],
    clauses: variant.clauses.slice(0, 1),
  };
  const run = await register.beginRun({ list: 'tenants.csv', out: '/srv/out', by: 'ana' });
  await run.plan([
    { row: 1, name: 'Contoso', digest: digestOf('row 1'), paths: ['contoso.pdf'], numbers: [] },
    { row: 2, name: 'École', digest: digestOf('row 2'), paths: ['ecole.pdf'], numbers: [] },
    { row: 3, name: 'Fabrikam', digest: digestOf('row 3'), paths: ['fabrikam.pdf'], numbers: [] },
  ]);
  await register.record(
    [
      statementOf(1, { customer: 'Contoso Ltd', validUntil: '2026-12-31' }),
      statementOf(1, { customer: 'Contoso Ltd', language: 'es', variant: spanish }),
      statementOf(2, { customer: '=École "A", B', brand: 'harbour', issued: '2026-07-15' }),
    ],
    { by: 'ana', run: run.id },
  );
  await run.settle([
    { row: 1, outcome: 'issued' },
    { row: 2, outcome: 'issued' },
    { row: 3, outcome: 'failed', problems: [{ code: 'engagement-missing', message: 'there is none' }] },
  ]);
  await run.finish('completed');
  await register.record([statementOf(3, { customer: 'Fabrikam', files: [] })], { by: 'ben' });
  await register.beginRun({ list: 'more.xlsx', out: '/srv/out', by: 'ben' });
  await register.close();
  return { path, remove: () => rm(folder, { recursive: true }) };
}
