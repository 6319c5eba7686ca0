import { describe, expect, test } from 'vitest';
import { pdfFormat } from '../../src/writers/pdf/index.js';
import { visibleTexts } from '../contract/statement-text.js';
import { pngBytes } from '../samples/brands.js';
import { chineseStatement } from '../samples/statement-variants.js';
import { sampleStatement } from '../samples/statements.js';
import { needs } from '../tools.js';
import {
  flowOf,
  inspect,
  pagesOf,
  shippedBrand,
  statementOf,
  withoutFields,
  withoutSpace,
  writePdf,
} from './pdf-reading.js';

describe.each(['meridian', 'harbour'])('%s', (brand) => {
  needs('pdftotext')('holds every text of every block, in order', async () => {
    for (const statement of [sampleStatement(), chineseStatement()].map(withoutFields)) {
      const text = flowOf(pagesOf(await writePdf(statement, brand)), statement.furniture);
      let at = 0;
      for (const wanted of visibleTexts(statement).map(({ text: seen }) => withoutSpace(seen))) {
        const found = text.indexOf(wanted, at);
        expect(found, `${wanted} after ${text.slice(at, at + 80)}`).toBeGreaterThanOrEqual(at);
        at = found + wanted.length;
      }
    }
  });

  needs('qpdf', 'pdffonts')('is a sound file whose fonts are all embedded subsets', async () => {
    const bytes = await writePdf(sampleStatement(), brand);
    expect(inspect(bytes, 'qpdf', '--check', '{file}')).toContain(
      'No syntax or stream encoding errors found',
    );
    const fonts = inspect(bytes, 'pdffonts', '{file}').trimEnd().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) {
      expect(font).toMatch(/^[A-Z]{6}\+/);
      expect(font).toMatch(/\syes\s+yes\s+yes\s+\d+\s+\d+$/);
    }
  });

  needs('pdftotext')('numbers its pages and repeats its header after the first', async () => {
    const statement = withoutFields(sampleStatement());
    const pages = pagesOf(await writePdf(statement, brand));
    expect(pages.length).toBeGreaterThan(1);
    for (const [at, page] of pages.entries()) {
      expect(page.endsWith(`NorthwindServicesGmbHPage${at + 1}of${pages.length}`)).toBe(true);
    }
  });
});

test('the same statement gives the same bytes, whatever was written before and by whichever writer', async () => {
  const brand = await shippedBrand('meridian');
  const writer = await pdfFormat.open(brand);
  const other = statementOf([{ kind: 'paragraph', text: [{ text: 'Ω Ω ﬁ 中文 “other”' }] }]);
  const first = await writer.write(sampleStatement());
  await writer.write(other);
  const [again] = await Promise.all([writer.write(sampleStatement()), writer.write(other)]);
  const fresh = await (await pdfFormat.open(brand)).write(sampleStatement());
  expect(Buffer.from(again).equals(first)).toBe(true);
  expect(Buffer.from(fresh).equals(first)).toBe(true);
});

test('a statement is not changed by being written', async () => {
  const statement = sampleStatement();
  const before = structuredClone(statement);
  await writePdf(statement);
  expect(statement).toEqual(before);
});

needs('pdfinfo')('says what it is, when it was issued and in which language', async () => {
  const bytes = await writePdf(chineseStatement());
  const facts = inspect(bytes, 'pdfinfo', '-isodates', '{file}');
  expect(facts).toContain('Title:           职责声明 – 上海云海科技有限公司');
  expect(facts).toContain('Author:          北风服务（中国）有限公司');
  expect(facts).toContain('Subject:         SOR-2026-0001 (1.0)');
  expect(facts).toMatch(/Keywords: +SOR-2026-0001, 2016-11/);
  expect(facts).toMatch(/CreationDate: +2026-11-21T00:00:00Z/);
  expect(facts).toMatch(/Page size: +595\.28 x 841\.89 pts \(A4\)/);
  expect(Buffer.from(bytes).toString('latin1')).toContain('/Lang (zh-Hans)');
  expect(inspect(await writePdf(sampleStatement(), 'harbour'), 'pdfinfo', '{file}')).toContain(
    '612 x 792 pts (letter)',
  );
});

needs('pdfinfo', 'qpdf')(
  'can be navigated: a destination for each responsibility, an outline, links',
  async () => {
    const bytes = await writePdf(sampleStatement());
    const destinations = inspect(bytes, 'pdfinfo', '-dests', '{file}');
    for (const id of ['general.ssl-certificates', 'general.helpdesk', 'initiate.kickoff-meeting']) {
      expect(destinations).toContain(`"${id}"`);
    }
    expect(inspect(bytes, 'pdfinfo', '-url', '{file}')).toContain('https://example.com/overview?a=1&b=2');
    const outline = inspect(bytes, 'qpdf', '--json', '--json-key=outlines', '{file}');
    for (const title of [
      'Statement of responsibilities',
      'Your responsibilities',
      'General responsibilities',
      'Acceptance',
    ]) {
      expect(outline).toContain(`"title": "${title}"`);
    }
  },
);

needs('pdfimages', 'qpdf')('shows a PNG logo', async () => {
  const image = { kind: 'png', bytes: pngBytes, alt: 'Ours', width: 40, height: 40 } as const;
  const writer = await pdfFormat.open({ ...(await shippedBrand('harbour')), image });
  const bytes = await writer.write(sampleStatement());
  expect(inspect(bytes, 'pdfimages', '-list', '{file}')).toMatch(/^ +1 +0 image/m);
  expect(inspect(bytes, 'qpdf', '--check', '{file}')).toContain('No syntax or stream encoding errors found');
  expect(Buffer.from(await writer.write(sampleStatement())).equals(bytes)).toBe(true);
});
