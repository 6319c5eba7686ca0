import type { Statement } from '../../model/index.js';
import type { Bench, Surround } from './bench.js';
import { announceCarried, type CarriedItem } from './carried.js';
import { sharedDocument } from './document.js';
import { type Fragment, fragmentOf } from './fragment.js';
import type { Look } from './look.js';
import type { PhaseCode } from './numbering.js';
import { deflatedSegment, type PackageEntry, packed, type Segment } from './packed.js';
import { documentParts, replacePart, takePart } from './parts.js';
import { markFacts } from './properties.js';
import { settingOf } from './setting.js';
import { addSignatureMark } from './signature-mark.js';
import { around, idsIn, inPlaceOf, standInsFor } from './stand-ins.js';

/** All that the parts around a statement's own words depend on: plain data, and so a name for them. */
export interface FrameKind {
  /** BCP 47 tag. */
  readonly language: string;
  readonly protect: boolean;
  readonly phases: readonly PhaseCode[];
  /** Names of the lists and pictures in the body, in the order in which they first stand there. */
  readonly ids: readonly string[];
  /** Whether there are signature lines. */
  readonly signed: boolean;
  readonly carried: readonly CarriedItem[];
}

/** What all statements of a kind share, made by docx once. */
export interface Frame {
  /** The parts that are the same in all of them. */
  readonly shared: readonly PackageEntry[];
  /** Numbers of lists and pictures by their names. */
  readonly ids: ReadonlyMap<string, string>;
  /** A number that no other frame of the same maker has. */
  readonly number: number;
  /** What stands before and behind the body's blocks, deflated. */
  readonly document: { readonly before: Segment; readonly after: Segment };
  readonly relationships: Surround;
  /** By the names of the parts. */
  readonly headers: ReadonlyMap<string, Surround>;
  readonly footers: ReadonlyMap<string, Surround>;
  /** Parts with holes for values, by name. */
  readonly properties: ReadonlyMap<string, Fragment>;
}

export const documentPart = 'word/document.xml';
export const relationshipsPart = 'word/_rels/document.xml.rels';

export function frameOf(kind: FrameKind, number: number, look: Look, bench: Bench): Frame {
  const setting = settingOf(kind.language, 'fields', look, bench);
  const standIns = standInsFor(kind.ids, setting);
  const parts = documentParts(sharedDocument(standIns, kind.phases, kind.protect, setting));
  replacePart(parts, 'docProps/core.xml', markFacts);
  if (kind.signed) addSignatureMark(parts);
  announceCarried(parts, kind.carried);
  const document = around(takePart(parts, documentPart), '<w:body>', '<w:sectPr>');
  const relationships = around(takePart(parts, relationshipsPart), '', '</Relationships>');
  const headers = inPlaceOf(bench.xml(standIns.header), parts);
  const footers = inPlaceOf(bench.xml(standIns.footer), parts);
  const properties = ['docProps/core.xml', 'docProps/custom.xml'].map(
    (name) => [name, fragmentOf(takePart(parts, name))] as const,
  );
  return {
    number,
    document: { before: deflatedSegment(document.before), after: deflatedSegment(document.after) },
    relationships: { before: relationships.inside, after: relationships.after },
    headers,
    footers,
    ids: idsIn(document.inside, fragmentOf(standIns.body.map(bench.xml).join(''))),
    properties: new Map(properties),
    shared: [...parts].map(([name, content]) => packed(name, content)),
  };
}

/** @param body The fragments of the statement's blocks. */
export function frameKindOf(
  { language, signing, blocks }: Statement,
  withArticle: boolean,
  body: readonly Fragment[],
): FrameKind {
  const holes = body.flatMap((fragment) => fragment.holes);
  return {
    language,
    protect: signing.protect,
    phases: blocks.flatMap((block, place) => (block.kind === 'phase' ? [{ place, code: block.code }] : [])),
    ids: [...new Set(holes.flatMap(({ kind, name }) => (kind === 'id' ? [name] : [])))],
    signed: holes.some(({ kind }) => kind === 'line'),
    carried: withArticle ? ['statement', 'article'] : ['statement'],
  };
}
