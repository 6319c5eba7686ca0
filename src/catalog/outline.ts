import { z } from 'zod';

/*
 * Only what a catalog's parts are called and what they refer to, read with leniency: references are checked even in a
 * file that has other faults, so that all are reported at once. Whatever is malformed becomes nothing here.
 */
const name = z.string().optional().catch(undefined);
const names = z.array(name).catch([]);

function listOf<T extends z.ZodRawShape>(shape: T) {
  return z.array(z.looseObject(shape).optional().catch(undefined)).catch([]);
}

const outlineSchema = z.looseObject({
  revisions: listOf({ id: name }),
  services: listOf({ id: name }),
  options: listOf({ id: name, requires: names, responsibilities: names }),
  phases: listOf({ id: name, code: name, items: listOf({ id: name, services: names, revisions: names }) }),
});

export type Outline = z.infer<typeof outlineSchema>;

const empty: Outline = { revisions: [], services: [], options: [], phases: [] };

/** @param values A catalog file's values, valid or not. */
export function outlineOf(values: unknown): Outline {
  return outlineSchema.catch(empty).parse(values);
}
