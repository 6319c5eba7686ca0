import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createNodeHost } from '../../src/host/index.js';
import { plainText, type SourceDocument } from '../../src/model/index.js';
import { loadSource, loadSources } from '../../src/source/index.js';
import { codesOf, find, texts } from './article.js';

const folder = 'fixtures/sources';
const host = createNodeHost();
const englishPhases = [
  'General responsibilities',
  'Initiate phase',
  'Assess phase',
  'Remediate phase',
  'Enable phase',
];

const seeds = [
  {
    file: 'ems-responsibilities.2016-04.en.md',
    language: 'en',
    date: undefined,
    assetId: undefined,
    title: 'FastTrack Center Benefit Process for Enterprise Mobility Suite - your responsibilities',
    headings: englishPhases,
    counts: [19, 2, 6, 2, 8],
    introduction: 2,
    codes: ['source-mojibake', 'source-date-missing', 'source-navigation-omitted'],
  },
  {
    file: 'ems-responsibilities.2016-04.zh-Hans.md',
    language: 'zh-Hans',
    date: '2016-04-28',
    assetId: '0590b7b2-0965-437b-b3ca-bd55de1abb09',
    title: '企业移动性套件的 FastTrack 中心权益流程 – 你的职责',
    headings: ['常规职责', '启动阶段', '评估阶段', '修正阶段', '启用阶段'],
    counts: [19, 2, 6, 2, 8],
    introduction: 2,
    codes: ['source-html-removed', 'source-navigation-omitted'],
  },
  {
    file: 'ems-responsibilities.2016-10.en.md',
    language: 'en',
    date: '2016-10-02',
    assetId: '0590b7b2-0965-437b-b3ca-bd55de1abb09',
    title: 'Your responsibilities',
    headings: englishPhases,
    counts: [19, 2, 6, 2, 8],
    introduction: 1,
    codes: ['source-mojibake'],
  },
  {
    file: 'ems-responsibilities.2016-11.en.md',
    language: 'en',
    date: '2016-11-07',
    assetId: '0590b7b2-0965-437b-b3ca-bd55de1abb09',
    title: 'Your responsibilities',
    headings: englishPhases,
    counts: [21, 2, 6, 2, 7],
    introduction: 1,
    codes: ['source-mojibake', 'source-tab-after-bullet', 'source-navigation-omitted'],
  },
  {
    file: 'ems-responsibilities.2016-11.es.md',
    language: 'es',
    date: '2016-11-07',
    assetId: '0590b7b2-0965-437b-b3ca-bd55de1abb09',
    title: 'Sus responsabilidades',
    headings: [
      'Responsabilidades generales',
      'Fase de inicio',
      'Fase de evaluación',
      'Fase de corrección',
      'Fase de habilitación',
    ],
    counts: [21, 2, 6, 2, 7],
    introduction: 1,
    codes: ['source-heading-anchor', 'source-html-removed', 'source-navigation-omitted'],
  },
];

async function seed(file: string): Promise<SourceDocument> {
  const { value } = await loadSource(host, `${folder}/${file}`);
  if (value === undefined) throw new Error(`${file} was not read`);
  return value;
}

/** The bullets of a file as a plain reader of lines sees them: every line that begins with one, with its place. */
async function bulletLines(file: string): Promise<readonly { line: number; column: number; text: string }[]> {
  const lines = (await readFile(`${folder}/${file}`, 'utf8')).split('\n');
  return lines.flatMap((line, index) => {
    const [bullet] = /^-\s+/.exec(line) ?? [];
    if (bullet === undefined) return [];
    return [{ line: index + 1, column: bullet.length + 1, text: line.slice(bullet.length).trimEnd() }];
  });
}

describe.each(seeds)(
  '$file',
  ({ file, language, date, assetId, title, headings, counts, introduction, codes }) => {
    it('says what it is', async () => {
      const document = await seed(file);
      expect(document.language).toBe(language);
      expect(document.frontMatter.date).toBe(date);
      expect(document.frontMatter.assetId).toBe(assetId);
      expect(plainText(document.title)).toBe(title);
      expect(document.introduction).toHaveLength(introduction);
      const bytes = await readFile(`${folder}/${file}`);
      expect(document.digest).toBe(createHash('sha256').update(bytes).digest('hex'));
    });

    it('has its phases', async () => {
      const { sections } = await seed(file);
      expect(sections.map(({ heading }) => plainText(heading))).toEqual(headings);
      expect(sections.map(({ items }) => items.length)).toEqual(counts);
      expect(sections.flatMap(({ leadIn }) => leadIn)).toEqual([]);
    });

    it('has every bullet, in order, at its line and column', async () => {
      const items = (await seed(file)).sections.flatMap((section) => section.items);
      const lines = await bulletLines(file);
      expect(
        items.map(({ text, span }) => ({ line: span.line, column: span.column, text: plainText(text) })),
      ).toEqual(lines.map(({ text, ...place }) => ({ ...place, text: text.replace('â€™', '’') })));
      expect(items.flatMap(({ details }) => details)).toEqual([]);
    });

    it('is reported on', async () => {
      const { diagnostics } = await loadSource(host, `${folder}/${file}`);
      expect(codesOf(diagnostics)).toEqual(codes);
    });
  },
);

describe('the seeds together', () => {
  it('have no bullet of a section that leads away', async () => {
    const { value } = await loadSources(host, folder);
    const words = JSON.stringify(value);
    expect(value).toHaveLength(5);
    expect(words).not.toMatch(/learn more|enterprise-mobility\/overview|cloud-platform|了解更多|obtener más/);
  });

  it('have their mojibake repaired and its place named', async () => {
    const { value, diagnostics } = await loadSource(host, `${folder}/ems-responsibilities.2016-11.en.md`);
    expect(value && plainText(value.sections[0]?.items[20]?.text ?? [])).toContain(
      'the organization’s Terms of Use',
    );
    expect(find(diagnostics, 'source-mojibake')).toMatchObject({ place: '75:27', severity: 'warning' });
    expect(find(diagnostics, 'source-tab-after-bullet')).toMatchObject({ place: '71:2' });
    expect(find(diagnostics, 'source-tab-after-bullet').message).toContain('2 bullets');
  });

  it('keep the anchors of headings, past which the text of the heading begins', async () => {
    const { sections } = await seed('ems-responsibilities.2016-11.es.md');
    expect(sections.map(({ anchor }) => anchor)).toEqual([
      'general-responsibilities',
      'initiate-phase',
      'assess-phase',
      'remediate-phase',
      'enable-phase',
    ]);
    expect(sections[1]?.span).toMatchObject({ line: 72, column: 33 });
  });

  it('keep links as they are written', async () => {
    const { introduction } = await seed('ems-responsibilities.2016-04.en.md');
    expect(introduction[0]?.text[1]).toEqual({
      text: 'FastTrack Center Benefit for Enterprise Mobility Suite (EMS)',
      href: 'fasttrack-center-benefit-for-enterprise-mobility-suite-ems.md',
    });
  });

  it('keep the last word of a phase as a note', async () => {
    const { sections } = await seed('ems-responsibilities.2016-04.zh-Hans.md');
    expect(sections.map(({ notes }) => texts(notes))).toEqual([
      [],
      [],
      [],
      [],
      ['FastTrack 载入流程的最后部分。'],
    ]);
  });

  it('name the source of a translation', async () => {
    const { frontMatter } = await seed('ems-responsibilities.2016-04.zh-Hans.md');
    expect(frontMatter).toMatchObject({
      sourceCommit: 'a92fcc56cea75adb6c3db4eeb197dba77d2b63b7',
      translation: 'Human Translation',
    });
    expect(Object.keys(frontMatter.fields)).not.toContain('description');
  });

  it('leave out commented fields', async () => {
    const { frontMatter } = await seed('ems-responsibilities.2016-11.en.md');
    expect(Object.keys(frontMatter.fields)).not.toContain('ROBOTS');
    expect(frontMatter.fields).toMatchObject({ author: 'NathBarn', 'ms.suite': 'ems' });
  });
});
