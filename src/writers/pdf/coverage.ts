import { invisible } from '../invisible.js';

/** Something that has glyphs for some characters. */
export interface Coverage {
  has(codePoint: number): boolean;
}

/** A stretch of text and which of the faces it comes from. */
export interface Stretch {
  readonly text: string;
  /** Place in the list of faces. */
  readonly face: number;
}

export interface Split {
  readonly stretches: readonly Stretch[];
  /** Characters that no face has. */
  readonly missing: readonly string[];
}

/**
 * Right-to-left letters. Text is set from left to right alone: even a font that has them would show them in the wrong
 * order, which is worse than not at all.
 */
const rightToLeft = /^[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const wide = /^(?:\p{Script=Han}|[\u3000-\u303F\u3040-\u30FF\uFF01-\uFF60\uFFE0-\uFFE6])/u;

/** Marks that Latin and Chinese share and that each draws in its own way. */
const shared = /^[“”‘’…—–·]$/u;

/** A user-perceived character: a letter with its accents must come from one face. */
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Splits a text by the first face that has each of its characters. In a Chinese text the shared marks next to Chinese
 * characters come from the face of those, as wide as a character, and not from the Latin one.
 */
export function splitByCoverage(
  text: string,
  faces: readonly Coverage[],
  options: { chinese: boolean },
): Split {
  const visible = text.replaceAll(invisible, '');
  const first = faces[0];
  if (visible === '') return { stretches: [], missing: [] };
  if (first !== undefined && isPlain(visible, first, options))
    return { stretches: [{ text: visible, face: 0 }], missing: [] };
  const clusters = [...segmenter.segment(visible)].map(({ segment }) => segment);
  const chosen = clusters.map((cluster) => faceFor(cluster, faces));
  if (options.chinese) assignSharedMarks(clusters, chosen, faces);
  const missing = clusters.flatMap((cluster, at) => (chosen[at] === -1 ? lacking(cluster, faces) : []));
  return { stretches: merge(clusters, chosen), missing };
}

/** The usual case: all from the first face. A Chinese text is looked at more closely. */
function isPlain(text: string, face: Coverage, { chinese }: { chinese: boolean }): boolean {
  for (const character of text) {
    if (!hasCharacter(character, face) || (chinese && shared.test(character))) return false;
  }
  return true;
}

function hasCharacter(character: string, face: Coverage): boolean {
  // A line break is drawn by no font.
  return character === '\n' || (!rightToLeft.test(character) && face.has(character.codePointAt(0) ?? 0));
}

function hasCluster(cluster: string, face: Coverage): boolean {
  return [...cluster].every((character) => hasCharacter(character, face));
}

function faceFor(cluster: string, faces: readonly Coverage[]): number {
  return faces.findIndex((face) => hasCluster(cluster, face));
}

function lacking(cluster: string, faces: readonly Coverage[]): string[] {
  const characters = [...cluster].filter((character) => !faces.some((face) => hasCharacter(character, face)));
  return characters.length > 0 ? characters : [cluster];
}

function assignSharedMarks(clusters: readonly string[], chosen: number[], faces: readonly Coverage[]): void {
  const neighbour = (from: number, step: 1 | -1): number => {
    let at = from + step;
    while (shared.test(clusters[at] ?? '')) at += step;
    return wide.test(clusters[at] ?? '') ? (chosen[at] ?? -1) : -1;
  };
  for (const [at, cluster] of clusters.entries()) {
    if (!shared.test(cluster)) continue;
    const face = Math.max(neighbour(at, -1), neighbour(at, 1));
    const coverage = faces[face];
    if (coverage !== undefined && hasCluster(cluster, coverage)) chosen[at] = face;
  }
}

function merge(clusters: readonly string[], chosen: readonly number[]): Stretch[] {
  const stretches: { text: string; face: number }[] = [];
  for (const [at, cluster] of clusters.entries()) {
    const face = Math.max(chosen[at] ?? 0, 0);
    const last = stretches.at(-1);
    if (last?.face === face) last.text += cluster;
    else stretches.push({ text: cluster, face });
  }
  return stretches;
}
