import type { Statement } from '../../model/index.js';
import type { CarriedField } from '../../readers/index.js';

/**
 * Names of the fields of a document in which there is something that was not issued with it: a signature of a signatory,
 * a check mark, a text. A seal is in a field of its own and is none of them.
 */
export function filledIn({ blocks }: Statement, fields: readonly CarriedField[]): readonly string[] {
  const issued = blocks.flatMap((block) => (block.kind === 'signatures' ? block.signatures : []));
  const values = new Map(
    issued.flatMap(({ id, name, title }) => [
      [`${id}-signature`, undefined],
      [`${id}-name`, name],
      [`${id}-title`, title],
      [`${id}-date`, undefined],
    ]),
  );
  return fields.filter((field) => isFilled(field, values)).map(({ name }) => name);
}

function isFilled(
  { name, state, value }: CarriedField,
  issued: ReadonlyMap<string, string | undefined>,
): boolean {
  if (state === 'checked') return true;
  if (!issued.has(name)) return false;
  return state === 'signed' || (state === 'filled' && value !== issued.get(name));
}
