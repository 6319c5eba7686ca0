/**
 * Text with inline structure, as a flat list of runs. Flat, because every writer needs runs and none needs nesting:
 * a link that holds emphasis is two runs with the same `href`.
 */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly code?: true;
  /** Absolute address (http, https, mailto) in a statement; as written in a source. */
  readonly href?: string;
  /** BCP 47 tag, where the run's language is not that of the document. */
  readonly language?: string;
}

export type RichText = readonly Run[];

/** The characters alone. */
export function plainText(text: RichText): string {
  return text.map((run) => run.text).join('');
}

export function rich(text: string): RichText {
  return text === '' ? [] : [{ text }];
}
