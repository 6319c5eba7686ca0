import { loadBrand } from '../../brand/index.js';
import { CountersignError, diagnostic } from '../../diagnostics/index.js';
import type { Host } from '../../host/index.js';
import type { ResolvedBrand } from '../../model/index.js';
import { openPdfSheets, writeHtmlSheet } from '../../writers/index.js';
import type { VerificationReport } from '../report.js';
import { fitting } from './fitting.js';
import { sheetOf } from './sheet-of.js';
import type { ReportFormat, VerificationSubject } from './subject.js';
import { visible } from './visible.js';

/** What engagements have where they name none. */
const defaultBrand = 'meridian';

/** As wide as what browsers fall back on, set a tenth larger. */
const wideTypeface = 'noto-sans';

/** How much of a text is shown, the most that fits first. */
const rooms: readonly number[] = [1, 0.5, 0.25, 0.1];

/** Of a page's height: a browser sets the page smaller, but in the fonts that there are. */
const shares: Readonly<Record<ReportFormat, number>> = { pdf: 1, html: 0.96 };

/**
 * The report of a verification on one page, in the look of the statements: as PDF (PDF/UA-1 and PDF/A-3a), or as HTML that
 * needs nothing else and prints on one page. Where there is more than has room the weightiest is shown and the rest
 * counted; all of it is inside, as JSON. The same report gives the same bytes.
 *
 * Errors: `report-overfull` where not even the masthead has room, as of a brand with a picture of a page's height; those of the default brand.
 */
export async function presentVerification(
  host: Host,
  report: VerificationReport,
  about: VerificationSubject,
  format: ReportFormat,
): Promise<Uint8Array> {
  const brand = about.brand ?? (await shippedBrand(host));
  const sheets = await openPdfSheets(format === 'pdf' ? brand : widened(brand));
  const data = dataOf(report, about);
  for (const part of rooms) {
    const room = (most: number) => Math.ceil(most * part);
    const sheet = await fitting(sheetOf(report, about, data, room), (one) =>
      sheets.fits(one, shares[format]),
    );
    if (sheet !== undefined) return format === 'pdf' ? sheets.write(sheet) : writeHtmlSheet(sheet, brand);
  }
  throw new CountersignError(
    diagnostic('report-overfull', `The report on ${visible(about.file.name, 80)} does not fit on a page`),
  );
}

/** A brand whose page a browser may set in a wider font, since the page brings none along. */
function widened(brand: ResolvedBrand): ResolvedBrand {
  const { typefaces } = brand;
  const wide = typefaces.fallback.find(({ id }) => id === wideTypeface);
  return wide === undefined ? brand : { ...brand, typefaces: { ...typefaces, body: wide, heading: wide } };
}

async function shippedBrand(host: Host): Promise<ResolvedBrand> {
  const { value, diagnostics } = await loadBrand(host, defaultBrand);
  if (value === undefined) throw new CountersignError(diagnostics);
  return value;
}

/** The report for programs: two spaces of indentation, UTF-8, one line feed at the end. */
function dataOf(report: VerificationReport, { brand: _, ...about }: VerificationSubject): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ about, report }, null, 2)}\n`);
}
