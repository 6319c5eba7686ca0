import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import { isSameLanguage } from '../../locale/index.js';
import type { SourceDocument } from '../../model/index.js';
import { spanAt } from '../duty.js';
import { passagesOf } from '../passages.js';

/** The two ways in which a language addresses the reader. */
interface Forms {
  readonly language: string;
  readonly informal: RegExp;
  readonly formal: RegExp;
}

/** Only words that mean the reader and nobody else: Spanish "su" is also his, her and its. */
const forms: readonly Forms[] = [
  { language: 'zh-Hans', informal: /你/g, formal: /您/g },
  { language: 'zh-Hant', informal: /你/g, formal: /您/g },
  {
    language: 'es',
    informal: /(?<!\p{L})(?:tú|tus?|contigo|tienes|puedes|quieres|debes|necesitas)(?!\p{L})/giu,
    formal: /(?<!\p{L})(?:ustedes|usted)(?!\p{L})/giu,
  },
  {
    language: 'de',
    informal: /(?<!\p{L})(?:du|dich|dir|dein|deine[mnrs]?)(?!\p{L})/giu,
    // At the beginning of a sentence "Sie" and "Ihr" may be she, they or their.
    formal: /(?<=[\p{L}\p{N},;)] )(?:Sie|Ihnen|Ihr|Ihre[mnrs]?)(?!\p{L})/gu,
  },
];

/** The reader addressed in both forms: one diagnostic, at the first use of the rarer one. */
export function mixedAddress(source: SourceDocument): readonly Diagnostic[] {
  const own = forms.find(({ language }) => isSameLanguage(language, source.language));
  if (own === undefined) return [];
  const uses = (form: RegExp) =>
    passagesOf(source).flatMap(({ plain, span }) =>
      [...plain.matchAll(form)].map(({ 0: word, index }) => ({ word, span: spanAt(span, index) })),
    );
  const [rare, usual] = [uses(own.informal), uses(own.formal)].sort((a, b) => a.length - b.length);
  const [first, other] = [rare?.[0], usual?.[0]];
  if (first === undefined || other === undefined) return [];
  const message = `The reader is “${first.word}” here (${rare?.length} in all) and “${other.word}” elsewhere (${usual?.length})`;
  return [diagnostic('lint-address-mixed', message, { span: first.span })];
}
