import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Statement } from '../../src/model/index.js';
import { markdownDocument } from '../../src/writers/markdown/document.js';

export function writeMarkdown(statement: Statement): string {
  return markdownDocument(statement);
}

export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** What Markdown says, in order: its text and code; tags say nothing. */
export function textOfMarkdown(markdown: string): string {
  return textOf(parseMarkdown(markdown));
}

export function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Every node of a kind, in order. */
export function nodesOf<Type extends Nodes['type']>(
  node: Nodes,
  type: Type,
): readonly Extract<Nodes, { type: Type }>[] {
  const isWanted = (one: Nodes): one is Extract<Nodes, { type: Type }> => one.type === type;
  const inner = 'children' in node ? node.children.flatMap((child) => nodesOf(child, type)) : [];
  return isWanted(node) ? [node, ...inner] : inner;
}
