import type { ResolvedBrand } from '../model/index.js';
import type { LooseFont } from './pdf/type/loose-font.js';
import type { PdfSheets, Sheet } from './sheet.js';
import type { Format, Writer, WriterFormat } from './writer.js';

/** The writers. Some bring a large library, so each is loaded when it is first asked for. */
export const writers: Readonly<Record<Format, () => Promise<WriterFormat>>> = {
  pdf: async () => (await import('./pdf/index.js')).pdfFormat,
  docx: async () => (await import('./docx/index.js')).docxFormat,
  html: async () => (await import('./html/index.js')).htmlFormat,
  markdown: async () => (await import('./markdown/index.js')).markdownFormat,
  json: async () => (await import('./json/index.js')).jsonFormat,
};

/** Loads the writer of a format and opens it for a brand; it then writes any number of statements. */
export async function openWriter(format: Format, brand: ResolvedBrand): Promise<Writer> {
  return (await writers[format]()).open(brand);
}

/** A font for text that is added to a finished PDF; nothing for bytes that are no TrueType font. */
export async function loadLooseFont(bytes: Uint8Array): Promise<LooseFont | undefined> {
  return (await import('./pdf/type/loose-font.js')).openLooseFont(bytes);
}

/** Opens a brand for documents of one page that are no statements. */
export async function openPdfSheets(brand: ResolvedBrand): Promise<PdfSheets> {
  return (await import('./pdf/sheet/sheets.js')).openPdfSheets(brand);
}

/** The same as a page. */
export async function writeHtmlSheet(sheet: Sheet, brand: ResolvedBrand): Promise<Uint8Array> {
  return (await import('./html/sheet/sheet.js')).htmlSheet(sheet, brand);
}
