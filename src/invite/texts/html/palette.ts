import { contrastRatio } from '../../../brand/index.js';
import type { MailBrand } from '../matter.js';

/** The colours of a message by what they are for. */
export interface Palette {
  /** Around the message. */
  readonly ground: string;
  /** Under its text. */
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
  readonly rule: string;
  readonly masthead: string;
  readonly onMasthead: string;
  readonly onMastheadMuted: string;
}

const white = '#FFFFFF';

/** WCAG 2.2, success criterion 1.4.3 (AA). */
const leastRatio = 4.5;

/** The brand's own colours: it was checked that they can be read on paper. */
export function lightPalette({ colours, masthead }: MailBrand): Palette {
  const { ink, muted, accent, surface, rule, band, onBand } = colours;
  const onPaper = { masthead: white, onMasthead: ink, onMastheadMuted: muted };
  const onBandToo = { masthead: band, onMasthead: onBand, onMastheadMuted: onBand };
  return {
    ground: surface,
    paper: white,
    ink,
    muted,
    accent,
    rule,
    ...(masthead === 'band' ? onBandToo : onPaper),
  };
}

const night = { ground: '#14171A', paper: '#1D2125', ink: '#E9ECEF', muted: '#A7B0B8', rule: '#3B434A' };

/** The same for those who read on a dark ground: a neutral one, and the accent as much lighter as it takes to be read. */
export function darkPalette(brand: MailBrand): Palette {
  const { colours, masthead } = brand;
  const onPaper = { masthead: night.paper, onMasthead: night.ink, onMastheadMuted: night.muted };
  const onBandToo = { masthead: colours.band, onMasthead: colours.onBand, onMastheadMuted: colours.onBand };
  return {
    ...night,
    accent: readableOn(night.paper, colours.accent),
    ...(masthead === 'band' ? onBandToo : onPaper),
  };
}

function readableOn(ground: string, colour: string): string {
  for (let whiteness = 0; whiteness < 1; whiteness += 0.05) {
    const lighter = mixed(colour, whiteness);
    if (contrastRatio(lighter, ground) >= leastRatio + 1) return lighter;
  }
  return white;
}

/** @param whiteness 0 leaves a colour as it is, 1 is white. */
function mixed(colour: string, whiteness: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const lighter = channels.map((channel) => Math.round(channel + (255 - channel) * whiteness));
  return `#${lighter
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}
