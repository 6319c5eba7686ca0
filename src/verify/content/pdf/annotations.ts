import { z } from 'zod';
import { type Box, boxOf } from './matrix.js';

const annotationSchema = z.object({
  id: z.string(),
  subtype: z.string(),
  rect: z.unknown().optional(),
  fieldName: z.string().optional(),
  fieldType: z.string().optional(),
  fieldValue: z.unknown().optional(),
  contentsObj: z.object({ str: z.string() }).optional(),
  titleObj: z.object({ str: z.string() }).optional(),
});

/** What hangs on a page: fields of a form, comments, stamps. */
export type Annotation = z.output<typeof annotationSchema>;

/** Kinds that carry nothing of their own to read. */
const silent: ReadonlySet<string> = new Set(['Link', 'Popup', 'Widget']);

export function annotationsOf(given: readonly unknown[]): readonly Annotation[] {
  return given.flatMap((each) => {
    const { data } = annotationSchema.safeParse(each);
    return data === undefined ? [] : [data];
  });
}

/** The value of a field that holds text; nothing for others and for empty ones. */
export function fieldValueOf({ subtype, fieldType, fieldValue }: Annotation): string | undefined {
  if (subtype !== 'Widget' || fieldType === 'Sig') return undefined;
  const value = Array.isArray(fieldValue)
    ? fieldValue.filter((each) => typeof each === 'string').join(', ')
    : fieldValue;
  return typeof value === 'string' && value !== '' && value !== 'Off' ? value : undefined;
}

/** What somebody wrote or marked beside the text. */
export function remarkOf({ subtype, contentsObj }: Annotation): string | undefined {
  const text = contentsObj?.str ?? '';
  if (silent.has(subtype)) return undefined;
  return text.trim() === '' ? `[${subtype}]` : text;
}

function boxIn(rect: unknown): readonly Box[] {
  const box = boxOf(rect);
  return box === undefined ? [] : [box];
}

/** Where words are struck out by a marking (12.5.6.10). */
export function struckOut(annotations: readonly Annotation[]): readonly Box[] {
  return annotations.flatMap(({ subtype, rect }) => (subtype === 'StrikeOut' ? boxIn(rect) : []));
}
