import type { RichText, Run } from '../../../model/index.js';
import { type Element, element, type Node } from '../../../writers/index.js';
import { type Look, monospace } from './look.js';

/** Rich text as the content of an element, with line breaks where it has them. */
export function htmlRuns(text: RichText, look: Look): Node[] {
  return text.flatMap((run) => inline(run, look));
}

function inline({ text, strong, emphasis, code, href }: Run, look: Look): Node[] {
  let content: Node[] = lines(text);
  if (code) content = [element('span', { style: `font-family:${monospace};font-size:13px` }, ...content)];
  if (emphasis) content = [element('em', {}, ...content)];
  if (strong) content = [element('strong', {}, ...content)];
  return href !== undefined && leadsSomewhere(href) ? [link(href, content, look)] : content;
}

function link(href: string, content: readonly Node[], { light }: Look): Element {
  const style = `color:${light.accent};text-decoration:underline`;
  return element('a', { href, class: 'accent', style, rel: 'noopener noreferrer' }, ...content);
}

/** What is left of an address that a mail program may follow. */
function leadsSomewhere(address: string): boolean {
  return URL.canParse(address) && ['http:', 'https:', 'mailto:'].includes(new URL(address).protocol);
}

function lines(text: string): Node[] {
  return text.split('\n').flatMap((line, at): Node[] => (at === 0 ? [line] : [element('br', {}), line]));
}
