import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect } from 'vitest';
import { type Block, type EsignService, esignServices, type Statement } from '../../src/model/index.js';
import { acknowledgementTag, esignTags } from '../../src/writers/esign-tags.js';
import { sixSignatoriesStatement } from '../samples/statement-variants.js';
import { sampleBlocks, sampleStatement } from '../samples/statements.js';
import { needs } from '../tools.js';
import { inspect, pagesOf, withoutSpace, writePdf } from './pdf-reading.js';

const blocks: readonly Block[] = sampleBlocks.flatMap((block): Block[] => {
  if (block.kind === 'phase') return [{ ...block, acknowledgement: 'I have read this.' }];
  return block.kind === 'signatures' ? [block] : [];
});

function sentBy(service: EsignService, statement: Statement): Statement {
  return { ...statement, signing: { method: service, protect: false } };
}

function linesOf(bytes: Uint8Array): string {
  return inspect(bytes, 'pdftotext', '-raw', '-enc', 'UTF-8', '{file}', '-');
}

describe.each(esignServices)('%s', (service) => {
  needs('pdftotext', 'pdfinfo')(
    'finds its tags where answers are missing; people are not told of them',
    async () => {
      const bytes = await writePdf(sentBy(service, sampleStatement({ blocks })));
      const [customer, provider] = blocks.flatMap((block) =>
        block.kind === 'signatures' ? block.signatures : [],
      );
      if (customer === undefined || provider === undefined) throw new Error('There are no signatures');
      const first = esignTags(service, customer, 1);
      const wanted = [
        acknowledgementTag(service, 'general'),
        acknowledgementTag(service, 'initiate'),
        first.signature,
        first.date,
        ...Object.values(esignTags(service, provider, 2)),
      ];
      const text = linesOf(bytes);
      const read = inspect(bytes, 'pdfinfo', '-struct-text', '{file}');
      for (const tag of wanted) {
        // Whole, on one line.
        expect(text).toContain(tag);
        expect(read).not.toContain(tag);
      }
      // What is known is on the page as ever.
      expect(text).toContain('Eva Adler');
      expect(read).toContain('Eva Adler');
      for (const tag of [first.name, first.title]) expect(text).not.toContain(tag);
    },
  );

  needs('pdftotext')('puts its own fields on them: the document has no form', async () => {
    const bytes = await writePdf(sentBy(service, sixSignatoriesStatement()));
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(document.catalog.getAcroForm()).toBeUndefined();
    const text = pagesOf(bytes).join('');
    const signatures = sixSignatoriesStatement().blocks.flatMap((block) =>
      block.kind === 'signatures' ? block.signatures : [],
    );
    expect(signatures.length).toBe(6);
    for (const [at, signature] of signatures.entries()) {
      const { signature: tag } = esignTags(service, signature, at + 1);
      expect(text.split(withoutSpace(tag)).length, tag).toBe(2);
    }
  });
});
