/*
 * HTML as a tree, and its only way into text. Whatever a customer typed goes through `escapeHtml`, so no value can become
 * markup.
 */

type VoidTag = 'br' | 'hr' | 'img' | 'link' | 'meta';
type BlockTag =
  | (
      | 'html'
      | 'head'
      | 'title'
      | 'style'
      | 'body'
      | 'header'
      | 'main'
      | 'footer'
      | 'section'
      | 'aside'
      | 'nav'
      | 'script'
      | 'div'
    )
  | ('hgroup' | 'h1' | 'h2' | 'h3' | 'p' | 'ol' | 'ul' | 'li' | 'dl' | 'dt' | 'dd')
  | ('table' | 'caption' | 'thead' | 'tbody' | 'tr' | 'th' | 'td');
type InlineTag = 'a' | 'bdi' | 'code' | 'del' | 'em' | 'ins' | 'span' | 'strong' | 'svg' | 'circle' | 'path';
export type Tag = VoidTag | BlockTag | InlineTag;

type AttributeName =
  | ('id' | 'class' | 'style' | 'lang' | 'dir' | 'role' | 'aria-hidden' | 'aria-labelledby' | 'focusable')
  | ('href' | 'rel' | 'download' | 'src' | 'alt' | 'width' | 'height' | 'scope' | 'colspan')
  | ('cellpadding' | 'cellspacing' | 'border' | 'align' | 'valign')
  | ('charset' | 'name' | 'content' | 'http-equiv' | 'type')
  | ('viewBox' | 'cx' | 'cy' | 'r' | 'd');

/** An attribute that is `undefined` is left out. */
export type Attributes = {
  readonly [name in AttributeName | `data-${string}`]?: string | undefined;
};

export interface Element {
  readonly tag: Tag;
  readonly attributes: Attributes;
  readonly children: readonly Node[];
}

/** A string is text. */
export type Node = Element | string;

export function element(tag: Tag, attributes: Attributes, ...children: readonly Node[]): Element {
  return { tag, attributes, children };
}

const voidTags: ReadonlySet<Tag> = new Set<VoidTag>(['br', 'hr', 'img', 'link', 'meta']);
const inlineTags: ReadonlySet<Tag> = new Set<Tag>([
  ...(['a', 'bdi', 'br', 'code', 'del', 'em', 'img', 'ins'] as const),
  ...(['span', 'strong', 'svg', 'circle', 'path'] as const),
]);

/** The tree as text. What is not part of a line of text begins a line of its own, where space does not count. */
export function serialise(node: Node): string {
  if (typeof node === 'string') return escapeHtml(node);
  const { tag, attributes, children } = node;
  const start = `${inlineTags.has(tag) ? '' : '\n'}<${tag}${serialiseAttributes(attributes)}>`;
  if (voidTags.has(tag)) return start;
  const content = isRaw(tag) ? rawText(children) : children.map(serialise).join('');
  return `${start}${content}</${tag}>`;
}

function serialiseAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : ` ${name}="${escapeHtml(value)}"`))
    .join('');
}

function isRaw(tag: Tag): boolean {
  return tag === 'style' || tag === 'script';
}

/** What stands in these elements has no escapes of HTML's own, so it must not hold what could end them. */
function rawText(children: readonly Node[]): string {
  const text = children.filter((child) => typeof child === 'string').join('');
  if (text.includes('<'))
    throw new Error('A style sheet or data block holds <, which has to be written as an escape of its own');
  return text;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
  '\u00A0': '&nbsp;',
  // HTML has no way to write this one.
  '\0': '\uFFFD',
};

/** Text or the value of an attribute, as HTML writes either. */
function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"'\r\u00A0\0]/g, (character) => entities[character] ?? character);
}
