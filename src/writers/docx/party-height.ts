import { typeScale } from '../../brand/index.js';
import { type PartyCard, plainText } from '../../model/index.js';
import { boldHeading, linesOf } from './measure.js';
import type { Setting } from './setting.js';

/** About how high a card is whose text is some points wide, in points: rather more than less. */
export function heightOfCard({ name, facts, contacts }: PartyCard, width: number, { lead }: Setting): number {
  const { small, heading3 } = typeScale;
  const inLines = (text: string) => linesOf(text, small, width) * small * lead;
  const label = typeScale.tiny * lead;
  const ofFacts = facts.map(({ value }) => label + inLines(plainText(value)) + 6);
  const ofPeople = contacts.map(({ name: who, lines }) => inLines([who, ...lines].join('\n')) + 5);
  const heights = [...ofFacts, ...ofPeople].reduce((sum, height) => sum + height, 0);
  return heights + linesOf(name, heading3 * boldHeading, width) * heading3 * lead + 2 * label + 26;
}
