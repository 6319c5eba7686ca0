import { nearest } from '../diagnostics/index.js';
import type { Outline } from './outline.js';
import type { Path } from './yaml-places.js';

/** Something in one part of a catalog that does not agree with another. */
export interface Conflict {
  readonly path: Path;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** A name that stands at a path. */
interface Mention {
  readonly name: string | undefined;
  readonly path: Path;
}

/** What no schema of a single field can see: ids given twice, and references to what is not there. */
export function crossCheck(outline: Outline): readonly Conflict[] {
  const { revisions, services, options, phases } = outline;
  const items = phases.flatMap((phase, p) =>
    (phase?.items ?? []).map((item, i) => ({ phase: phase?.id, item, path: ['phases', p, 'items', i] })),
  );
  const known = {
    services: services.map((service) => service?.id),
    revisions: revisions.map((revision) => revision?.id),
    responsibilities: items.map(({ phase, item }) => (phase && item?.id ? `${phase}.${item.id}` : undefined)),
  };
  return [
    ...twice('revision', mentions(revisions, 'revisions')),
    ...outOfOrder(mentions(revisions, 'revisions')),
    ...twice('service', mentions(services, 'services')),
    ...twice('option', mentions(options, 'options')),
    ...twice('phase', mentions(phases, 'phases')),
    ...twice(
      'code',
      phases.map((phase, p) => ({ name: phase?.code, path: ['phases', p, 'code'] })),
    ),
    ...twice(
      'item',
      items.map(({ path, item }, at) => ({
        name: item?.id && known.responsibilities[at],
        path: [...path, 'id'],
      })),
    ),
    ...options.flatMap((option, o) => [
      ...unknown('service', option?.requires, ['options', o, 'requires'], known.services),
      ...unknown(
        'item',
        option?.responsibilities,
        ['options', o, 'responsibilities'],
        known.responsibilities,
      ),
    ]),
    ...items.flatMap(({ item, path }) => [
      ...unknown('service', item?.services, [...path, 'services'], known.services),
      ...unknown('revision', item?.revisions, [...path, 'revisions'], known.revisions),
    ]),
  ];
}

function mentions(
  list: readonly ({ readonly id?: string | undefined } | undefined)[],
  field: string,
): readonly Mention[] {
  return list.map((entry, index) => ({ name: entry?.id, path: [field, index, 'id'] }));
}

function twice(what: string, all: readonly Mention[]): readonly Conflict[] {
  const seen = new Set<string>();
  return all.flatMap(({ name, path }) => {
    if (name === undefined || name === '') return [];
    if (seen.has(name))
      return [{ path, message: `The ${what} ${name} is there already`, hint: 'Give it another name.' }];
    seen.add(name);
    return [];
  });
}

function outOfOrder(all: readonly Mention[]): readonly Conflict[] {
  return all.flatMap(({ name, path }, index) => {
    const before = all[index - 1]?.name;
    return name !== undefined && before !== undefined && name < before
      ? [{ path, message: `${name} is older than ${before}`, hint: 'Write the oldest revision first.' }]
      : [];
  });
}

function unknown(
  what: string,
  wanted: readonly (string | undefined)[] = [],
  path: Path,
  known: readonly (string | undefined)[],
): readonly Conflict[] {
  const names = known.filter((name) => name !== undefined);
  return wanted.flatMap((name, index) => {
    if (name === undefined || names.includes(name)) return [];
    const meant = nearest(name, names);
    const hint = meant === undefined ? undefined : `Did you mean ${meant}?`;
    return [{ path: [...path, index], message: `There is no ${what} ${name} in this catalog`, hint }];
  });
}
