import {
  decodePDFRawStream,
  PDFArray,
  PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFString,
  rgb,
} from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { composed } from '../samples/documents.js';
import { compared, documentOf, inShort } from './content-samples.js';

/* Ways of drawing so that a program reads what nobody sees, in a file that was saved anew. */

const { statement } = await composed('options: { screen-sharing: true }');
const issued = await documentOf(statement, 'pdf');

/** A point in PNG. */
const picture =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=';

/** Does something to the second page, on which clauses stand. */
async function found(edit: (page: PDFPage) => void | Promise<void>) {
  const document = await PDFDocument.load(issued, { updateMetadata: false });
  await edit(document.getPage(1));
  return compared(statement, Uint8Array.from(await document.save()));
}

function redrawn(page: PDFPage, change: (content: string) => string): void {
  const contents = page.node.Contents();
  const stream = contents instanceof PDFArray ? contents.lookup(0) : contents;
  if (!(stream instanceof PDFRawStream)) throw new Error('The page is drawn in another way');
  const content = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  const { context } = page.doc;
  page.node.set(
    PDFName.of('Contents'),
    context.register(context.flateStream(Buffer.from(change(content), 'latin1'))),
  );
}

function annotate(page: PDFPage, entries: Readonly<Record<string, string | number[] | PDFObject>>): void {
  const { context } = page.doc;
  page.node.addAnnot(context.register(context.obj(entries)));
}

function withMask(page: PDFPage): void {
  const { context } = page.doc;
  const group = { S: 'Transparency', CS: 'DeviceGray' };
  const form = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 600, 900], Group: group };
  const mask = context.obj({ SMask: { S: 'Luminosity', G: context.register(context.stream('', form)) } });
  page.node.Resources()?.set(PDFName.of('ExtGState'), context.obj({ Masked: mask }));
  redrawn(page, (content) => `/Masked gs ${content}`);
}

describe('clauses that are not seen', () => {
  test.each<[string, (page: PDFPage) => void | Promise<void>, string]>([
    [
      'outlines in white',
      (page) => redrawn(page, (all) => all.replaceAll(/\bBT\b/g, 'BT 1 1 1 RG 1 Tr')),
      'the colour of what it',
    ],
    ['under a mask', withMask, 'drawn without ink'],
    [
      'under a sheet with more corners than four',
      (page) =>
        redrawn(
          page,
          (all) =>
            `${all} q 1 1 1 rg 50 300 m 300 300 l 550 300 l 550 500 l 550 700 l 300 700 l 50 700 l h f Q`,
        ),
      'something lies over it',
    ],
    [
      'under one of two sheets',
      (page) => redrawn(page, (all) => `${all} q 1 1 1 rg 50 300 500 400 re 1 1 2 2 re f Q`),
      'something lies over it',
    ],
    [
      'with lines through them',
      (page) => {
        for (let y = 300; y < 700; y += 7)
          page.drawRectangle({ x: 40, y, width: 500, height: 0.8, color: rgb(1, 0, 0) });
      },
      'struck through',
    ],
    [
      'struck out by a marking',
      (page) =>
        annotate(page, {
          Type: 'Annot',
          Subtype: 'StrikeOut',
          Rect: [50, 500, 550, 540],
          QuadPoints: [50, 540, 550, 540, 50, 500, 550, 500],
        }),
      'struck through',
    ],
    [
      'with a picture over a word',
      async (page) => {
        const image = await page.doc.embedPng(picture);
        for (let y = 300; y < 700; y += 90) page.drawImage(image, { x: 120, y, width: 30, height: 14 });
      },
      'has a picture over some of its words',
    ],
  ])('%s', async (_, edit, says) => {
    const { problems, clauses } = inShort(await found(edit));
    expect(problems.join('\n')).toContain(says);
    expect(clauses.length).toBeGreaterThan(0);
  });
});

test('a frame around a page hides nothing', async () => {
  const comparison = await found((page) =>
    redrawn(page, (all) => `${all} q 0.9 g 20 20 560 800 re 24 24 552 792 re f* Q`),
  );
  expect(comparison.diagnostics).toEqual([]);
});

test('a clause on a page behind the last is one that was added', async () => {
  const comparison = await found((page) => {
    page.doc.addPage().drawText('G-90 Northwind pays.', { x: 50, y: 700, size: 12 });
  });
  expect(inShort(comparison).problems).toEqual([
    expect.stringMatching(/^content-clause-added: .*“G-90 Northwind pays\.”$/),
  ]);
});

test('a note is told', async () => {
  const comparison = await found((page) =>
    annotate(page, {
      ...{ Type: 'Annot', Subtype: 'Text', Rect: [50, 500, 70, 520] },
      Contents: PDFString.of('Only if paid'),
    }),
  );
  expect(comparison.diagnostics.map(({ message }) => message)).toEqual(['Comment: “Only if paid”']);
});

test('the words of a text box over a page are read', async () => {
  const { problems } = inShort(
    await found((page) => {
      const { context } = page.doc;
      const form = {
        ...{ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 300, 20] },
        Resources: { Font: { H: { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' } } },
      };
      const look = context.register(context.stream('BT /H 12 Tf 2 5 Td (Northwind pays.) Tj ET', form));
      annotate(page, {
        Type: 'Annot',
        Subtype: 'FreeText',
        Rect: [50, 760, 350, 780],
        AP: context.obj({ N: look }),
      });
    }),
  );
  expect(problems).toEqual([expect.stringMatching(/^content-text-added: .*“Northwind pays\.”$/)]);
});
