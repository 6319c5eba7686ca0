import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createNodeHost } from '../../src/host/index.js';
import { presentVerification } from '../../src/verify/index.js';
import { isInstalled, needs } from '../tools.js';
import { shippedBrand } from '../writers/pdf-reading.js';
import { hostile } from './ground/hostile-reports.js';
import { about, manyReasons, type Sample, samples, threeClauses } from './ground/reports.js';

const host = createNodeHost();
const all: readonly (readonly [string, Sample])[] = Object.entries({ ...samples, ...hostile });
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];

const written = new Map<string, Promise<string>>();

/** Written once for all tests of it. */
function pageOf(name: string, sample: Sample, brandId = 'meridian'): Promise<string> {
  const key = `${brandId} ${name}`;
  const page = written.get(key) ?? htmlOf(sample, brandId);
  written.set(key, page);
  return page;
}

async function htmlOf({ report, about: subject }: Sample, brandId = 'meridian'): Promise<string> {
  const brand = await shippedBrand(brandId);
  return new TextDecoder().decode(await presentVerification(host, report, { ...subject, brand }, 'html'));
}

/** None of them runs, sends or fetches anything. */
const known = new Set([
  ...['html', 'head', 'meta', 'title', 'link', 'style', 'body', 'header', 'main', 'footer', 'section', 'div'],
  ...['img', 'p', 'h1', 'h2', 'dl', 'dt', 'dd', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ...['a', 'bdi', 'del', 'ins', 'span', 'strong', 'svg', 'path', 'circle'],
]);

describe('the report as a page', () => {
  test.each(all)('holds no script and no markup of others: %s', async (name, sample) => {
    const html = await pageOf(name, sample);
    const tags = new Set([...html.matchAll(/<(\w+)/g)].map(([, tag]) => tag));
    expect([...tags].filter((tag = '') => !known.has(tag))).toEqual([]);
    expect(html.match(/<img\b[^>]*>/g)).toEqual([
      expect.stringMatching(/^<img class="logo" src="data:image/),
    ]);
    expect(html).not.toMatch(/[\0\u001B\u202A-\u202E\u2066-\u2069\u200B\uFEFF]|\p{Cs}/u);
    expect(html).toMatch(/default-src &#39;none&#39;/);
  });

  test('marks the words that differ by more than colour', async () => {
    const html = await htmlOf(threeClauses);
    expect(html).toContain('<del><bdi lang="en">from a public certification authority</bdi></del>');
    expect(html).toContain('<ins><bdi lang="en">where the provider asks for it in writing</bdi></ins>');
    expect(html).toContain('<del><bdi lang="en">must</bdi></del>');
  });

  test('is the same bytes for the same report', async () => {
    expect(await htmlOf(manyReasons)).toBe(await htmlOf(manyReasons));
  });

  test('has all findings behind a link', async () => {
    const [, data = ''] =
      /href="data:application\/json;base64,([^"]+)" download="verification\.json"/.exec(
        await htmlOf(manyReasons),
      ) ?? [];
    const carried: unknown = JSON.parse(Buffer.from(data, 'base64').toString());
    expect(carried).toEqual({ about, report: manyReasons.report });
  });
});

describe('in a browser', () => {
  const opened: { context?: BrowserContext; folder?: string } = {};
  beforeAll(async () => {
    if (!isInstalled('chromium')) return;
    opened.folder = mkdtempSync(join(tmpdir(), 'countersign-chromium-'));
    const options = { executablePath: '/usr/bin/chromium', headless: true, args: flags };
    opened.context = await chromium.launchPersistentContext(opened.folder, options);
  });
  afterAll(async () => {
    await opened.context?.close();
    if (opened.folder !== undefined) rmSync(opened.folder, { recursive: true, force: true });
  });

  async function show(html: string): Promise<{ page: Page; said: string[]; asked: string[] }> {
    const page = await opened.context?.newPage();
    if (page === undefined) throw new Error('The browser did not start');
    const said: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(html, { waitUntil: 'load' });
    return { page, said, asked };
  }

  const pages = [
    { brand: 'meridian', name: 'chinese' },
    { brand: 'meridian', name: 'right to left' },
    { brand: 'harbour', name: 'demo' },
    { brand: 'harbour', name: 'manyReasons' },
  ];
  for (const { brand, name } of pages) {
    needs('chromium')(`has nothing that axe finds: ${brand}, ${name}`, async () => {
      const sample = all.find(([each]) => each === name)?.[1] ?? threeClauses;
      const { page, said, asked } = await show(await pageOf(name, sample, brand));
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const { violations, passes } = await new AxeBuilder({ page }).withTags(rules).analyze();
        const found = violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
        expect(found, `${width} pixels wide`).toEqual([]);
        expect(passes.map(({ id }) => id)).toContain('color-contrast');
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      }
      expect(said).toEqual([]);
      expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([]);
      await page.close();
    });
  }

  /** A font that is wider than those of the brands, without the policy that would refuse it. */
  const widened = (html: string) =>
    html
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
      .replace(
        '</style>',
        ':root{--body-face:"DejaVu Sans"!important;--heading-face:"DejaVu Sans"!important}</style>',
      );

  const printed = [
    ...all.map(([name, sample]) => ({ name, sample, brand: 'meridian' })),
    { name: 'manyReasons', sample: manyReasons, brand: 'harbour' },
  ];
  for (const { name, sample, brand } of printed) {
    needs('chromium')(`prints on one page, also in a wider font: ${brand}, ${name}`, async () => {
      const { page } = await show(widened(await pageOf(name, sample, brand)));
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
      await page.close();
    });
  }
});
