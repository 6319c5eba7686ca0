import type { RichText, Run } from '../../model/index.js';
import { linkGroups } from '../links.js';
import { element, type Node } from './element.js';

/** Rich text as the content of an element. A line break in it is one on the page. */
export function richText(text: RichText): Node[] {
  return linkGroups(text).flatMap(({ address, runs }) => {
    const content = runs.flatMap(inline);
    return address === undefined
      ? content
      : [element('a', { href: address, rel: 'noopener noreferrer' }, ...content)];
  });
}

function inline({ text, strong, emphasis, code, language }: Run): Node[] {
  let content: Node[] = lines(text);
  if (code) content = [element('code', {}, ...content)];
  if (emphasis) content = [element('em', {}, ...content)];
  if (strong) content = [element('strong', {}, ...content)];
  return language === undefined ? content : [element('span', { lang: language }, ...content)];
}

/** Text without structure as the content of an element. */
function lines(text: string): Node[] {
  return text.split('\n').flatMap((line, at): Node[] => (at === 0 ? [line] : [element('br', {}), line]));
}
