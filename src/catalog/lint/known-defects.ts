import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import { isSameLanguage } from '../../locale/index.js';
import type { Catalog, SourceDocument } from '../../model/index.js';
import { spanAt } from '../duty.js';
import { passagesOf } from '../passages.js';

/** Wordings that the catalog knows to be wrong in the article's language. */
export function knownDefects(source: SourceDocument, { defects }: Catalog): readonly Diagnostic[] {
  const own = defects.filter(
    ({ language }) => language === source.language || isSameLanguage(language, source.language),
  );
  return passagesOf(source).flatMap(({ plain, span }) =>
    own.flatMap(({ text, message }) => {
      const offset = plain.toLowerCase().indexOf(text.toLowerCase());
      return offset < 0
        ? []
        : [diagnostic('lint-known-defect', `“${text}”: ${message}`, { span: spanAt(span, offset) })];
    }),
  );
}
