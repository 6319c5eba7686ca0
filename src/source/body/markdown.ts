import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** Parses CommonMark with the tables, task lists, footnotes and bare addresses of GitHub. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** Addresses of `[text][name]` links, by identifier; the first definition counts (CommonMark 4.7). */
export function definitionsOf(root: Root): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>();
  const visit = (nodes: readonly Root['children'][number][]) => {
    for (const node of nodes) {
      if (node.type === 'definition') {
        if (!definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
      } else if (node.type === 'blockquote' || node.type === 'listItem' || node.type === 'list')
        visit(node.children);
    }
  };
  visit(root.children);
  return definitions;
}
