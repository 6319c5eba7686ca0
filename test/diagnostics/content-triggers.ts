import type { Diagnostic } from '../../src/diagnostics/index.js';
import type { Statement } from '../../src/model/index.js';
import { compareContent, issuedContent, registeredContent } from '../../src/verify/content/index.js';
import type { ReturnedContent } from '../../src/verify/content/returned.js';
import { openContentReader, type ReturnedTerms, verifyReturned } from '../../src/verify/index.js';
import { visibleTexts } from '../contract/statement-text.js';
import { sampleStatement } from '../samples/statements.js';
import { documentOf, withWords } from '../verify/content-samples.js';

/** A statement as it is read back, a line a text. */
function readBack(statement: Statement, more: Partial<ReturnedContent> = {}): ReturnedContent {
  return {
    format: 'docx',
    lines: visibleTexts(statement).map(({ text }) => ({ text, area: 'body' })),
    ...{ hidden: [], fields: [], tracked: [], comments: [], unreadable: [] },
    ...more,
  };
}

const issued = sampleStatement();

const returned =
  (statement: Statement, more: Partial<ReturnedContent> = {}) =>
  (): readonly Diagnostic[] =>
    compareContent(issuedContent(issued), readBack(statement, more)).diagnostics;

/** Lines of the statement, changed by hand. */
const lines = (change: (texts: readonly string[]) => readonly string[]) => () => {
  const texts = change(visibleTexts(issued).map(({ text }) => text));
  return returned(issued, { lines: texts.map((text) => ({ text, area: 'body' })) })();
};

const clause = 'Provide helpdesk documentation and training.';
const without = (texts: readonly string[]) => texts.filter((text) => text !== clause);
const behind = (text: string, more: string) => (texts: readonly string[]) =>
  texts.flatMap((each) => (each === text ? [each, more] : [each]));

const inWord = (statement: Statement) => documentOf(statement, 'docx');
const held = (bytes: Uint8Array, more: Partial<ReturnedTerms>) =>
  verifyReturned(bytes, { content: issuedContent(issued), trust: [], at: 0, ...more });

/** One trigger for each code of the comparison of contents. */
export const contentTriggers = {
  'content-clause-changed': returned(withWords(issued, 'Provide helpdesk', 'Receive helpdesk')),
  'content-clause-removed': lines(without),
  'content-clause-moved': lines((texts) => [...without(texts), clause]),
  'content-clause-added': lines(behind(clause, 'G-03 Pay for all of it.')),
  'content-text-changed': returned(withWords(issued, 'December 31, 2026', 'December 30, 2026')),
  'content-text-removed': lines((texts) => texts.filter((text) => text !== 'A note to the reader.')),
  'content-text-added': lines(behind('A note to the reader.', 'Something else.')),
  'content-identity-differs': returned(withWords(issued, 'SOR-2026-0001', 'SOR-2026-0002')),
  'content-letters-alike': returned(withWords(issued, 'Provide helpdesk', 'Prоvide helpdesk')),
  'content-letters-unseen': returned(withWords(issued, 'Provide helpdesk', 'Pro\u200bvide helpdesk')),
  'content-hidden': returned(issued, { hidden: [{ text: 'Nothing applies.', hiding: 'invisible' }] }),
  'content-renumbered': lines((texts) => texts.map((text) => (text === 'G-02' ? 'G-07' : text))),
  'content-filled': lines((texts) =>
    texts.flatMap((text) => (text === 'Signature' ? [text, 'Ana Torres, as witness'] : [text])),
  ),
  'content-in-margin': returned(issued, {
    lines: [1, 2].flatMap((page) => [
      { text: 'Printed by Ana', area: 'margin' as const, page },
      ...(page === 1 ? readBack(issued).lines.map((line) => ({ ...line, page })) : []),
    ]),
  }),
  'content-pages-added': returned(issued, {
    lines: [
      ...readBack(issued).lines.map((line) => ({ ...line, page: 1 })),
      { text: 'Certificate of completion', area: 'body', page: 2 },
    ],
  }),
  'content-change-tracked': returned(issued, { tracked: [{ kind: 'inserted', text: 'not', author: 'Ana' }] }),
  'content-commented': returned(issued, { comments: [{ text: 'Only if it is free.', author: 'Ana' }] }),
  'content-unreadable': returned(issued, { unreadable: [{ page: 1, reason: 'picture' }] }),
  'content-too-costly': async () => {
    const hasty = openContentReader({ timeLimit: 1 });
    const { diagnostics } = await hasty.compare(Buffer.from('%PDF-1.7'), issuedContent(issued));
    await hasty.close();
    return diagnostics;
  },
  'docx-unsealed': async () => (await held(await inWord(issued), {})).reasons,
  'returned-as-issued': async () => {
    const bytes = await inWord(issued);
    return (await held(bytes, { issued: bytes })).reasons;
  },
  'content-issued-unknown': () =>
    compareContent(registeredContent({ ...issued, words: [] }), readBack(issued)).diagnostics,
};
