import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/model/index.js';
import { articleText, build, codesOf, idsOf, readSeed, seedText } from './reading.js';

const expected = idsOf(build(readSeed('2016-11.en')).model);
const german = articleText('german.md');
const italian = articleText('italian.md');

describe('an article in a language that the catalog has no wording of', () => {
  it.each([
    ['German, told by its asset id, with headings nobody knows', german],
    ['Italian, told by its anchors, with the fused bullet', italian],
    ['German, told by the shape of its lists alone', german.replace(/^ms\.assetid.*\n/m, '')],
    ['Italian, told by the shape of its lists alone', italian.replace(/<a name=.*?<\/a>/g, '')],
    ['German without a date', german.replace(/^ms\.date.*\n/m, '')],
  ])('gets the ids by its structure: %s', (_, text) => {
    const { model } = build(text);
    expect(idsOf(model)).toEqual(expected);
  });

  it('is reported as guessed, item by item, with its place and a confidence that admits it', () => {
    const { model, diagnostics } = build(german);
    const items = model.phases.flatMap(({ responsibilities }) => responsibilities);
    expect(codesOf(diagnostics)).toEqual(items.map(() => 'catalog-guessed'));
    expect(diagnostics.map(({ span }) => span)).toEqual(items.map(({ span }) => span));
    expect(new Set(items.map(({ match }) => match.kind))).toEqual(new Set(['aligned']));
    for (const { match } of items) {
      expect(match.confidence).toBeGreaterThan(0.3);
      expect(match.confidence).toBeLessThan(0.9);
    }
    expect(diagnostics[0]?.message).toMatch(
      /^“Bereitstellen .*…” was taken for general\.tenant-enhancements by its place and terms, \d\d % sure$/,
    );
  });

  it('is surer of an item whose terms agree', () => {
    const { model } = build(german);
    const confidence = (id: string) =>
      model.phases.flatMap(({ responsibilities }) => responsibilities).find((item) => item.id === id)?.match
        .confidence ?? 0;
    expect(confidence('general.service-packs')).toBeGreaterThan(confidence('general.test-environment') + 0.1);
    expect(confidence('enable.security-infrastructure')).toBeGreaterThan(
      confidence('enable.manage-resources') + 0.1,
    );
  });

  it('keeps every other item in place when it has one more', () => {
    const more = german.replace(
      '- Beschaffen, ',
      '- Zuweisen von Lizenzen an die Benutzer der Pilotgruppe.\n- Beschaffen, ',
    );
    const { model } = build(more);
    const extra = 'general.zuweisen-von-lizenzen-an-die-benutzer';
    expect(idsOf(model)).toContain(extra);
    expect(idsOf(model).filter((id) => id !== extra)).toEqual(expected);
    const surest = (text: string) =>
      Math.max(
        ...(build(text).model.phases[0]?.responsibilities ?? [])
          .filter(({ match }) => match.kind === 'aligned')
          .map(({ match }) => match.confidence),
      );
    expect(surest(more)).toBeLessThan(surest(german));
  });

  it('keeps every other item in place when it has one less, and says which is missing', () => {
    const { model, diagnostics } = build(german.replace(/^- .*SSL-Zertifikate.*\n/m, ''));
    expect(idsOf(model)).toEqual(expected.filter((id) => id !== 'general.ssl-certificates'));
    const missing = diagnostics.filter(({ code }) => code === 'catalog-item-missing');
    expect(missing.map(({ message }) => message)).toEqual([
      'The article has no item general.ssl-certificates; revision 2016-11 has it',
    ]);
  });

  it('parts a fused bullet by the number of items, and loses no text', () => {
    const items = build(italian).model.phases.at(-1)?.responsibilities ?? [];
    expect(items.map(({ id }) => id).slice(0, 2)).toEqual([
      'enable.screen-sharing',
      'enable.manage-resources',
    ]);
    expect(plainText(items[1]?.text ?? [])).toBe('Gestire le risorse in base alle esigenze.');
    expect(items[1]?.span.line).toBe(items[0]?.span.line);
  });
});

describe('a revision that is new in a language the catalog knows otherwise', () => {
  const chinese = (...bullets: readonly string[]) =>
    seedText('2016-04.zh-Hans')
      .replace('04/28/2016', '11/28/2016')
      .replace('-   撰写', `${bullets.map((text) => `-   ${text}\n\n`).join('')}-   撰写`);

  it('has its new items found by their terms', () => {
    const { model, diagnostics } = build(
      chinese(
        '设置 Configuration Manager 或将其升级到 Microsoft Intune 集成的最低要求。',
        '如需使用 Intune 部署 Wi-Fi 和 VPN 配置文件，请提供证书颁发机构。',
      ),
    );
    expect(idsOf(model)).toEqual(expected);
    expect(codesOf(diagnostics).filter((code) => code !== 'catalog-text-omitted')).toEqual([
      'catalog-guessed',
      'catalog-guessed',
    ]);
  });

  it('does not give their ids to what is left over', () => {
    const { model, diagnostics } = build(chinese('向试点组的用户分配许可证。'));
    expect(idsOf(model)).toContainEqual(expect.stringMatching(/^general\.item-[0-9a-f]{8}$/));
    expect(codesOf(diagnostics).filter((code) => code === 'catalog-item-missing')).toHaveLength(2);
  });
});

describe('an article whose language is told wrongly', () => {
  it('is known by the wordings of the other language', () => {
    const source = { ...readSeed('2016-11.es'), language: 'und' };
    const { model, diagnostics } = build(source);
    expect(idsOf(model)).toEqual(expected);
    expect(codesOf(diagnostics)).toEqual([]);
  });
});
