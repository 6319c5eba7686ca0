/** A stretch of a text, as offsets in UTF-16 code units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The sentences of a text by the rules of its language (Unicode UAX 29), each with the space that follows it. */
export function sentencesOf(text: string, language: string): readonly Stretch[] {
  return [...segmenterFor(language).segment(text)]
    .filter(({ segment }) => segment.trim() !== '')
    .map(({ index, segment }) => ({ from: index, to: index + segment.length }));
}

function segmenterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}
