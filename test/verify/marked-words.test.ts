import { expect, test } from 'vitest';
import { type MarkedWords, markedWords } from '../../src/index.js';

const shown = (parts: readonly MarkedWords[]) =>
  parts.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');

test.each([
  ['You may pay.', 'You must pay.', 'You [may] pay.', 'You [must] pay.'],
  ['You pay.', 'You never pay.', 'You pay.', 'You [never] pay.'],
  ['Only you pay\nnow.', 'You pay now.', '[Only you] pay now.', '[You] pay now.'],
  ['The (SSL) keys', 'The (TLS) keys', 'The ([SSL]) keys', 'The ([TLS]) keys'],
  ['您应提供证书。', '您可提供证书。', '您[应]提供证书。', '您[可]提供证书。'],
  ['the same', 'the same', 'the same', 'the same'],
  ['', 'new words', '', '[new words]'],
])('words that differ: %j and %j', (issued, returned, was, is) => {
  const marked = markedWords(issued, returned);
  expect([shown(marked.issued), shown(marked.returned)]).toEqual([was, is]);
});
