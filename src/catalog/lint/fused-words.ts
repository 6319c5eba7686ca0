import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import type { SourceDocument } from '../../model/index.js';
import { spanAt } from '../duty.js';
import { passagesOf } from '../passages.js';

/** Lower-case letters that run into capitals; "SharePoint" and "iOS" do not. */
const runTogether = /[\p{L}\p{N}]*\p{Ll}{3}\p{Lu}{2}[\p{L}\p{N}]*/gu;

/** Names that are written so, which no rule tells from a missing space. */
const names = new Set([
  ...[
    'macOS',
    'iPadOS',
    'watchOS',
    'visionOS',
    'ChromeOS',
    'CentOS',
    'AlmaLinux',
    'FreeBSD',
    'OpenBSD',
    'NetBSD',
  ],
  ...['OpenSSL', 'LibreSSL', 'OpenSSH', 'OpenVPN', 'OpenLDAP', 'OpenID', 'FreeIPA', 'PostgreSQL', 'GraphQL'],
  ...[
    'MariaDB',
    'MongoDB',
    'DynamoDB',
    'CosmosDB',
    'DocumentDB',
    'LanguageID',
    'AutoCAD',
    'JavaFX',
    'LibreCAD',
  ],
]);

/** Words that lost the space between them: "PremiumEMS". Code, addresses and the plural of the names are left alone. */
export function fusedWords(source: SourceDocument): readonly Diagnostic[] {
  return passagesOf(source).flatMap(({ text, span }) => {
    const prose = text
      .map((run) => (run.code || run.text === run.href ? ' '.repeat(run.text.length) : run.text))
      .join('');
    return [...prose.matchAll(runTogether)]
      .filter(({ 0: word, index }) => !names.has(word) && !isPartOfAddress(prose, index, word.length))
      .map(({ 0: word, index }) => {
        const parts = word.replace(/(\p{Ll}{3})(\p{Lu}{2})/gu, '$1 $2');
        return diagnostic('lint-fused-words', `“${word}” looks like “${parts}”`, {
          span: spanAt(span, index),
        });
      });
  });
}

function isPartOfAddress(text: string, index: number, length: number): boolean {
  return /[/@\\_.-]$/.test(text.slice(0, index)) || /^[/@\\_]|^\.\p{L}/u.test(text.slice(index + length));
}
