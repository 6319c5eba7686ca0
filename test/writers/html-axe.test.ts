import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { chineseStatement, longNameStatement, spanishStatement } from '../samples/statement-variants.js';
import { sampleStatement } from '../samples/statements.js';
import { isInstalled, needs } from '../tools.js';
import { writeHtml } from './html-reading.js';
import { inspect } from './pdf-reading.js';

const statements = {
  en: sampleStatement,
  es: spanishStatement,
  zh: chineseStatement,
  long: longNameStatement,
};
const widths = [360, 768, 1280];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];

interface Browser {
  readonly folder: string;
  readonly context: BrowserContext;
}

/** A browser of its own with a new profile; none where it is not installed. */
async function openBrowser(): Promise<Browser | undefined> {
  if (!isInstalled('chromium')) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'countersign-chromium-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: '/usr/bin/chromium',
    headless: true,
    args: flags,
  });
  return { folder, context };
}

describe('the page in a browser', () => {
  const opened: { browser?: Browser | undefined } = {};
  beforeAll(async () => {
    opened.browser = await openBrowser();
  });
  afterAll(async () => {
    await opened.browser?.context.close();
    if (opened.browser) rmSync(opened.browser.folder, { recursive: true, force: true });
  });

  /** Shows a statement as a reader would see it, and gives what the browser says about it and what it asks for. */
  async function show(html: string): Promise<{ page: Page; said: string[]; asked: string[] }> {
    const page = await opened.browser?.context.newPage();
    if (page === undefined) throw new Error('The browser did not start');
    const said: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(html, { waitUntil: 'load' });
    return { page, said, asked };
  }

  for (const brand of ['meridian', 'harbour']) {
    for (const [name, statement] of Object.entries(statements)) {
      needs('chromium')(`has nothing that axe finds: ${brand}, ${name}`, async () => {
        const { page } = await show(await writeHtml(statement(), brand));
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          const { violations, passes } = await new AxeBuilder({ page }).withTags(rules).analyze();
          const found = violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
          expect(found, `${width} pixels wide`).toEqual([]);
          expect(passes.map(({ id }) => id)).toContain('color-contrast');
        }
        await page.close();
      });

      needs('chromium')(`needs no scrolling sideways: ${brand}, ${name}`, async () => {
        const { page } = await show(await writeHtml(statement(), brand));
        for (const width of [320, ...widths]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await page.evaluate('document.documentElement.scrollWidth'), `${width} pixels wide`).toBe(
            width,
          );
        }
        await page.close();
      });
    }
  }

  needs('chromium')(
    'obeys its own security policy: style applies, nothing is fetched or refused',
    async () => {
      const { page, said, asked } = await show(await writeHtml(sampleStatement(), 'harbour'));
      expect(said).toEqual([]);
      expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([]);
      const band = await page.evaluate(
        "getComputedStyle(document.querySelector('.identity')).backgroundColor",
      );
      expect(band).toBe('rgb(43, 35, 32)');
      expect(await page.evaluate("document.querySelector('img').naturalWidth > 0")).toBe(true);
      await page.close();
    },
  );

  needs('chromium', 'pdftotext')(
    'prints on the brand’s paper, with header, footer and page numbers',
    async () => {
      const { page } = await show(await writeHtml(sampleStatement(), 'harbour'));
      const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      await page.close();
      expect(inspect(bytes, 'pdfinfo', '{file}')).toMatch(/Page size: +612 x 792 pts/);
      const pages = inspect(bytes, 'pdftotext', '-layout', '{file}', '-').split('\f').slice(0, -1);
      expect(pages.length).toBeGreaterThan(1);
      const { header, footer } = sampleStatement().furniture;
      for (const [at, text] of pages.entries()) {
        expect(text).toMatch(new RegExp(`${footer} +Page ${at + 1} of ${pages.length}\\s*$`));
        if (at > 0) expect(text.trim().startsWith(header)).toBe(true);
      }
    },
  );

  needs('chromium')('shows where the keyboard is', async () => {
    const { page } = await show(await writeHtml(sampleStatement()));
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(
      '[document.activeElement.tagName, getComputedStyle(document.activeElement).outlineStyle]',
    );
    expect(outline).toEqual(['A', 'solid']);
    await page.close();
  });
});
