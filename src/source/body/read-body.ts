import type { Span } from '../../diagnostics/index.js';
import { plainText, type RichText, rich } from '../../model/index.js';
import { count, type Finding } from '../text/finding.js';
import { repairInTurn } from '../text/repair.js';
import { anchorFinder } from './anchors.js';
import { type Block, textsOf } from './block.js';
import { toBlocks } from './blocks.js';
import { repairBullets } from './bullets.js';
import { findTooComplex } from './complexity.js';
import { repairHtml } from './html.js';
import { parseMarkdown } from './markdown.js';
import { divideNavigation } from './navigation.js';
import { type Sections, toSections } from './sections.js';

/** What follows the front matter. */
export interface Body extends Sections {
  readonly title: RichText;
  /** All that was said, by which the language is told. */
  readonly words: string;
}

/** A body that was read. Offsets are in the text as it was given. */
export interface BodyRead {
  /** Undefined where the Markdown is too much for a parser; an error is among the findings. */
  readonly body: Body | undefined;
  readonly findings: readonly Finding[];
}

/** Reads what follows the front matter. `place` gives the place in the file of an offset in the text. */
export function readBody(
  text: string,
  frontMatterTitle: string | undefined,
  place: (offset: number) => Span,
): BodyRead {
  try {
    return readMarkdown(text, frontMatterTitle ?? '', place);
  } catch (error) {
    // The parser and the tree are recursive: what the limits let through may still end the stack.
    const message = `The Markdown cannot be parsed (${error instanceof Error ? error.message : 'no reason given'})`;
    return { body: undefined, findings: [{ code: 'source-unparsable', message, offset: 0 }] };
  }
}

function readMarkdown(text: string, frontMatterTitle: string, place: (offset: number) => Span): BodyRead {
  // Before the repairs and after them: an open comment can hide what is nested, and the repairs take time as well.
  const given = findTooComplex(text);
  if (given) return { body: undefined, findings: [given] };
  const html = repairHtml(text);
  const repaired = repairInTurn(text, [() => html, repairBullets]);
  const inText = (finding: Finding): Finding => ({ ...finding, offset: repaired.original(finding.offset) });
  const left = findTooComplex(repaired.text);
  if (left) return { body: undefined, findings: [inText(left)] };

  const { blocks, findings } = toBlocks(parseMarkdown(repaired.text), {
    place: (offset) => place(repaired.original(offset)),
    anchor: anchorFinder(html.anchors, repaired.original),
  });
  const { own, navigation } = divideNavigation(blocks);
  const sections = toSections(own, rich(frontMatterTitle));
  return {
    body: { ...sections, words: blocks.flatMap(textsOf).map(plainText).join('\n') },
    findings: [
      ...repaired.findings,
      ...[...findings, ...leftOut(navigation)].map(inText),
      ...missing(sections),
    ],
  };
}

function leftOut(navigation: readonly Block[]): readonly Finding[] {
  const [first] = navigation;
  if (first === undefined) return [];
  const seen = textsOf(first).map(plainText).join(' ').slice(0, 60);
  const message = `“${seen}” leads to other articles and was left out (${count(navigation.length, 'block')})`;
  return [{ code: 'source-navigation-omitted', message, offset: first.offset }];
}

function missing({ title, sections }: Sections): readonly Finding[] {
  const findings: Finding[] = [];
  if (title.length === 0)
    findings.push({ code: 'source-title-missing', message: 'The article has no title', offset: 0 });
  if (sections.length === 0) {
    findings.push({
      code: 'source-no-responsibilities',
      message: 'The article has no bullet items',
      offset: 0,
    });
  }
  return findings;
}
