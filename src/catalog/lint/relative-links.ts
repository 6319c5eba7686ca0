import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import type { RichText, SourceDocument } from '../../model/index.js';
import { spanAt } from '../duty.js';
import { passagesOf } from '../passages.js';

/** Links without a scheme (RFC 3986 3.1), also those into the page itself. */
export function relativeLinks(source: SourceDocument): readonly Diagnostic[] {
  return passagesOf(source).flatMap(({ text, span }) =>
    linksOf(text)
      .filter(({ href }) => !/^[a-z][a-z0-9+.-]*:/i.test(href))
      .map(({ href, offset }) =>
        diagnostic('lint-relative-link', `The link to ${href} is relative`, { span: spanAt(span, offset) }),
      ),
  );
}

/** A link that holds emphasis is several runs with one address. */
function linksOf(text: RichText): readonly { href: string; offset: number }[] {
  const links: { href: string; offset: number }[] = [];
  let offset = 0;
  let open: string | undefined;
  for (const { text: characters, href } of text) {
    if (href !== undefined && href !== open) links.push({ href, offset });
    open = href;
    offset += characters.length;
  }
  return links;
}
