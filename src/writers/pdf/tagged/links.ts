import type { TaggedDocument } from './document.js';
import type { StructureElement } from './element.js';
import type { Marking } from './marking.js';
import type { LinkPlace } from './steps.js';
import { textString } from './strings.js';

/** Makes a place on the page that a link is called from. */
export function placeLink(
  { box: { x, y, w, h }, address, destination }: LinkPlace,
  element: StructureElement,
  document: TaggedDocument,
  marking: Marking,
): void {
  const options = {
    structParent: marking.annotationsOf(element),
    // ISO 14289-1, 7.18.5: what the link is, in words.
    Contents: textString(element.facts.words ?? ''),
  };
  if (address !== undefined) document.link(x, y, w, h, address, options);
  else if (destination !== undefined) document.goTo(x, y, w, h, destination, options);
}
