import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { definition } from './definition.mjs';

const require = createRequire(import.meta.url);

/** Plain pdfmake: one printer, fonts as files, no tags, no PDF/A, no forms, no files inside. */
export async function open({ root, language }) {
  const PdfPrinter = require('pdfmake/js/Printer').default;
  const URLResolver = require('pdfmake/js/URLResolver').default;
  const virtualfs = require('pdfmake/js/virtual-fs').default;
  const fonts = join(root, 'templates', 'fonts');
  const font = language === 'en' ? 'noto-sans' : 'noto-sans-sc';
  const face = (weight) => join(fonts, font, `${weight}.ttf`);
  const printer = new PdfPrinter(
    { [font]: { normal: face('regular'), bold: face('bold') } },
    virtualfs,
    new URLResolver(virtualfs),
    () => true,
  );
  const png = await readFile(join(root, 'templates', 'brands', 'meridian', 'logo.png'));
  const logo = `data:image/png;base64,${png.toString('base64')}`;
  return {
    async write(statement) {
      const document = await printer.createPdfKitDocument(definition(statement, { logo, font }));
      return collect(document);
    },
  };
}

function collect(document) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    document.end();
  });
}
