import type { XmlElement } from '../../../readers/index.js';
import type { Hiding } from '../returned.js';
import { isOn, wordName } from './names.js';

/** What of the formatting of a run decides whether people see it (17.3.2). Nothing where it says nothing about it. */
export interface RunLook {
  vanishes?: boolean;
  struck?: boolean;
  struckTwice?: boolean;
  /** In hundredths of their width. */
  scale?: number;
  /** Between letters, in twips. */
  spacing?: number;
  /** Above the line, in half points. */
  position?: number;
  /** All of it together, in twips. */
  width?: number;
  /** `FFFFFF`; `auto` contrasts with what is behind. */
  colour?: string;
  /** In half points. */
  size?: number;
  /** Fill behind it. */
  fill?: string;
}

/** Smaller type than this, in half points, nobody reads. */
const smallestSize = 3;

/** Letters that are narrower than this part of themselves, closer together, or further from the line, cannot be read. */
const narrowest = 20;
const closest = -60;
const furthest = 100;

/** In twips: what a letter takes at least. */
const letterWidth = 30;

/** Takes up one property of a run. */
export function lookAt(look: RunLook, element: XmlElement): void {
  const value = element.attributes.get('val');
  switch (wordName(element)) {
    case 'vanish':
      look.vanishes = isOn(element);
      return;
    case 'specVanish':
      look.vanishes ||= isOn(element);
      return;
    case 'strike':
      look.struck = isOn(element);
      return;
    case 'dstrike':
      look.struckTwice = isOn(element);
      return;
    case 'w':
      look.scale = Number(value);
      return;
    case 'spacing':
      look.spacing = Number(value);
      return;
    case 'position':
      look.position = Number(value);
      return;
    case 'fitText':
      look.width = Number(value);
      return;
    case 'color': {
      const theme = element.attributes.get('themeColor');
      look.colour = theme === 'background1' || theme === 'bg1' ? 'FFFFFF' : (value ?? 'auto').toUpperCase();
      return;
    }
    case 'sz':
      look.size = Number(value);
      return;
    case 'shd':
      look.fill = element.attributes.get('fill')?.toUpperCase() ?? 'auto';
      return;
    case 'highlight':
      look.fill = value === 'none' ? 'auto' : (value ?? 'auto');
      return;
    default:
  }
}

/** @param fills What is behind it, the nearest first. @param letters How many there are. */
export function hidingOf(look: RunLook, fills: readonly string[], letters: number): Hiding | undefined {
  const { vanishes, struck, struckTwice, colour = 'auto', size, fill } = look;
  const { scale = 100, spacing = 0, position = 0, width = Number.POSITIVE_INFINITY } = look;
  if (vanishes) return 'hidden-by-format';
  if (struck || struckTwice) return 'struck-through';
  if (size !== undefined && size < smallestSize) return 'too-small';
  if (scale < narrowest || spacing < closest || width < letters * letterWidth) return 'too-small';
  if (Math.abs(position) > furthest) return 'outside-page';
  const behind = [fill ?? 'auto', ...fills].find((each) => each !== 'auto' && each !== '') ?? 'FFFFFF';
  return colour !== 'auto' && isNear(colour, behind) ? 'colour-of-paper' : undefined;
}

/** As with a PDF: the sum of the differences of red, green and blue. */
function isNear(one: string, other: string): boolean {
  if (!/^[\dA-F]{6}$/.test(one) || !/^[\dA-F]{6}$/i.test(other)) return false;
  const difference = [0, 2, 4].map((at) =>
    Math.abs(Number.parseInt(one.slice(at, at + 2), 16) - Number.parseInt(other.slice(at, at + 2), 16)),
  );
  return difference.reduce((sum, each) => sum + each, 0) < 30;
}
