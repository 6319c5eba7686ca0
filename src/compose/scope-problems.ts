import { type Diagnostic, diagnostic, nearest } from '../diagnostics/index.js';
import { atField, type LoadedEngagement, selectionOf } from '../engagement/index.js';
import type { CatalogOption, ResponsibilityModel } from '../model/index.js';

/** Services and options that the catalog does not have, with the one that was meant. */
export function unknownChoices({ catalog }: ResponsibilityModel, loaded: LoadedEngagement): Diagnostic[] {
  const services = catalog.services.map(({ id }) => id);
  const options = catalog.options.map(({ id }) => id);
  const { engagement } = loaded;
  return [
    ...(engagement.services ?? []).flatMap((id, index) => {
      if (services.includes(id)) return [];
      const details = { ...atField(loaded, ['services', index]), hint: known(services) };
      return diagnostic('engagement-unknown-service', notThere('service', id, services), details);
    }),
    ...Object.keys(engagement.options).flatMap((id) => {
      if (options.includes(id)) return [];
      const details = { ...atField(loaded, ['options', id]), hint: known(options) };
      return diagnostic('engagement-unknown-option', notThere('option', id, options), details);
    }),
  ];
}

/** Options that were selected although a service they need is not chosen, or the article has nothing for them. */
export function impossibleOptions(
  model: ResponsibilityModel,
  loaded: LoadedEngagement,
  chosenServices: ReadonlySet<string>,
): Diagnostic[] {
  return model.catalog.options
    .filter(({ id }) => selectionOf(loaded.engagement, id) === 'selected')
    .flatMap((option) => {
      const place = atField(loaded, ['options', option.id]);
      const missing = option.requires.filter((id) => !chosenServices.has(id));
      return [
        ...(missing.length === 0
          ? []
          : [diagnostic('engagement-option-needs-service', needsService(option, missing), place)]),
        ...(isInSource(option, model)
          ? []
          : [diagnostic('engagement-option-not-in-source', notInSource(option, model), place)]),
      ];
    });
}

/** Whether the article has any of an option's responsibilities. */
export function isInSource(option: CatalogOption, { phases }: ResponsibilityModel): boolean {
  return phases.some(({ responsibilities }) =>
    responsibilities.some(({ id }) => option.responsibilities.includes(id)),
  );
}

function notThere(what: string, id: string, ids: readonly string[]): string {
  const meant = nearest(id, ids);
  return `There is no ${what} ${id}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
}

function known(ids: readonly string[]): string {
  return ids.length === 0 ? 'The catalog of the article has none.' : `Known are: ${ids.join(', ')}.`;
}

function needsService({ id }: CatalogOption, missing: readonly string[]): string {
  return `The option ${id} needs the service ${missing.join(' and ')}, which is not chosen`;
}

function notInSource(option: CatalogOption, model: ResponsibilityModel): string {
  const { revision, language } = model.source;
  const having = revisionsWith(option, model);
  const elsewhere =
    having.length === 0
      ? 'no revision that the catalog knows has them'
      : `revision ${having.join(' and ')} has them`;
  return `The article of revision ${revision} (${language}) has no responsibilities for the option ${option.id}; ${elsewhere}`;
}

function revisionsWith(option: CatalogOption, { catalog }: ResponsibilityModel): string[] {
  const items = catalog.phases.flatMap((phase) =>
    phase.items.filter((item) => option.responsibilities.includes(`${phase.id}.${item.id}`)),
  );
  return catalog.revisions
    .map(({ id }) => id)
    .filter((revision) => items.some((item) => item.revisions?.includes(revision) ?? true));
}
