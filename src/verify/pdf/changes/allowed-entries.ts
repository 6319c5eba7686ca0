import { entriesOf, type Graph } from '../file/graph.js';
import { latin1 } from '../syntax/characters.js';
import { nameOf, numberOf, ofKind, type PdfValue } from '../syntax/values.js';
import { changedKeys } from './same-value.js';

/** ISO 32000-2, tables 167 and 227: locked, locked contents; read only. Signing programs set them on what was signed. */
const addedFlags: Readonly<Record<string, number>> = { F: (1 << 7) | (1 << 9), Ff: 1 };

/**
 * Whether an entry of a field may become another one by filling in and signing.
 *
 * @param type Of the field.
 */
export function isAllowedEntry(
  before: Graph,
  was: PdfValue,
  after: Graph,
  is: PdfValue,
  key: string,
  type: string,
): boolean {
  switch (key) {
    case 'V':
    case 'M':
      return true;
    case 'I':
    case 'TI':
      return type === 'Ch';
    case 'Type':
      return was === null && nameOf(is) === 'Annot';
    case 'MK':
      // Some programs write an empty one.
      return entriesOf(before, was).size === 0 && entriesOf(after, is).size === 0;
    case 'AS':
      return type === 'Btn';
    case 'AP':
      // The looks of a check box are there already, and those that come when a mouse is over it are nobody's.
      return (
        type !== 'Btn' &&
        changedKeys(entriesOf(before, was), entriesOf(after, is)).every((each) => each === 'N')
      );
    case 'F':
    case 'Ff': {
      const [then, now] = [numberOf(was) ?? 0, numberOf(is) ?? 0];
      return (now & then) === then && ((now ^ then) & ~(addedFlags[key] ?? 0)) === 0;
    }
    case 'DA': {
      const text = ofKind(is, 'string');
      // In which font and colour the next words will be typed.
      return (
        text !== undefined &&
        /^[\w\s/.+*-]{1,200}$/.test(latin1(text.bytes)) &&
        !/T[jJr]\b/.test(latin1(text.bytes))
      );
    }
    default:
      return false;
  }
}
