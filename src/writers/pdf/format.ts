import { CountersignError } from '../../diagnostics/index.js';
import type { Statement } from '../../model/index.js';
import type { WriterFormat } from '../writer.js';
import { attachmentsOf } from './attachments.js';
import { defineDocument } from './definition.js';
import { writingsIn } from './east-asian.js';
import { fontFilesOf } from './fonts.js';
import { preparePicture } from './picture.js';
import { print } from './print.js';
import { openTypeCase } from './type-case.js';

/**
 * PDF by pdfmake, for people who see it, have it read to them, or find it in an archive in many years: PDF/UA-1 and
 * PDF/A-3a. It carries the statement as data and, where it is given, the article. The same statement gives the same bytes.
 */
export const pdfFormat: WriterFormat = {
  format: 'pdf',
  extension: 'pdf',
  mediaType: 'application/pdf',
  async open(brand) {
    const logo = preparePicture(brand.image);
    // What every statement needs of the fonts, and what may be wrong with them, comes before the first one.
    await openTypeCase(brand, new Set(), false);
    return {
      async write(statement, article) {
        const typeCase = await openTypeCase(
          brand,
          charactersOf(statement),
          hasEmphasis(statement),
          writingsIn(statement),
        );
        const definition = defineDocument(statement, brand, logo, typeCase);
        if (definition.missing.length > 0) throw new CountersignError(definition.missing);
        return print({
          definition,
          fontFiles: fontFilesOf(typeCase, logo),
          typingFont: await brand.typingFace.read(),
          attachments: attachmentsOf(statement, article),
        });
      },
    };
  },
};

/** Every character that the statement may show. What is never drawn is left out. */
function charactersOf({ blocks, furniture }: Statement): ReadonlySet<number> {
  const text = JSON.stringify([blocks, furniture]).replaceAll(/[\p{Cc}\p{Cf}]/gu, '');
  return new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));
}

/** Whether any run is emphasised. In JSON a quote within a text is escaped, so no text can look like the property. */
function hasEmphasis({ blocks }: Statement): boolean {
  return JSON.stringify(blocks).includes('"emphasis":true');
}
