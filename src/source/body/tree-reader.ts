import type { List, ListItem, Node, PhrasingContent, RootContent } from 'mdast';
import type { Span } from '../../diagnostics/index.js';
import type { SourceItem, SourceParagraph } from '../../model/index.js';
import type { Finding } from '../text/finding.js';
import { toRichText } from './rich-text.js';

/** Takes paragraphs and items out of a tree. */
export interface TreeReader {
  /** What was left out so far. */
  readonly findings: readonly Finding[];
  inline(node: Inline): SourceParagraph;
  /** Every paragraph in a node, whatever it is nested in. */
  paragraphs(node: RootContent): readonly SourceParagraph[];
  items(list: List): readonly SourceItem[];
}

/** A node that holds a line of text: a heading or a paragraph. */
interface Inline extends Node {
  readonly children: readonly PhrasingContent[];
}

/** `definitions` are the addresses of `[text][name]`; `place` gives the place in the file of an offset. */
export function createTreeReader(
  definitions: ReadonlyMap<string, string>,
  place: (offset: number) => Span,
): TreeReader {
  const findings: Finding[] = [];

  function inline(node: Inline): SourceParagraph {
    // The text of a heading begins past its `#`.
    const [first = node] = node.children;
    return { text: toRichText(node.children, definitions), span: place(startOf(first)) };
  }

  function paragraphs(node: RootContent): readonly SourceParagraph[] {
    switch (node.type) {
      case 'paragraph':
      case 'heading': {
        const paragraph = inline(node);
        return paragraph.text.length > 0 ? [paragraph] : [];
      }
      case 'blockquote':
        return withoutAlertMarker(node.children.flatMap(paragraphs));
      case 'list':
        return node.children.flatMap((item) => item.children.flatMap(paragraphs));
      case 'footnoteDefinition':
        return node.children.flatMap(paragraphs);
      case 'code': {
        const text = toRichText([{ type: 'inlineCode', value: node.value }], definitions);
        return text.length > 0 ? [{ text, span: place(startOf(node)) }] : [];
      }
      case 'table':
        findings.push({
          code: 'source-table-ignored',
          message: 'A table was left out',
          offset: startOf(node),
        });
        return [];
      default:
        return [];
    }
  }

  function items(list: List): readonly SourceItem[] {
    return list.children.flatMap(itemsOf);
  }

  /** An item's first paragraph is its text; all that follows in it are details. Without a text its details take its place. */
  function itemsOf(item: ListItem): readonly SourceItem[] {
    const [text, ...details] = item.children.flatMap((child) =>
      child.type === 'list'
        ? items(child).map((below) => ({ item: below, nested: true }))
        : paragraphs(child).map(asItem),
    );
    if (text === undefined) return [];
    const below = details.map(({ item: detail }) => detail);
    return text.nested ? [text.item, ...below] : [{ ...text.item, details: below }];
  }

  return { findings, inline, paragraphs, items };
}

function asItem(paragraph: SourceParagraph): { item: SourceItem; nested: boolean } {
  return { item: { ...paragraph, details: [] }, nested: false };
}

/** Takes `[!NOTE]` and its kin off the head of a quotation. */
function withoutAlertMarker(paragraphs: readonly SourceParagraph[]): readonly SourceParagraph[] {
  const [first, ...rest] = paragraphs;
  const [run, ...runs] = first?.text ?? [];
  const marker = run && /^\[![^\]]*\]\s*/.exec(run.text)?.[0];
  if (first === undefined || run === undefined || marker === undefined) return paragraphs;
  const text = run.text.slice(marker.length);
  const kept = text === '' ? runs : [{ ...run, text }, ...runs];
  return kept.length === 0 ? rest : [{ ...first, text: kept }, ...rest];
}

export function startOf(node: Node): number {
  return node.position?.start.offset ?? 0;
}

export function endOf(node: Node): number {
  return node.position?.end.offset ?? 0;
}
