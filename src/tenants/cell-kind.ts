import { type FieldPath, fieldChoices, fieldForm, fieldSchema } from '../engagement/index.js';

/**
 * How the cells of a column are read. `words`: several ids, in which nobody writes a comma; `lines`: several texts, in
 * which somebody may; `selections`: ids of options that are selected; `whole`: a group or a list of groups, which a cell
 * can only take away; `nothing`: they are passed over.
 */
export type CellKind =
  | 'text'
  | 'choice'
  | 'truth'
  | 'date'
  | 'date-time'
  | 'words'
  | 'lines'
  | 'selections'
  | 'whole'
  | 'nothing';

/** How the cells that give a field are read: by what the schema of the field takes. */
export function cellKind(path: FieldPath): CellKind {
  const takes = (value: unknown, field = path) => fieldSchema(field)?.safeParse(value).success === true;
  const form = fieldForm(path);
  switch (form) {
    case 'group':
    case 'groups':
      return 'whole';
    case 'named':
      return 'selections';
    case 'values':
      return takes('a, b', [...path, 0]) ? 'lines' : 'words';
    case 'value':
      if (takes(true)) return 'truth';
      if (fieldChoices(path).length > 0) return 'choice';
      if (takes('x')) return 'text';
      if (takes('2026-11-21')) return 'date';
      return takes('2026-11-21T10:00') ? 'date-time' : 'text';
    default:
      return form satisfies never;
  }
}
