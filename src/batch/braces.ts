/** A stretch of a template: text as it stands, or the name between two braces. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string };

/** The pieces of a text such as `{tenant}/{number}`, in order. A brace without its partner stays in a text. */
export function piecesOf(text: string): readonly Piece[] {
  return text
    .split(/(\{[^{}]*\})/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      /^\{[^{}]*\}$/.test(piece)
        ? { kind: 'name', name: piece.slice(1, -1).trim() }
        : { kind: 'text', text: piece },
    );
}

/** What is wrong with the braces of the pieces, if anything. */
export function braceProblem(pieces: readonly Piece[]): string | undefined {
  const texts = pieces.flatMap((piece) => (piece.kind === 'text' ? piece.text : []));
  if (texts.some((text) => text.includes('{'))) return 'a brace is opened and not closed';
  if (texts.some((text) => text.includes('}'))) return 'a brace is closed that was not opened';
  return undefined;
}
