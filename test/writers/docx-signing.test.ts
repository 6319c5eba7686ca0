import { describe, expect, test } from 'vitest';
import type { SignaturesBlock, Statement } from '../../src/model/index.js';
import { acknowledgementTag, esignTags } from '../../src/writers/esign-tags.js';
import {
  chineseStatement,
  longNameStatement,
  sixSignatoriesStatement,
} from '../samples/statement-variants.js';
import { sampleStatement, signatureLabels } from '../samples/statements.js';
import { all, at, type Element, part, statementOf, styleOf, textOf, val, writeDocx } from './docx-reading.js';

async function bodyOf(statement: Statement): Promise<Element> {
  return part(await writeDocx(statement), 'word/document.xml');
}

const property = (control: Element, name: string) => val(control, 'w:sdtPr', name);
const controlsIn = (body: Element) =>
  new Map(all(body, 'w:sdt').map((control) => [property(control, 'w:tag') ?? '', control]));

/** A statement of one block in which nobody is known. */
function signedBy(party: string): Statement {
  const signature = { id: 'customer-1', role: 'customer', label: 'For the customer', party } as const;
  return statementOf({ kind: 'signatures', labels: signatureLabels, signatures: [signature] });
}

describe('fields', () => {
  test('are content controls of the names that all formats give them', async () => {
    const body = await bodyOf(sampleStatement());
    expect([...controlsIn(body).keys()]).toEqual([
      'acknowledge-general',
      ...['signature', 'name', 'title', 'date'].map((field) => `customer-1-${field}`),
      ...['signature', 'name', 'title', 'date'].map((field) => `provider-1-${field}`),
    ]);
  });

  test('hold what is known, and say what to do where nothing is', async () => {
    const controls = controlsIn(await bodyOf(sampleStatement()));
    const read = (tag: string) => {
      const control = controls.get(tag);
      const isEmpty = at(control, 'w:sdtPr', 'w:showingPlcHdr') !== undefined;
      const style = control && all(control, 'w:rStyle')[0]?.attributes['w:val'];
      return [control && textOf(control), isEmpty, style];
    };
    expect(read('customer-1-name')).toEqual(['Eva Adler', false, undefined]);
    expect(read('customer-1-title')).toEqual(['CIO', false, undefined]);
    expect(read('customer-1-date')).toEqual(['Choose a date', true, 'PlaceholderText']);
    expect(read('provider-1-name')).toEqual(['Click to enter text', true, 'PlaceholderText']);
  });

  test('cannot be deleted, and are told apart', async () => {
    const controls = all(await bodyOf(sixSignatoriesStatement()), 'w:sdt');
    for (const control of controls) expect(property(control, 'w:lock')).toBe('sdtLocked');
    for (const name of ['w:id', 'w:alias', 'w:tag']) {
      const values = controls.map((control) => property(control, name));
      if (name !== 'w:alias') expect(new Set(values).size, name).toBe(controls.length);
      for (const value of values) expect(value).toMatch(/^.{1,64}$/s);
    }
    for (const control of controls) expect(Number(property(control, 'w:id'))).toBeLessThan(2 ** 31);
  });

  test('keep their ids whatever else is in the statement', async () => {
    const ids = async (statement: Statement) =>
      [...controlsIn(await bodyOf(statement))].map(([tag, control]) => [tag, property(control, 'w:id')]);
    expect(await ids(sampleStatement({ number: 'OTHER', customer: 'Other' }))).toEqual(
      await ids(sampleStatement()),
    );
  });

  test('have a title that says whose they are and what is wanted, within what Word takes', async () => {
    const short = controlsIn(await bodyOf(sampleStatement()));
    const name = short.get('provider-1-name');
    expect(name && property(name, 'w:alias')).toBe('For the provider, Northwind Services GmbH: Name');
    const long = controlsIn(await bodyOf(longNameStatement())).get('customer-1-date');
    const title = (long && property(long, 'w:alias')) ?? '';
    expect(title.length).toBeLessThanOrEqual(64);
    expect(title).toMatch(/^For the customer, .*….*: Date \(YYYY-MM-DD\)$/);
    const pairs = controlsIn(await bodyOf(signedBy('😀'.repeat(60)))).get('customer-1-name');
    expect(pairs && property(pairs, 'w:alias')).toMatch(/^For the customer, (?:😀)+…(?:😀)+: Name$/u);
  });

  test.each([
    ['en', sampleStatement, 'en-US'],
    ['zh-Hans', chineseStatement, 'zh-CN'],
  ])(
    'a date is chosen from a calendar in %s and written as a date of ISO 8601',
    async (_, statement, language) => {
      const date = at(controlsIn(await bodyOf(statement())).get('customer-1-date'), 'w:sdtPr', 'w:date');
      expect(val(date, 'w:dateFormat')).toBe('yyyy-MM-dd');
      expect(val(date, 'w:lid')).toBe(language);
    },
  );

  test('a phase is acknowledged by a box below its table, not ticked', async () => {
    const body = await bodyOf(sampleStatement());
    const box = controlsIn(body).get('acknowledge-general');
    expect(at(box, 'w:sdtPr', 'w14:checkbox', 'w14:checked')?.attributes['w14:val']).toBe('0');
    const line = all(body, 'w:p').find((paragraph) => all(paragraph, 'w14:checkbox').length > 0);
    expect(line && textOf(line)).toBe('\tI have read the responsibilities of this phase');
  });

  test('text in braces stays what it is', async () => {
    const party = '{bullet-list-0} {phase-0-0} {';
    const body = await bodyOf(signedBy(party));
    const name = controlsIn(body).get('customer-1-name');
    expect(name && property(name, 'w:alias')).toBe(`For the customer, ${party}: Name`);
    expect(all(body, 'w:p').map(textOf)).toContain(party);
  });
});

describe('a signature line', () => {
  test('stands at each place to sign, with what is known of the signatory', async () => {
    const body = await bodyOf(sampleStatement());
    const [customer, provider] = all(body, 'o:signatureline').map(({ attributes }) => attributes);
    expect(customer).toMatchObject({
      'o:suggestedsigner': 'Eva Adler',
      'o:suggestedsigner2': 'CIO',
      'o:suggestedsigneremail': 'eva@contoso.com',
      signinginstructions: signatureLabels.instructions,
      signinginstructionsset: 't',
      issignatureline: 't',
      provid: '{00000000-0000-0000-0000-000000000000}',
    });
    expect(provider?.['o:suggestedsigner']).toBeUndefined();
    const [shape] = all(body, 'v:shape');
    expect(shape?.attributes.alt).toBe('For the customer, R&D <Contoso> “Müller” AG: Signature');
  });

  test('has an id of its own that is the same in the same statement', async () => {
    const ids = async (statement: Statement) =>
      all(await bodyOf(statement), 'o:signatureline').map(({ attributes }) => attributes.id);
    const six = await ids(sixSignatoriesStatement());
    expect(new Set(six).size).toBe(6);
    expect(await ids(sixSignatoriesStatement())).toEqual(six);
    expect(await ids({ ...sixSignatoriesStatement(), digest: 'ef'.repeat(32) })).not.toEqual(six);
    for (const id of six) expect(id).toMatch(/^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
  });

  test('shows a picture that is in the package, above a line to sign on by hand', async () => {
    const bytes = await writeDocx(sampleStatement());
    const image = all(part(bytes, 'word/document.xml'), 'v:imagedata')[0]?.attributes['r:id'];
    const target = all(part(bytes, 'word/_rels/document.xml.rels'), 'Relationship').find(
      ({ attributes }) => attributes.Id === image,
    );
    expect(target?.attributes.Target).toBe('media/signature-mark.png');
    const { unzipSync } = await import('fflate');
    const png = unzipSync(bytes)['word/media/signature-mark.png'] ?? new Uint8Array();
    expect([...png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    const line = at(styleOf(bytes, 'SignatureField'), 'w:pPr', 'w:pBdr', 'w:bottom');
    expect(line?.attributes['w:val']).toBe('single');
  });
});

describe('protection', () => {
  test('leaves the fields open alone, and needs no password', async () => {
    const statement = sampleStatement({ signing: { method: 'fields', protect: true } });
    const settings = part(await writeDocx(statement), 'word/settings.xml');
    expect(at(settings, 'w:documentProtection')?.attributes).toEqual({
      'w:edit': 'forms',
      'w:enforcement': 'true',
    });
  });

  test('is not there unless it is asked for', async () => {
    const settings = part(await writeDocx(sampleStatement()), 'word/settings.xml');
    expect(at(settings, 'w:documentProtection')).toBeUndefined();
  });

  test('has nothing else than fields that could be typed into: a table of contents is no control', async () => {
    const controls = all(await bodyOf(sampleStatement()), 'w:sdt');
    for (const control of controls) expect(property(control, 'w:tag')).toBeDefined();
    expect(all(await bodyOf(sampleStatement()), 'w:permStart')).toEqual([]);
  });
});

describe.each(['docusign', 'acrobat-sign', 'dropbox-sign', 'docuseal', 'documenso'] as const)(
  '%s',
  (method) => {
    const statement = sampleStatement({ signing: { method, protect: false } });
    const [block] = statement.blocks.flatMap((one): SignaturesBlock[] =>
      one.kind === 'signatures' ? [one] : [],
    );

    test('finds its tags, each in one run, and no fields of Word’s', async () => {
      const body = await bodyOf(statement);
      const tags = all(body, 'w:r').filter((run) => val(run, 'w:rPr', 'w:rStyle') === 'EsignTag');
      const [customer, provider] = block?.signatures ?? [];
      if (customer === undefined || provider === undefined) throw new Error('The sample has two signatures');
      const [first, second] = [esignTags(method, customer, 1), esignTags(method, provider, 2)];
      // The customer's name and title are known.
      const expected = [
        first.signature,
        first.date,
        second.signature,
        second.name,
        second.title,
        second.date,
      ];
      expect(tags.map(textOf)).toEqual([acknowledgementTag(method, 'general'), ...expected]);
      for (const name of ['w:sdt', 'w:pict']) expect(all(body, name)).toEqual([]);
    });

    test('writes them in the colour of the paper and small enough for one line', async () => {
      const bytes = await writeDocx(statement);
      expect(val(styleOf(bytes, 'EsignTag'), 'w:rPr', 'w:color')).toBe('FFFFFF');
      for (const run of all(part(bytes, 'word/document.xml'), 'w:r')) {
        if (val(run, 'w:rPr', 'w:rStyle') !== 'EsignTag') continue;
        const size = Number(val(run, 'w:rPr', 'w:sz')) / 2;
        expect(size).toBeGreaterThanOrEqual(1);
        // The narrowest column is that of a value beside its label; letters are about half as wide as high.
        expect(size * textOf(run).length * 0.5).toBeLessThan(147);
      }
    });
  },
);
