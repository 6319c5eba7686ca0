import { describe, expect, test } from 'vitest';
import { contrastRatio, loadBrand, statusColours } from '../../src/brand/index.js';
import { diagnostic } from '../../src/diagnostics/index.js';
import { createNodeHost } from '../../src/host/index.js';
import {
  presentVerification,
  type VerificationReport,
  type VerificationSubject,
} from '../../src/verify/index.js';
import { checkPdfUa } from '../pdf-ua/check-pdf-ua.js';
import { described } from '../pdf-ua/finding.js';
import { asDict, bytesOf, dictEntry, entry, listEntry, textEntry } from '../pdf-ua/reading/objects.js';
import { readSubject } from '../pdf-ua/reading/subject.js';
import { needs } from '../tools.js';
import { inspect, withoutSpace } from '../writers/pdf-reading.js';
import { structureLines } from '../writers/pdf-structure-reading.js';
import { hostile } from './ground/hostile-reports.js';
import { about, accepted, manyReasons, type Sample, samples, threeClauses } from './ground/reports.js';

const host = createNodeHost();
const all: readonly (readonly [string, Sample])[] = Object.entries({ ...samples, ...hostile });

async function pdfOf({ report, about: subject }: Sample, brandId = 'meridian'): Promise<Uint8Array> {
  const { value: brand } = await loadBrand(host, brandId);
  return presentVerification(host, report, { ...subject, brand }, 'pdf');
}

async function pagesOf(bytes: Uint8Array): Promise<number> {
  return (await readSubject(bytes)).document.getPageCount();
}

function textOf(bytes: Uint8Array): string {
  return inspect(bytes, 'pdftotext', '-layout', '-enc', 'UTF-8', '{file}', '-');
}

const onBand = new Set(['threeClauses', 'demo', 'names of 200 Chinese characters', 'no text at all']);

describe('the report as PDF', () => {
  const cases = all.flatMap(([name, sample]) =>
    ['meridian', 'harbour']
      .filter((brand) => brand === 'meridian' || onBand.has(name))
      .map((brand) => [name, brand, sample] as const),
  );
  test.each(cases)(
    'takes one page and breaks no rule of PDF/UA and PDF/A: %s, %s',
    async (_, brand, sample) => {
      const bytes = await pdfOf(sample, brand);
      expect(await pagesOf(bytes)).toBe(1);
      expect((await checkPdfUa(bytes)).map(described)).toEqual([]);
    },
  );
});

needs('pdftotext')('tells what was found, and leaves empty sections out', async () => {
  const text = textOf(await pdfOf(threeClauses));
  const { file, statement } = about;
  for (const told of [
    'Rejected',
    statement?.number,
    statement?.customer,
    statement?.provider,
    file.name,
    file.sha256,
    '21 Nov 2026, 17:48 UTC',
    '4 reasons speak against it; 3 of 38 clauses are not as issued.',
    'R-2 was changed on page 5: “may” instead of “must” content-clause-changed',
    'What was signed is not what is in the file.',
    'Ana Ruiz',
    'Broken',
    'PAdES B-T',
    'proven by time stamp',
  ])
    expect(text).toContain(told);
  expect(text).not.toContain('Fields filled in');
  expect(text).not.toContain('What cannot be told');
  expect(text).not.toMatch(/more: see|DEMO|Without room/);
});

needs('pdftotext')('counts what has no room', async () => {
  const text = textOf(await pdfOf(manyReasons));
  const shown = text.match(/^ *Rejects /gm)?.length ?? 0;
  expect(shown).toBeGreaterThan(2);
  expect(text).toContain(`and ${300 - shown} more: see the JSON`);
  const clauses = text.match(/^ *G-\d+ /gm)?.length ?? 0;
  expect(text).toContain(`and ${60 - clauses} more: see the JSON`);
  expect(text).toMatch(/Fields filled in(?: \(3\)\. See the JSON|\n)/);
});

needs('pdftotext')('marks a demo authority, whatever the verdict', async () => {
  const report = {
    ...accepted.report,
    signatures: accepted.report.signatures.map((one) => ({ ...one, demo: true })),
  };
  const text = textOf(await pdfOf({ about, report }));
  expect(text.match(/DEMO/g)?.length).toBe(4);
  expect(text).toContain('0 of 3');
  expect(text).not.toContain('Intact, trusted');
});

test('says what each piece is, the verdict first of all headings', async () => {
  const lines = await structureLines(await pdfOf(accepted));
  expect(lines.filter((line) => /^ *(?:H\d|Table|Figure)/.test(line)).map((line) => line.trim())).toEqual([
    'Figure [Alt=Meridian]',
    'H1',
    'H2',
    expect.stringMatching(/^Table/),
    'H2',
    expect.stringMatching(/^Table/),
    // Signatures without what tells of revocation.
    'H2',
    expect.stringMatching(/^Table/),
  ]);
  expect(lines[lines.findIndex((line) => line.trim() === 'H1') + 1]?.trim()).toBe('“Accepted”');
});

test('gives the same bytes for the same report, and others for another', async () => {
  const [one, other] = await Promise.all([pdfOf(threeClauses), pdfOf(threeClauses)]);
  expect(Buffer.compare(one, other)).toBe(0);
  const later = { ...threeClauses, about: { ...about, verified: '2026-11-22T00:00:00.000Z' } };
  expect(Buffer.compare(one, await pdfOf(later))).not.toBe(0);
});

test('carries all findings as data', async () => {
  const { catalog } = await readSubject(await pdfOf(manyReasons));
  const [file] = listEntry(catalog, 'AF').map(asDict);
  expect(textEntry(file, 'UF')).toBe('verification.json');
  const data: unknown = JSON.parse(
    new TextDecoder().decode(bytesOf(entry(dictEntry(file, 'EF'), 'F')) ?? new Uint8Array()),
  );
  expect(data).toEqual({ about: manyReasons.about, report: manyReasons.report });
});

test('is in the look of the product where no brand is given', async () => {
  const bytes = await presentVerification(host, accepted.report, about, 'pdf');
  expect(Buffer.compare(bytes, await pdfOf(accepted, 'meridian'))).toBe(0);
});

test.each(['meridian', 'harbour'])(
  'has colours of the verdict that can be read on paper and surface: %s',
  async (id) => {
    const { value: brand } = await loadBrand(host, id);
    const { good, caution, bad, on } = statusColours;
    for (const colour of [good, caution, bad])
      for (const ground of [on, '#FFFFFF', brand?.colours.surface ?? ''])
        expect(contrastRatio(colour, ground)).toBeGreaterThan(4.5);
  },
);

needs('pdfinfo')('is on A4 where the brand is', async () => {
  expect(inspect(await pdfOf(accepted), 'pdfinfo', '{file}')).toMatch(/Page size: .*\(A4\)/);
});

describe('what somebody else wrote', () => {
  const named = (name: string, more: Partial<VerificationReport> = {}): Sample => ({
    about: { ...about, file: { ...about.file, name } } satisfies VerificationSubject,
    report: { ...accepted.report, ...more },
  });

  needs('pdftotext')('stays text, and what nobody sees is named', async () => {
    const text = textOf(await pdfOf(named('a\u202Efdp.exe <b>{{x}}\u0000\u200B.pdf')));
    expect(text).toContain('a[U+202E]fdp.exe <b>{{x}}[U+0000 U+200B].pdf');
  });

  needs('pdftotext')('is named by its codes where no font has its letters', async () => {
    const text = withoutSpace(
      textOf(await pdfOf(named('\u05D0\u05D1 \u{1F600} \u0627\u0644\u0639\u0631\u0628.pdf'))),
    );
    expect(text).toContain('[U+05D0U+05D1][U+1F600][U+0627U+0644…5characters].pdf');
  });

  needs('pdftotext')('is shown whole up to 200 characters', async () => {
    const name = 'Contoso '.repeat(25);
    const subject = { ...about, statement: { ...about.statement, customer: name } };
    expect(withoutSpace(textOf(await pdfOf({ about: subject, report: accepted.report })))).toContain(
      withoutSpace(name),
    );
  });

  needs('pdftotext')('that looks alike is told apart', async () => {
    const reasons = [diagnostic('content-letters-alike', 'G-1 has letters that look alike: U+0430 for a')];
    const clauses = [
      {
        reference: 'G-1',
        state: 'changed' as const,
        issued: 'The customer may attend.',
        returned: 'The customer m\u0430y attend.',
      },
    ];
    const text = textOf(await pdfOf({ about, report: { ...threeClauses.report, clauses, reasons } }));
    expect(text).toContain('m\u0430y [U+0430]');
  });
});
