import type { RichText } from '../model/index.js';

const leadsSomewhere = /^(https?:\/\/|mailto:)/i;

/**
 * Keeps absolute links and turns the others into plain text: an article's relative link leads nowhere once its text
 * stands in a statement, and schemes such as `javascript:` have no business there.
 */
export function withAbsoluteLinks(text: RichText): RichText {
  return text.map((run) => {
    if (run.href === undefined || leadsSomewhere.test(run.href)) return run;
    const { href: _, ...plain } = run;
    return plain;
  });
}
