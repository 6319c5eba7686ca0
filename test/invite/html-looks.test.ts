import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { contrastRatio, loadBrand } from '../../src/brand/index.js';
import { createNodeHost } from '../../src/host/index.js';
import { darkPalette, lightPalette } from '../../src/invite/texts/html/palette.js';
import { needs } from '../tools.js';
import { tagsOf } from '../writers/html-reading.js';
import { matterOf, present, textsOf } from './matters.js';

const brands = ['meridian', 'harbour'];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A message stands within the page of a mail program, which has the landmarks. */
const ofPages = ['landmark-one-main', 'region'];

const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];

async function inBrowser(
  colorScheme: 'light' | 'dark',
  look: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-chromium-'));
  try {
    const context = await chromium.launchPersistentContext(folder, {
      ...{ executablePath: '/usr/bin/chromium', headless: true, colorScheme, args: flags },
    });
    await look(context).finally(() => context.close());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function pageOf(language: 'en' | 'zh-Hans', reference: string): Promise<string> {
  const brand = present((await loadBrand(createNodeHost(), reference)).value);
  return textsOf(await matterOf(language, { brand })).html;
}

describe.each(brands)('a message in the colours of %s', (reference) => {
  it('has enough contrast, on a dark ground too', async () => {
    const brand = present((await loadBrand(createNodeHost(), reference)).value);
    for (const palette of [lightPalette(brand), darkPalette(brand)]) {
      for (const text of [palette.ink, palette.muted, palette.accent]) {
        expect(contrastRatio(text, palette.paper)).toBeGreaterThanOrEqual(4.5);
      }
      for (const text of [palette.onMasthead, palette.onMastheadMuted]) {
        expect(contrastRatio(text, palette.masthead)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('fetches and runs nothing, and says its language and direction', async () => {
    const html = await pageOf('zh-Hans', reference);
    const tags = tagsOf(html);
    expect(tags[0]).toEqual({ name: 'html', attributes: { lang: 'zh-Hans', dir: 'ltr' } });
    expect(tags.filter(({ name }) => ['img', 'script', 'link', 'iframe', 'form'].includes(name))).toEqual([]);
    expect(html).not.toMatch(/url\(|@import|src=/);
  });

  for (const scheme of ['light', 'dark'] as const) {
    needs('chromium')(`has nothing that axe finds and needs no scrolling sideways: ${scheme}`, () =>
      inBrowser(scheme, async (context) => {
        const page = await context.newPage();
        for (const language of ['en', 'zh-Hans'] as const) {
          await page.setContent(await pageOf(language, reference));
          for (const width of [320, 360, 800]) {
            await page.setViewportSize({ width, height: 800 });
            expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
            const { violations, passes } = await new AxeBuilder({ page })
              .withTags(rules)
              .disableRules(ofPages)
              .analyze();
            expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual(
              [],
            );
            expect(passes.map(({ id }) => id)).toContain('color-contrast');
          }
        }
      }),
    );
  }
});
