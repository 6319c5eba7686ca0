import type { Signature, SignaturesBlock } from '../../model/index.js';
import { type Element, element, type Node } from './element.js';
import type { Setting } from './setting.js';

/** The customer's signatures on the left, the provider's on the right. Printed, this is a page that can be signed. */
export function signatures({ labels, signatures: all }: SignaturesBlock, setting: Setting): Element {
  return element(
    'div',
    { class: 'signatures' },
    ...all.map((signature) => signatureGroup(signature, labels, setting)),
  );
}

function signatureGroup(
  { role, label, party, name, title, email }: Signature,
  labels: SignaturesBlock['labels'],
  { uniqueId }: Setting,
): Element {
  const id = uniqueId(`signature-${role}`);
  const known = [name, email].flatMap((value) => value ?? []);
  const nameLines = known.flatMap((value, at): Node[] => (at === 0 ? [value] : [element('br', {}), value]));
  return element(
    'div',
    { class: `signature ${role}`, role: 'group', 'aria-labelledby': `${id}-label ${id}-party` },
    element('p', { class: 'whose', id: `${id}-label` }, label),
    element('p', { class: 'party', id: `${id}-party` }, party),
    element(
      'dl',
      { class: 'form' },
      field('signing', labels.signature),
      field('name', labels.name, ...nameLines),
      field('title', labels.title, ...(title === undefined ? [] : [title])),
      field('date', labels.date),
    ),
  );
}

function field(name: string, label: string, ...value: readonly Node[]): Element {
  return element('div', { class: name }, element('dt', {}, label), element('dd', {}, ...value));
}
