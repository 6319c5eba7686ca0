/* What fontkit has and its published types leave out. */
import 'fontkit';

declare module 'fontkit' {
  interface Font {
    readonly head: { readonly macStyle: { readonly italic: boolean } };
    readonly post: { readonly isFixedPitch: number };
    /** Apple's tables for setting text, which fontkit prefers to OpenType's. */
    readonly morx?: object;
    readonly _layoutEngine: {
      readonly engine?: {
        readonly GSUBProcessor: FeatureTable | null;
        readonly GPOSProcessor: FeatureTable | null;
      } | null;
    };
  }

  interface GlyphRun {
    /** Features by tag. */
    readonly features: Readonly<Record<string, boolean>>;
    /** OpenType tag. */
    readonly script: string;
  }

  /** One of the tables GSUB and GPOS. */
  interface FeatureTable {
    /** Those of the script that was set last. */
    readonly features: Readonly<Record<string, { readonly lookupListIndexes: readonly number[] }>>;
    readonly table: { readonly lookupList: { get(index: number): Lookup } };
  }

  interface Lookup {
    readonly lookupType: number;
    readonly flags: {
      readonly flags: { readonly ignoreBaseGlyphs: boolean; readonly ignoreLigatures: boolean };
    };
    readonly subTables: readonly Subtable[];
  }

  /** A glyph by its number, as part of a list or of ranges. */
  interface Coverage {
    readonly version: number;
    readonly glyphs?: readonly number[];
    readonly rangeRecords?: readonly {
      readonly start: number;
      readonly end: number;
      readonly startCoverageIndex: number;
    }[];
  }

  /** Of any kind: which parts it has depends on that. */
  interface Subtable {
    readonly version?: number;
    readonly coverage?: Coverage;
    readonly coverages?: readonly Coverage[];
    readonly inputCoverage?: readonly Coverage[];
    readonly lookaheadCoverage?: readonly Coverage[];
    readonly markCoverage?: Coverage;
    readonly mark1Coverage?: Coverage;
    readonly ligatureSets?: { get(index: number): readonly { readonly components: readonly number[] }[] };
    readonly lookupType?: number;
    readonly extension?: Subtable;
  }
}
