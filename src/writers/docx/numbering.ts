import type { ILevelsOptions, INumberingOptions } from 'docx';
import { typeScale } from '../../brand/index.js';
import type { Look } from './look.js';
import { halfPoints, twips } from './units.js';

export const bulletList = 'bullet-list';
export const orderedList = 'ordered-list';

/** Word has nine levels; what is nested deeper stays on the last. */
export const deepestLevel = 8;

const levels = Array.from({ length: deepestLevel + 1 }, (_, level) => level);
const counters = ['decimal', 'lowerLetter', 'lowerRoman'] as const;

/** The numbering of the phase that is the block at a place in the statement: each phase begins again at 01. */
export function phaseNumbering(place: number): string {
  return `phase-${place}`;
}

/** The list that docx has a name for: that of its numbering, and which list of it this is. */
export function listNamed(name: string): { readonly reference: string; readonly instance: number } {
  const at = name.lastIndexOf('-');
  return { reference: name.slice(0, at), instance: Number(name.slice(at + 1)) };
}

/** What the numbers of a phase begin with, and the phase's place among the blocks. */
export interface PhaseCode {
  readonly place: number;
  readonly code: string;
}

/** Every list of the document is one of Word's own: bullets, decimals, and the reference numbers of each phase. */
export function documentNumbering(phases: readonly PhaseCode[], { colours }: Look): INumberingOptions {
  return {
    config: [
      { reference: bulletList, levels: levels.map((level) => bulletLevel(level, colours.accent)) },
      { reference: orderedList, levels: levels.map((level) => countedLevel(level, colours.accent)) },
      ...phases.map((phase) => ({
        reference: phaseNumbering(phase.place),
        levels: [referenceLevel(phase, colours.accent)],
      })),
    ],
  };
}

/** `G-01`: `decimalZero` writes one-digit numbers with a zero before them. The number fills its cell alone. */
function referenceLevel({ code }: PhaseCode, color: string): ILevelsOptions {
  return {
    level: 0,
    format: 'decimalZero',
    text: `${code}-%1`,
    alignment: 'left',
    suffix: 'nothing',
    style: {
      run: { bold: true, color, size: halfPoints(typeScale.small) },
      paragraph: { indent: { left: 0, hanging: 0 } },
    },
  };
}

function bulletLevel(level: number, color: string): ILevelsOptions {
  return { ...indented(level, color), format: 'bullet', text: '•' };
}

function countedLevel(level: number, color: string): ILevelsOptions {
  return {
    ...indented(level, color),
    format: counters[level % counters.length] ?? 'decimal',
    text: `%${level + 1}.`,
  };
}

function indented(level: number, color: string): ILevelsOptions {
  const step = 14;
  return {
    level,
    alignment: 'left',
    style: {
      run: { color },
      paragraph: { indent: { left: twips(step * (level + 1)), hanging: twips(step) } },
    },
  };
}
