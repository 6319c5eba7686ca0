import type { TrackedChange } from '../returned.js';
import { type Branch, textIn, within } from './tree.js';

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

/** Whether what is in it is no part of the text any more. */
export function isGone({ word }: Branch): boolean {
  return word === 'del' || word === 'moveFrom';
}

export function byWhom({ attributes }: Branch): { readonly author?: string; readonly time?: string } {
  const author = attributes.get('author') ?? '';
  const time = attributes.get('date') ?? '';
  return { ...(author !== '' && { author }), ...(time !== '' && { time }) };
}
