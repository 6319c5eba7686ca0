/// <reference path="./fontkit-tables.d.ts" />
import type { Coverage, FeatureTable, Font, GlyphRun, Lookup, Subtable } from 'fontkit';

/** Whether a font may do more to a glyph than kern it with the next one. */
export type MayChange = (glyph: number, next: number | undefined) => boolean;

/** Part of a lookup, of which kind it is, and what follows from its flags. */
interface Rule {
  readonly table: Subtable;
  readonly kind: Kind;
  /** It leaves out glyphs between those that it is about, so that which one is next cannot be told. */
  readonly skips: boolean;
}

/** By what a rule begins (ISO/IEC 14496-22, 6.3.3 and 6.3.4). */
type Kind = 'glyph' | 'ligature' | 'context' | 'mark' | 'pair' | 'unknown';

const substitutions: Readonly<Record<number, Kind>> = {
  1: 'glyph',
  2: 'glyph',
  3: 'glyph',
  4: 'ligature',
  5: 'context',
  6: 'context',
};

const positionings: Readonly<Record<number, Kind>> = {
  1: 'glyph',
  2: 'pair',
  3: 'glyph',
  4: 'mark',
  5: 'mark',
  6: 'mark',
  7: 'context',
  8: 'context',
};

/** Lookups that stand in for others whose tables are far away. */
const extensions = { substitution: 7, positioning: 9 };

/** fontkit turns them on beside U+2044 alone. */
const fractions = new Set(['frac', 'numr', 'dnom']);

/**
 * Finds out what a font does to the texts of a script besides kerning.
 *
 * @param run A text of the script that was just laid out.
 * @returns Nothing where it cannot be told.
 */
export function changesOf(font: Font, run: GlyphRun): MayChange | undefined {
  const { engine } = font._layoutEngine;
  if (font.morx !== undefined) return undefined;
  const tags = Object.keys(run.features).filter((tag) => !fractions.has(tag));
  const rules = [
    ...rulesOf(engine?.GSUBProcessor, tags, substitutions, extensions.substitution),
    ...rulesOf(engine?.GPOSProcessor, tags, positionings, extensions.positioning),
  ].filter(({ kind }) => kind !== 'pair');
  const byGlyph = new Map<number, readonly Rule[]>();
  return (glyph, next) => {
    const known = byGlyph.get(glyph) ?? rules.filter((rule) => begins(rule, glyph));
    byGlyph.set(glyph, known);
    return known.some((rule) => goesOn(rule, glyph, next));
  };
}

function rulesOf(
  table: FeatureTable | null | undefined,
  tags: readonly string[],
  kinds: Readonly<Record<number, Kind>>,
  extension: number,
): readonly Rule[] {
  if (!table) return [];
  const numbers = new Set(tags.flatMap((tag) => table.features[tag]?.lookupListIndexes ?? []));
  return [...numbers].flatMap((number) => {
    const { lookupType, flags, subTables }: Lookup = table.table.lookupList.get(number);
    const skips = flags.flags.ignoreBaseGlyphs || flags.flags.ignoreLigatures;
    return subTables.map((given): Rule => {
      const isFar = lookupType === extension && given.extension !== undefined;
      const type = isFar ? given.lookupType : lookupType;
      return {
        table: isFar ? (given.extension ?? given) : given,
        kind: kinds[type ?? 0] ?? 'unknown',
        skips,
      };
    });
  });
}

function begins({ table, kind }: Rule, glyph: number): boolean {
  if (kind === 'unknown') return true;
  const first =
    kind === 'mark'
      ? (table.markCoverage ?? table.mark1Coverage)
      : (table.coverage ?? (table.inputCoverage ?? table.coverages)?.[0]);
  return first === undefined || placeIn(first, glyph) !== undefined;
}

/** @param next Nothing at the end of the text. */
function goesOn({ table, kind, skips }: Rule, glyph: number, next: number | undefined): boolean {
  if (skips) return true;
  if (kind === 'ligature' && table.coverage !== undefined && table.ligatureSets !== undefined) {
    const ligatures = table.ligatureSets.get(placeIn(table.coverage, glyph) ?? 0);
    return ligatures.some(({ components: [second] }) => second === undefined || second === next);
  }
  if (kind !== 'context' || table.coverage !== undefined) return true;
  const [, second] = [...(table.inputCoverage ?? table.coverages ?? []), ...(table.lookaheadCoverage ?? [])];
  return second === undefined || (next !== undefined && placeIn(second, next) !== undefined);
}

function placeIn({ glyphs, rangeRecords = [] }: Coverage, glyph: number): number | undefined {
  if (glyphs !== undefined) {
    const place = glyphs.indexOf(glyph);
    return place === -1 ? undefined : place;
  }
  const range = rangeRecords.find(({ start, end }) => start <= glyph && glyph <= end);
  return range && range.startCoverageIndex + glyph - range.start;
}
