import { describe, expect, test } from 'vitest';
import type { Statement } from '../../src/model/index.js';
import {
  bareStatement,
  chineseStatement,
  longStatement,
  sixSignatoriesStatement,
  spanishStatement,
} from '../samples/statement-variants.js';
import { sampleStatement } from '../samples/statements.js';
import { accessibilityFindings, type Finding } from './docx-accessibility.js';
import { partsOf, writeDocx } from './docx-reading.js';

const statements: Readonly<Record<string, () => Statement>> = {
  'every block': sampleStatement,
  Chinese: chineseStatement,
  Spanish: spanishStatement,
  'nothing that may be left out': bareStatement,
  'six signatories': sixSignatoriesStatement,
  'many pages': longStatement,
  'tags of a service': () => sampleStatement({ signing: { method: 'acrobat-sign', protect: false } }),
  'a phase before all headings': () => {
    const { blocks } = sampleStatement();
    return sampleStatement({ blocks: blocks.filter(({ kind }) => kind === 'masthead' || kind === 'phase') });
  },
};

for (const brand of ['meridian', 'harbour']) {
  test.each(Object.keys(statements))(`a document of ${brand} with %s keeps no one out`, async (name) => {
    const statement = statements[name]?.() ?? sampleStatement();
    expect(accessibilityFindings(partsOf(await writeDocx(statement, brand)))).toEqual([]);
  });
}

/** A part of a right document changed for the worse, and what has to be said of it. */
const faults: readonly (readonly [Finding['rule'], string, string, RegExp, string])[] = [
  ['heading-order', 'a level left out', 'word/document.xml', /"Heading1"/, '"Heading2"'],
  ['empty-heading', 'a heading without text', 'word/document.xml', /("Heading1".*?<w:t[^>]*>)Scope</, '$1<'],
  ['alternate-text', 'a logo without text', 'word/document.xml', / descr="meridian[^"]*"/i, ''],
  [
    'alternate-text',
    'a signature line without text',
    'word/document.xml',
    / alt="For the customer[^"]*"/,
    '',
  ],
  ['header-row', 'a table of data without header row', 'word/document.xml', /<w:tblHeader\/>/, ''],
  [
    'header-row',
    'a table for layout that says it has one',
    'word/document.xml',
    /w:firstRow="false" w:noHBand/,
    'w:firstRow="true" w:noHBand',
  ],
  ['language', 'a document without language', 'docProps/core.xml', /<dc:language>en/, '<dc:language>'],
  ['language', 'Chinese said to be English', 'word/styles.xml', /w:eastAsia="zh-CN"/, 'w:eastAsia="en-US"'],
  [
    'contrast',
    'grey text',
    'word/styles.xml',
    /(w:styleId="QuietText".*?<w:color w:val=")[0-9A-F]{6}/,
    '$1B0B0B0',
  ],
  ['contrast', 'a dark ground', 'word/document.xml', /(<w:shd[^>]* w:fill=")[0-9A-F]{6}/, '$1303030'],
  [
    'contrast',
    'pale numbers',
    'word/numbering.xml',
    /<w:color w:val="[0-9A-F]{6}"/g,
    '<w:color w:val="CCCCCC"',
  ],
  ['link-text', 'a link without text', 'word/document.xml', />the overview</, '><'],
  ['control-title', 'a control without title', 'word/document.xml', /<w:alias [^>]*>/, ''],
  ['document-title', 'no title', 'docProps/core.xml', /<dc:title>[^<]*/, '<dc:title>'],
];

describe('the check finds', () => {
  test.each(faults)('%s: %s', async (rule, _, name, pattern, replacement) => {
    const parts = new Map(partsOf(await writeDocx(sampleStatement())));
    const xml = parts.get(name) ?? '';
    expect(xml).toMatch(pattern);
    parts.set(name, xml.replace(pattern, replacement));
    expect(new Set(accessibilityFindings(parts).map((found) => found.rule))).toEqual(new Set([rule]));
  });
});
