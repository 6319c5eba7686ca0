import type { TrackedChange } from '../returned.js';
import { type Branch, child, textIn, within } from './tree.js';

const kinds: Readonly<Record<string, TrackedChange['kind']>> = {
  ins: 'inserted',
  del: 'deleted',
  moveFrom: 'moved-away',
  moveTo: 'moved-here',
};

/** Of an element that marks a change of text (17.13.5): who, when and what. */
export function changeOf(node: Branch): TrackedChange | undefined {
  const kind = kinds[node.word];
  if (kind === undefined) return undefined;
  const text = [...within(node, 't'), ...within(node, 'delText')].map(textIn).join('');
  return text === '' ? undefined : { kind, text, ...byWhom(node) };
}

/** Of a row that was put in or taken out as a whole (17.13.5.12 and 17.13.5.16), as its properties say. */
export function changeOfRow(node: Branch): TrackedChange | undefined {
  const properties = child(node, 'trPr');
  const mark = child(properties, 'del') ?? child(properties, 'ins');
  const text = [...within(node, 't'), ...within(node, 'delText')].map(textIn).join(' ');
  if (mark === undefined || text.trim() === '') return undefined;
  return { kind: mark.word === 'del' ? 'deleted' : 'inserted', text, ...byWhom(mark) };
}

/** Whether what is in it is no part of the text any more. */
export function isGone({ word }: Branch): boolean {
  return word === 'del' || word === 'moveFrom';
}

export function byWhom({ attributes }: Branch): { readonly author?: string; readonly time?: string } {
  const author = attributes.get('author') ?? '';
  const time = attributes.get('date') ?? '';
  return { ...(author !== '' && { author }), ...(time !== '' && { time }) };
}
