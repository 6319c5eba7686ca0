/** Why a document cannot be read, in words for a user. It never leaves this room: `readDocument` tells of it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  /** What to do, where there is something more precise to say than the code's own hint. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}
