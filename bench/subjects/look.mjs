/** Colours of the brand that every subject is measured with (`templates/brands/meridian`). */
export const colours = {
  ink: '1B2733',
  muted: '56646F',
  accent: '0B6B74',
  surface: 'F1F5F7',
  rule: 'CBD5DB',
};

/** The characters of a statement's rich text. */
export function plain(runs) {
  return runs.map((run) => run.text).join('');
}

/** Names of the columns that a phase has, in their order. */
export function columnsOf(phase) {
  return ['reference', 'responsibility', 'owner', 'due'].filter((name) => phase.columns[name] !== undefined);
}
