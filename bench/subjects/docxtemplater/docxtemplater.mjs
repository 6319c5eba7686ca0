import { readFile } from 'node:fs/promises';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { values } from './values.mjs';

/** docxtemplater with its zip library, as its documentation shows: a fresh zip and template for each document. */
export async function open({ template }) {
  const bytes = await readFile(template);
  return {
    async write(statement) {
      const document = new Docxtemplater(new PizZip(bytes), { paragraphLoop: true, linebreaks: true });
      document.render(values(statement));
      return document.toBuffer({ compression: 'DEFLATE' });
    },
  };
}
