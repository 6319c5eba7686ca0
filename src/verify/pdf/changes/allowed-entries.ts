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
      return is === null || isValue(after, is, type);
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
    case 'DA':
      return isPlainType(latin1(ofKind(is, 'string')?.bytes ?? new Uint8Array()));
    default:
      return false;
  }
}

/** What a field of this type can hold (12.7.5); programs show of anything else what they like. */
function isValue(graph: Graph, value: PdfValue, type: string): boolean {
  switch (type) {
    case 'Tx':
      return ofKind(value, 'string') !== undefined;
    case 'Ch':
      return (ofKind(value, 'array')?.items ?? [value]).every(
        (each) => ofKind(graph.resolve(each), 'string') !== undefined,
      );
    case 'Btn':
      return nameOf(value) !== undefined;
    default:
      return type === 'Sig' && ofKind(value, 'dictionary') !== undefined;
  }
}

/** In which font and colour the next words will be typed: some program may draw those that are there anew with it. */
function isPlainType(text: string): boolean {
  const [, size = '0'] = /([\d.]+)\s+Tf\b/.exec(text) ?? [];
  const colours = [...text.matchAll(/((?:[\d.]+\s+){1,3})(?:g|rg)\b/g)];
  const isWhite = colours.some(([, parts = '']) => Math.min(...parts.trim().split(/\s+/).map(Number)) > 0.85);
  const isSmall = Number(size) !== 0 && !(Number(size) >= 1);
  return /^[\w\s/.+*-]{1,200}$/.test(text) && !/T[jJr]\b/.test(text) && !isWhite && !isSmall;
}
