import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildModel, lintSource } from '../../src/catalog/index.js';
import type { SourceDocument } from '../../src/model/index.js';
import { readSource } from '../../src/source/index.js';
import { catalogs, folder, readArticle, readSeed } from './reading.js';

/** `line:column code` of everything that is found. */
function lint(source: SourceDocument | string): readonly string[] {
  const article = typeof source === 'string' ? readArticle(source) : source;
  return lintSource(article, buildModel(article, catalogs).value).map(
    ({ code, span }) => `${span?.line}:${span?.column} ${code}`,
  );
}

const article = (...bullets: readonly string[]) =>
  `# Duties\n\n## Part\n\n${bullets.map((text) => `- ${text}\n`).join('')}`;

describe('the known defects of the seed articles', () => {
  it.each([
    ['2016-04.en', ['12:18 lint-relative-link', '14:72 lint-relative-link', '36:78 lint-fused-words']],
    [
      '2016-04.zh-Hans',
      [
        '25:5 lint-relative-link',
        '27:31 lint-relative-link',
        '49:32 lint-fused-words',
        '73:19 lint-address-mixed',
      ],
    ],
    ['2016-10.en', []],
    ['2016-11.en', ['59:5 lint-mood', '105:5 lint-fused-duties', '105:5 lint-repeated-text']],
    ['2016-11.es', ['100:5 lint-fused-duties', '100:5 lint-repeated-text', '100:232 lint-known-defect']],
  ])('are found in %s, and nothing else', (name, found) => {
    expect(lint(readSeed(name))).toEqual(found);
  });

  it.each([
    ['2016-04.en', 1],
    ['2016-04.zh-Hans', 0],
    ['2016-10.en', 1],
    ['2016-11.en', 1],
    ['2016-11.es', 0],
  ])('include mojibake, which reading finds: %s', (name, times) => {
    const file = `${folder}/ems-responsibilities.${name}.md`;
    const { diagnostics } = readSource(readFileSync(file), file);
    expect(diagnostics.filter(({ code }) => code === 'source-mojibake')).toHaveLength(times);
  });
});

describe('words that lost their space', () => {
  it.each(['PremiumEMS services', 'the MicrosoftVPN', '订阅 PremiumEMS 服务'])('are found: %s', (text) => {
    expect(lint(article(text))).toContainEqual(expect.stringContaining('lint-fused-words'));
  });

  it.each([
    'SharePoint, OneDrive, iOS, iPhone, macOS, iPadOS, PostgreSQL and OpenSSL',
    'VPNs, PCs, IaaS, DevOps and McAfee',
    'see `someDNSName` and <https://contoso.com/someDNSName>',
    'write to someDNSName@contoso.com or open //server/someDNSName',
  ])('are not seen in %s', (text) => {
    expect(lint(article(text)).filter((found) => found.includes('fused-words'))).toEqual([]);
  });

  it('are shown as they should be', () => {
    const source = readArticle(article('Use PremiumEMS.'));
    const [found] = lintSource(source, buildModel(source, catalogs).value);
    expect(found).toMatchObject({
      message: '“PremiumEMS” looks like “Premium EMS”',
      span: { line: 5, column: 7 },
    });
  });
});

describe('the mood of a list', () => {
  const moods = (...bullets: readonly string[]) =>
    lint(article(...bullets)).filter((found) => found.includes('mood'));

  it('is broken by one gerund among imperatives, or one imperative among gerunds', () => {
    expect(
      moods('Provide the keys to us.', 'Modifying the house.', 'Install the lights.', 'Create a garden.'),
    ).toEqual(['6:3 lint-mood']);
    expect(
      moods('Providing the keys.', 'Modifying the house.', 'Install the lights.', 'Creating a garden.'),
    ).toEqual(['7:3 lint-mood']);
  });

  it('is not broken by what has none, by nouns, or where there is no rule', () => {
    expect(
      moods(
        'Providing the keys.',
        'Modifying the house.',
        'Overall management.',
        'Creating the garden.',
        'Test accounts.',
      ),
    ).toEqual([]);
    expect(
      moods('Provide the keys.', 'Modifying the house.', 'Install the lights.', 'Creating the garden.'),
    ).toEqual([]);
    expect(moods('Provide the keys to the house.', 'Modifying the house.')).toEqual([]);
    expect(
      moods(
        'Bring the keys to the house.',
        'Provide the house.',
        'Install the lights.',
        'Create the garden.',
      ),
    ).toEqual([]);
  });
});

describe('the form of address', () => {
  const forms = (source: SourceDocument | string) =>
    lint(source).filter((found) => found.includes('address'));
  const german = (...bullets: readonly string[]) => ({ ...readArticle(article(...bullets)), language: 'de' });
  const spanish = (...bullets: readonly string[]) => ({
    ...readArticle(article(...bullets)),
    language: 'es',
  });

  it('is told at the first use of the rarer form', () => {
    expect(forms(german('Hier können Sie anrufen.', 'Wenn Sie wollen, bring dein Telefon mit.'))).toEqual([
      '6:26 lint-address-mixed',
    ]);
    expect(forms(spanish('Si usted quiere, llame.', 'Trae tu teléfono.', 'Abre tus puertas.'))).toEqual([
      '5:6 lint-address-mixed',
    ]);
  });

  it('is no matter where it is one, or where the word is another', () => {
    expect(forms(german('Hier können Sie anrufen.', 'Holen Sie Ihre Schlüssel.'))).toEqual([]);
    expect(
      forms(german('Bring dein Telefon.', 'Ruf die Anwender an. Sie warten, und ihre Zeit ist knapp.')),
    ).toEqual([]);
    expect(forms(spanish('La herramienta y su configuración.', 'Trae tu teléfono.'))).toEqual([]);
    expect(forms(article('Du and Sie are words.'))).toEqual([]);
  });
});

describe('links and repetitions', () => {
  it('finds links that lead nowhere from outside, in any part of the article', () => {
    const text =
      '# A\n\nSee [x](../x.md) and [y](https://example.com/y), [z](mailto:z@example.com).\n\n## B\n\nAs [**bold** text](#b) says:\n\n- One [and](//example.com) two\n    - [deep](deep.md)\n';
    expect(lint(text).filter((found) => found.includes('link'))).toEqual([
      '3:5 lint-relative-link',
      '7:4 lint-relative-link',
      '9:7 lint-relative-link',
      '10:7 lint-relative-link',
    ]);
  });

  it('finds a text that two phases have, but not twice in one', () => {
    const text = '# A\n\n## B\n\n- Call us.\n- Call us.\n\n## C\n\n- call  us\n- Write.\n';
    expect(lint(text).filter((found) => found.includes('repeated'))).toEqual(['10:3 lint-repeated-text']);
  });
});
