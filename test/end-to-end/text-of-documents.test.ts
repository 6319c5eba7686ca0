import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateStatements } from '../../src/generate/index.js';
import { createNodeHost } from '../../src/host/index.js';
import { plainText, type Statement } from '../../src/model/index.js';
import { engagement, type Seed, seedModel } from '../samples/engagements.js';
import { needs } from '../tools.js';

const run = promisify(execFile);
const host = createNodeHost();

/** Every selection of options for each seed, each with all services and without Intune where that is possible. */
const cases = (['2016-04.en', '2016-04.zh-Hans', '2016-10.en', '2016-11.en', '2016-11.es'] as const).flatMap((seed) => {
  const later = seed.startsWith('2016-11');
  const switches = [false, true];
  return switches.flatMap((screen) =>
    (later ? switches : [false]).flatMap((configuration) =>
      (later ? switches : [false]).flatMap((wifi) =>
        (configuration || wifi ? [true] : switches).map((intune) => ({ seed, screen, configuration, wifi, intune })),
      ),
    ),
  );
});

const [brandOf, paths] = [(index: number) => (index % 2 === 0 ? 'meridian' : 'harbour'), { folder: '' }];

describe('what is read back out of the documents', () => {
  beforeAll(async () => {
    paths.folder = await mkdtemp(join(tmpdir(), 'countersign-'));
  });
  afterAll(() => rm(paths.folder, { recursive: true }));

  it.skipIf(needs('pdftotext')).each(cases.map((entry, index) => ({ ...entry, brand: brandOf(index) })))(
    'is exactly what was selected: $seed, screen sharing $screen, Configuration Manager $configuration, Wi-Fi $wifi, Intune $intune, $brand',
    async ({ seed, screen, configuration, wifi, intune, brand }) => {
      const [revision = '', language = ''] = seed.split('.');
      const options = { 'screen-sharing': screen, 'configuration-manager': configuration, 'wifi-vpn': wifi };
      const yaml = [
        `languages: [${language}]`,
        `source: { revision: ${revision} }`,
        `brand: ${brand}`,
        `options: ${JSON.stringify(revision === '2016-11' ? options : { 'screen-sharing': screen })}`,
        intune ? '' : 'services: [azure-ad-premium, rights-management]',
      ].join('\n');
      const { value: documents } = await generateStatements(host, engagement(yaml), { formats: ['pdf', 'docx'] });
      expect(documents.map(({ format }) => format)).toEqual(['pdf', 'docx']);
      const expected = expectedTexts(seed, { screen, configuration, wifi, intune });
      for (const { format, bytes, statement } of documents) {
        const text = squeeze(format === 'pdf' ? await pdfText(bytes) : docxText(bytes));
        expect(clausesIn(text, statement)).toEqual(expected.included);
        expect(text).not.toMatch(/â€|Ã©/);
        for (const excluded of expected.excluded) expect(text).toContain(excluded);
      }
    },
  );
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
  const texts = (included: boolean) => all.filter(({ id }) => isIn(id) === included).map(({ text }) => squeeze(plainText(text)));
  return { included: texts(true), excluded: texts(false) };
}

/**
 * The clauses that a document has, read in its order: between one phase's heading and what follows the last phase,
 * each clause found must be one of the article's, and they must stand one after the other.
 */
function clausesIn(text: string, statement: Statement): string[] {
  const phases = statement.blocks.filter((block) => block.kind === 'phase');
  const clauses = phases.flatMap(({ responsibilities }) => responsibilities.map((entry) => squeeze(plainText(entry.text))));
  const found: string[] = [];
  let from = text.indexOf(squeeze(plainText(phases[0]?.title ?? [])));
  for (const clause of clauses) {
    const at = text.indexOf(clause, from);
    if (at === -1) continue;
    found.push(clause);
    from = at + clause.length;
  }
  return found;
}

async function pdfText(bytes: Uint8Array): Promise<string> {
  const file = join(paths.folder, 'document.pdf');
  await writeFile(file, bytes);
  const { stdout } = await run('pdftotext', ['-enc', 'UTF-8', '-nopgbrk', file, '-'], { maxBuffer: 1 << 24 });
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
