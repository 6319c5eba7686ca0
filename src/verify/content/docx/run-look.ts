import type { XmlElement } from '../../../readers/index.js';
import type { Hiding } from '../returned.js';
import { isOn, wordName } from './names.js';

/** What of the formatting of a run decides whether people see it (17.3.2). Nothing where it says nothing about it. */
export interface RunLook {
  vanishes?: boolean;
  /** `FFFFFF`; `auto` contrasts with what is behind. */
  colour?: string;
  /** In half points. */
  size?: number;
  /** Fill behind it. */
  fill?: string;
}

/** Smaller type than this, in half points, nobody reads. */
const smallestSize = 3;

/** Takes up one property of a run. */
export function lookAt(look: RunLook, element: XmlElement): void {
  const value = element.attributes.get('val');
  switch (wordName(element)) {
    case 'vanish':
    case 'specVanish':
      look.vanishes = isOn(element);
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

/** @param fills What is behind it, the nearest first. */
export function hidingOf(
  { vanishes, colour = 'auto', size, fill }: RunLook,
  fills: readonly string[],
): Hiding | undefined {
  if (vanishes) return 'hidden-by-format';
  if (size !== undefined && size < smallestSize) return 'too-small';
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
