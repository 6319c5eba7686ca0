import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { openPress } from '../../src/generate/index.js';
import { createNodeHost } from '../../src/host/index.js';
import { type Block, plainText, type Statement } from '../../src/model/index.js';
import { engagement, type Seed, seedModel } from '../samples/engagements.js';
import { needs } from '../tools.js';

const run = promisify(execFile);
const press = openPress(createNodeHost());

/** Every selection of options for each seed, each with all services and without Intune where that is possible. */
const cases = (['2016-04.en', '2016-04.zh-Hans', '2016-10.en', '2016-11.en', '2016-11.es'] as const).flatMap(
  (seed) => {
    const later = seed.startsWith('2016-11');
    const switches = [false, true];
    return switches.flatMap((screen) =>
      (later ? switches : [false]).flatMap((configuration) =>
        (later ? switches : [false]).flatMap((wifi) =>
          (configuration || wifi ? [true] : switches).map((intune) => ({
            seed,
            screen,
            configuration,
            wifi,
            intune,
          })),
        ),
      ),
    );
  },
);

const paths = { folder: '' };

describe('what is read back out of the documents is exactly what was selected', () => {
  beforeAll(async () => {
    paths.folder = await mkdtemp(join(tmpdir(), 'countersign-'));
  });
  afterAll(() => rm(paths.folder, { recursive: true }));

  for (const [index, { seed, screen, configuration, wifi, intune }] of cases.entries()) {
    const brand = index % 2 === 0 ? 'meridian' : 'harbour';
    const chosen = Object.entries({ screen, configuration, wifi, intune }).filter(([, on]) => on);
    const name = `${seed} with ${chosen.map(([key]) => key).join(', ') || 'nothing optional'}, ${brand}`;
    needs('pdftotext')(name, async () => {
      const [revision = '', language = ''] = seed.split('.');
      const options = { 'screen-sharing': screen, 'configuration-manager': configuration, 'wifi-vpn': wifi };
      const yaml = [
        `languages: [${language}]`,
        `source: { revision: ${revision} }`,
        `brand: ${brand}`,
        `options: ${JSON.stringify(revision === '2016-11' ? options : { 'screen-sharing': screen })}`,
        intune ? '' : 'services: [azure-ad-premium, rights-management]',
      ].join('\n');
      const { value: documents } = await press.generate(engagement(yaml), {
        formats: ['pdf', 'docx'],
      });
      expect(documents.map(({ format }) => format)).toEqual(['pdf', 'docx']);
      const expected = expectedTexts(seed, { screen, configuration, wifi, intune });
      for (const { format, bytes, statement } of documents) {
        const { clauses, exclusions } = sections(
          squeeze(format === 'pdf' ? await pdfText(bytes) : docxText(bytes)),
          statement,
        );
        expect(found(clauses, seed)).toEqual(expected.included);
        expect(found(exclusions, seed)).toEqual(expected.excluded);
        expect(clauses).not.toMatch(/â€|Ã©/);
      }
    });
  }
});

/** The texts of the source's responsibilities that a selection leaves, and those that it takes away, without white space. */
function expectedTexts(seed: Seed, chosen: Record<'screen' | 'configuration' | 'wifi' | 'intune', boolean>) {
  const isIn = (id: string) => {
    if (id.endsWith('.screen-sharing')) return chosen.screen;
    if (id === 'general.configuration-manager') return chosen.configuration;
    if (id === 'general.wifi-vpn') return chosen.wifi;
    return id === 'general.terms-of-use' ? chosen.intune : true;
  };
  const all = seedModel(seed).phases.flatMap(({ responsibilities }) => responsibilities);
  const texts = (included: boolean) =>
    all.filter(({ id }) => isIn(id) === included).map(({ text }) => squeeze(plainText(text)));
  return { included: texts(true), excluded: texts(false) };
}

/** The part of a document's text that holds the phases, and the part that says what is left out. */
function sections(text: string, { blocks }: Statement): { clauses: string; exclusions: string } {
  const place = (block: Block | undefined) => {
    if (block?.kind === 'heading') return text.lastIndexOf(squeeze(plainText(block.text)));
    return block?.kind === 'phase' ? text.indexOf(squeeze(plainText(block.title))) : -1;
  };
  const before = (kind: Block['kind']) => blocks[blocks.findIndex((block) => block.kind === kind) - 2];
  const start = place(blocks.find(({ kind }) => kind === 'phase'));
  const acceptance = place(
    blocks.findLast(
      (block, index) =>
        block.kind === 'heading' && index < blocks.findIndex(({ kind }) => kind === 'signatures'),
    ),
  );
  const exclusions = blocks.some(({ kind }) => kind === 'exclusions')
    ? place(before('exclusions'))
    : acceptance;
  expect(start).toBeGreaterThan(0);
  expect(exclusions).toBeGreaterThan(start);
  expect(acceptance).toBeGreaterThanOrEqual(exclusions);
  return { clauses: text.slice(start, exclusions), exclusions: text.slice(exclusions, acceptance) };
}

/** Which of the article's responsibilities a text holds, in the order of the text. Equal clauses count as often as they stand there. */
function found(text: string, seed: Seed): string[] {
  const all = seedModel(seed).phases.flatMap(({ responsibilities }) => responsibilities);
  const wordings = [...new Set(all.map((entry) => squeeze(plainText(entry.text))))];
  const hits = wordings.flatMap((wording) => indexesOf(text, wording).map((index) => ({ index, wording })));
  const longest = hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other !== hit &&
          other.index <= hit.index &&
          other.index + other.wording.length >= hit.index + hit.wording.length &&
          other.wording.length > hit.wording.length,
      ),
  );
  return longest.toSorted((a, b) => a.index - b.index).map(({ wording }) => wording);
}

function indexesOf(text: string, wanted: string): number[] {
  const indexes: number[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length))
    indexes.push(at);
  return indexes;
}

async function pdfText(bytes: Uint8Array): Promise<string> {
  const file = join(paths.folder, 'document.pdf');
  await writeFile(file, bytes);
  const { stdout } = await run('pdftotext', ['-raw', '-enc', 'UTF-8', '-nopgbrk', file, '-'], {
    maxBuffer: 1 << 24,
  });
  return withoutFurniture(stdout);
}

/** Lines that stand on every page, which may fall between the lines of a clause. */
function withoutFurniture(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^(Page \d+ of \d+|Página \d+ de \d+|第 ?\d+ ?页，共 ?\d+ ?页)$/.test(line.trim()))
    .join('\n');
}

function docxText(bytes: Uint8Array): string {
  const part = unzipSync(bytes)['word/document.xml'];
  return new TextDecoder()
    .decode(part)
    .replace(/<w:(?:t|br|tab)(?: [^>]*)?\/>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** Line ends and hyphenless breaks differ between formats; the characters do not. */
const squeeze = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');
