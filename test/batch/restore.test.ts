import { readdirSync } from 'node:fs';
import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { createNodeHost, type IssuedStatement, openRegister, restoreRegister } from '../../src/index.js';
import { countersignPdf } from '../../src/sign/pdf/index.js';
import { ofKind } from '../../src/verify/pdf/syntax/values.js';
import { tenants, tenantsCsv } from '../samples/tenants.js';
import { people } from '../sign/ground/people.js';
import { customerSignedPdf, longTermPdf, sealedAt, stampedPdf } from '../sign/ground/samples.js';
import { pdf, revise } from '../verify/ground/revise.js';
import { type Ground, grounds } from './ground.js';

const ground = grounds();
const host = createNodeHost();
const batches = [
  { count: 50, formats: ['pdf', 'markdown'] },
  { count: 4, formats: ['docx', 'html', 'json'] },
] as const;

async function inRegister(path: string) {
  const register = await openRegister(path, { now: host.now, create: false });
  const statements: IssuedStatement[] = [];
  for await (const statement of register.statements({ order: 'number' })) statements.push(statement);
  const words = await Promise.all(statements.map(({ variant }) => register.clauseWords(variant.digest)));
  const { misfit, head } = await register.history.check();
  await register.close();
  return { statements, words, misfit, head };
}

/** What documents tell of a statement. */
function told({
  identity: _,
  engagement: __,
  recordedAt: ___,
  recordedBy: ____,
  run: _____,
  isRestored: ______,
  ...own
}: IssuedStatement) {
  return { ...own, files: [...own.files].sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

const restore = ({ out }: Ground, name = 'register.sqlite') =>
  restoreRegister(host, { from: out, register: join(out, name), by: 'eva', catalogs: [], trust: [] });

describe('a register that was lost', () => {
  it.each(batches)(
    'is made again from a batch of $count, and the batch goes on with it',
    async ({ count, formats }) => {
      const place = await ground.fresh();
      const list = tenantsCsv(tenants(count));
      await place.issue(list, { formats });
      const path = join(place.out, 'register.sqlite');
      const before = await inRegister(path);
      expect(before.statements).toHaveLength(count);
      await rm(path);

      const { value, diagnostics } = await restore(place);
      expect([value, diagnostics]).toEqual([
        { statements: count, files: count * formats.length, leftOut: [] },
        [],
      ]);
      const after = await inRegister(path);
      expect(after.statements.map(told)).toEqual(before.statements.map(told));
      expect(after.statements[0]?.variant.clauses.length).toBeGreaterThan(10);
      expect(after.words).toEqual(before.words);
      expect(after.words[0]?.[0]?.text).not.toBe('');
      expect(after.statements.every(({ isRestored, recordedBy }) => isRestored && recordedBy === 'eva')).toBe(
        true,
      );
      expect(after.misfit).toBeUndefined();

      const report = await place.issue(list, { formats });
      expect(report.counts).toMatchObject({ issued: 0, unchanged: count, failed: 0 });
      const { statements, misfit } = await inRegister(path);
      expect(statements.map(({ identity, engagement }) => [identity, engagement])).toEqual(
        before.statements.map(({ identity, engagement }) => [identity, engagement]),
      );
      expect(misfit).toBeUndefined();
    },
  );

  it('leaves out what is no issued document, and says why', async () => {
    const place = await ground.fresh();
    await place.issue(tenantsCsv(tenants(2)), { formats: ['json', 'markdown'] });
    const [json = '', text = ''] = await place.documents();
    const issued = await readFile(join(place.out, json), 'utf8');
    const statement: { version: string; number: string } = JSON.parse(issued);
    await writeFile(join(place.out, 'changed.json'), issued.replace(statement.number, 'SOR-9'));
    await copyFile(join(place.out, json), join(place.out, 'copy.json'));
    await writeFile(join(place.out, 'notes.txt'), 'to be signed by Friday');
    await writeFile(join(place.out, 'other.md'), '# Other');
    const { value, diagnostics } = await restore(place, 'again.sqlite');
    expect(text).toMatch(/\.md$/);
    expect(value).toEqual({ statements: 2, files: 5, leftOut: ['changed.json', 'notes.txt', 'other.md'] });
    expect(diagnostics.map(({ code, message }) => [code, message.split(':')[0]])).toEqual(
      value.leftOut.map((path) => ['restore-left-out', path]),
    );
  });

  it('leaves out what was filled in since, and of two with one number the second', async () => {
    const place = await ground.fresh();
    await place.issue(tenantsCsv(tenants(1)), { formats: ['pdf'] });
    const [path = ''] = await place.documents();
    const document = await PDFDocument.load(await readFile(join(place.out, path)), { updateMetadata: false });
    document.getForm().getTextField('customer-1-name').setText('Ana Torres');
    await writeFile(
      join(place.out, 'a-returned.pdf'),
      await document.save({ updateFieldAppearances: false }),
    );
    const other = await ground.fresh();
    await other.issue(
      tenantsCsv(tenants(1).map((tenant) => ({ ...tenant, 'customer.name': 'Somebody else' }))),
    );
    const [second = ''] = await other.documents();
    await copyFile(join(other.out, second), join(place.out, 'z-other.json'));
    const { value, diagnostics } = await restore(place, 'again.sqlite');
    expect(value).toEqual({ statements: 1, files: 1, leftOut: ['a-returned.pdf', 'z-other.json'] });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'a-returned.pdf: It was filled in after it was issued (customer-1-name)',
      expect.stringMatching(/^z-other.json: .* stands in .*pdf with another content$/),
    ]);
  });

  it('keeps the seal of a document', async () => {
    const { folder } = await ground.fresh();
    await writeFile(join(folder, 'sealed.pdf'), await stampedPdf('en'));
    await writeFile(join(folder, 'signed.pdf'), await customerSignedPdf('en'));
    const register = join(folder, 'again.sqlite');
    const trust = [(await people()).authority];
    const { value } = await restoreRegister(host, { from: folder, register, by: 'eva', catalogs: [], trust });
    expect(value.leftOut).toEqual(['base.yaml', 'signed.pdf']);
    const { statements, misfit } = await inRegister(register);
    expect(statements[0]?.files).toMatchObject([
      {
        path: 'sealed.pdf',
        seal: {
          signer: expect.stringContaining('Northwind'),
          level: 'B-T',
          time: expect.stringMatching(/^2026-11-21T15:16:01/),
        },
      },
    ]);
    expect(misfit).toBeUndefined();
  });

  it.each([
    ['', (sealed: Buffer) => sealed.indexOf('/Producer') + 11],
    [', in its seal', (sealed: Buffer) => sealed.lastIndexOf('/Contents <') + 400],
    [', where the form names it', (sealed: Buffer) => sealed.lastIndexOf('/FT /Sig') + 5],
  ])('leaves out a sealed document of which a byte was changed%s', async (_, place) => {
    const { folder } = await ground.fresh();
    const sealed = Buffer.from(await stampedPdf('en'));
    const at = place(sealed);
    sealed[at] = (sealed[at] ?? 0) ^ 1;
    await writeFile(join(folder, 'sealed.pdf'), sealed);
    const register = join(folder, 'again.sqlite');
    const { value, diagnostics } = await restoreRegister(host, {
      ...{ from: folder, register, by: 'eva', catalogs: [], trust: [(await people()).authority] },
    });
    expect(value).toMatchObject({ statements: 0, leftOut: ['base.yaml', 'sealed.pdf'] });
    expect(diagnostics.at(-1)).toMatchObject({
      code: 'restore-left-out',
      message: expect.stringMatching(/^sealed\.pdf: /),
    });
  });

  it('takes what proves a seal for long for a part of it, and nothing else that was put behind', async () => {
    const { folder } = await ground.fresh();
    const lasting = await longTermPdf('en');
    await writeFile(join(folder, 'a-lasting.pdf'), lasting);
    const other = revise(lasting, ({ change, page }) => change(page(1), { Rotate: 90 }));
    await writeFile(join(folder, 'b-turned.pdf'), other);
    const retitled = revise(lasting, ({ graph, change }) => {
      const { number = 0 } = ofKind(graph.trailer.get('Info'), 'reference') ?? {};
      change(number, { Keywords: pdf('(agreed)') });
    });
    await writeFile(join(folder, 'c-retitled.pdf'), retitled);
    // The box is as empty as it was.
    const touched = { role: 'customer', fields: { 'acknowledge-initiate': false }, at: sealedAt } as const;
    await writeFile(join(folder, 'd-touched.pdf'), await countersignPdf(lasting, touched));
    const register = join(folder, 'again.sqlite');
    // Nobody is trusted: that says nothing of the bytes.
    const { value } = await restoreRegister(host, {
      ...{ from: folder, register, by: 'eva', catalogs: [], trust: [] },
    });
    expect(value.leftOut).toEqual(['b-turned.pdf', 'base.yaml', 'c-retitled.pdf', 'd-touched.pdf']);
    const { statements } = await inRegister(register);
    expect(statements[0]?.files).toMatchObject([{ path: 'a-lasting.pdf', seal: { level: 'B-B' } }]);
  });

  it('is there when it is whole, and leaves nothing when it was cut short', async () => {
    const { folder, ...place } = await ground.fresh();
    await place.issue(tenantsCsv(tenants(101)));
    await rm(join(place.out, 'register.sqlite'));
    const register = join(folder, 'again.sqlite');
    const before = (await readdir(folder)).sort();
    let files = 0;
    const seen: string[][] = [];
    const options = { from: place.out, register, by: 'eva', catalogs: [], trust: [] };
    const cut = restoreRegister(host, {
      ...options,
      onFile: () => {
        files += 1;
        if (files === 101) {
          // By then a hundred statements are recorded.
          seen.push(readdirSync(folder).filter((name) => !before.includes(name)));
          throw new Error('cut short');
        }
      },
    });
    await expect(cut).rejects.toThrow('cut short');
    expect(seen[0]?.length).toBeGreaterThan(0);
    expect(seen[0]).not.toContain('again.sqlite');
    expect((await readdir(folder)).sort()).toEqual(before);
    const { value } = await restoreRegister(host, options);
    expect(value.statements).toBe(101);
    expect((await readdir(folder)).sort()).toEqual([...before, 'again.sqlite'].sort());
    expect((await inRegister(register)).misfit).toBeUndefined();
  });

  it('is not made where there is one', async () => {
    const place = await ground.fresh();
    await place.issue(tenantsCsv(tenants(1)));
    await expect(restore(place)).rejects.toMatchObject({
      diagnostics: [expect.objectContaining({ code: 'file-exists' })],
    });
  });
});
