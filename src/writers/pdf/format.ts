import { CountersignError } from '../../diagnostics/index.js';
import { formats } from '../formats.js';
import type { WriterFormat } from '../writer.js';
import { attachmentsOf } from './attachments.js';
import { defineDocument } from './definition.js';
import { createMemory } from './memory.js';
import { preparePicture } from './picture.js';
import { print } from './print.js';
import { openTypeCase } from './type-case.js';
import { writtenIn } from './written.js';

/**
 * PDF by pdfmake, for people who see it, have it read to them, or find it in an archive in many years: PDF/UA-1 and
 * PDF/A-3a. It carries the statement as data and, where it is given, the article. The same statement gives the same bytes.
 */
export const pdfFormat: WriterFormat = {
  format: 'pdf',
  ...formats.pdf,
  async open(brand) {
    const logo = preparePicture(brand.image);
    const memory = createMemory(brand, await brand.typingFace.read());
    // What every statement needs of the fonts, and what may be wrong with them, comes before the first one.
    await openTypeCase(brand, new Set(), false);
    return {
      async write(statement, article) {
        const { characters, emphasis, writings } = writtenIn(statement);
        const typeCase = await openTypeCase(brand, characters, emphasis, writings);
        const definition = defineDocument(statement, brand, logo, typeCase, memory);
        if (definition.missing.length > 0) throw new CountersignError(definition.missing);
        return print({
          definition,
          faces: memory.faces.of(typeCase, definition.sharedText),
          images: await logo.images(),
          attachments: attachmentsOf(statement, article),
          memory,
        });
      },
    };
  },
};
