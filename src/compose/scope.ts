import { type Diagnostic, type Outcome, diagnostic, nearest } from '../diagnostics/index.js';
import { type LoadedEngagement, selectionOf } from '../engagement/index.js';
import type {
  CatalogOption,
  CatalogService,
  Phase,
  Responsibility,
  ResponsibilityModel,
} from '../model/index.js';

/** What is in a statement and what is not, and why. Shared by all engagements that choose alike. */
export interface Scope {
  readonly services: readonly Selected<CatalogService>[];
  /** The options whose responsibilities the article has. */
  readonly options: readonly Selected<CatalogOption>[];
  /** Phases with the responsibilities that stay; a phase that loses all of them is gone. */
  readonly phases: readonly Phase[];
  /** In article order. */
  readonly excluded: readonly ExcludedResponsibility[];
}

export interface Selected<T> {
  readonly entry: T;
  readonly selected: boolean;
}

export interface ExcludedResponsibility {
  readonly responsibility: Responsibility;
  readonly cause: ExclusionCause;
}

export type ExclusionCause =
  | { readonly kind: 'option'; readonly option: CatalogOption }
  | { readonly kind: 'services'; readonly services: readonly CatalogService[] };

/**
 * Applies an engagement's services and options to a model. Problems: `engagement-unknown-service`,
 * `engagement-unknown-option`, `engagement-option-needs-service`, `engagement-option-not-in-source`; the scope is
 * whole all the same, so that everything else can be checked in the same run.
 */
export function selectScope(model: ResponsibilityModel, loaded: LoadedEngagement): Outcome<Scope> {
  const services = chooseServices(model, loaded);
  const chosen = new Set(services.filter(({ selected }) => selected).map(({ entry }) => entry.id));
  const options = chooseOptions(model, loaded, chosen);
  const excluded: ExcludedResponsibility[] = [];
  const phases = model.phases.map((phase) => ({
    ...phase,
    responsibilities: phase.responsibilities.filter((responsibility) => {
      const cause = exclusionCause(responsibility.id, model, options, chosen);
      if (cause) excluded.push({ responsibility, cause });
      return cause === undefined;
    }),
  }));
  return {
    value: {
      services,
      options,
      phases: phases.filter(({ responsibilities }) => responsibilities.length > 0),
      excluded,
    },
    diagnostics: [...unknownChoices(model, loaded), ...impossibleOptions(model, loaded, chosen)],
  };
}

function chooseServices(
  { catalog }: ResponsibilityModel,
  { engagement }: LoadedEngagement,
): Selected<CatalogService>[] {
  const wanted = engagement.services;
  return catalog.services.map((entry) => ({
    entry,
    selected: wanted === undefined || wanted.includes(entry.id),
  }));
}

/** An option left to the catalog yields when a service it needs is not chosen; one that was selected stays, and is an error. */
function chooseOptions(
  model: ResponsibilityModel,
  { engagement }: LoadedEngagement,
  services: ReadonlySet<string>,
): Selected<CatalogOption>[] {
  return model.catalog.options
    .filter((option) => isInSource(option, model))
    .map((entry) => {
      const selection = selectionOf(engagement, entry.id);
      const byDefault = entry.default && entry.requires.every((id) => services.has(id));
      return { entry, selected: selection === 'default' ? byDefault : selection === 'selected' };
    });
}

function isInSource(option: CatalogOption, model: ResponsibilityModel): boolean {
  return model.phases.some(({ responsibilities }) =>
    responsibilities.some(({ id }) => option.responsibilities.includes(id)),
  );
}

function exclusionCause(
  id: string,
  { catalog }: ResponsibilityModel,
  options: readonly Selected<CatalogOption>[],
  services: ReadonlySet<string>,
): ExclusionCause | undefined {
  const option = options.find(({ entry, selected }) => !selected && entry.responsibilities.includes(id));
  if (option) return { kind: 'option', option: option.entry };
  const needed =
    catalog.phases.flatMap((phase) => phase.items.filter((item) => `${phase.id}.${item.id}` === id))[0]
      ?.services ?? [];
  if (needed.length === 0 || needed.some((service) => services.has(service))) return undefined;
  return { kind: 'services', services: catalog.services.filter((service) => needed.includes(service.id)) };
}

function unknownChoices({ catalog }: ResponsibilityModel, loaded: LoadedEngagement): Diagnostic[] {
  const unknown = (
    code: 'engagement-unknown-service' | 'engagement-unknown-option',
    id: string,
    known: readonly string[],
    path: (string | number)[],
  ) => {
    const meant = nearest(id, known);
    return diagnostic(
      code,
      `There is no ${code.endsWith('service') ? 'service' : 'option'} ${id}${meant ? `; did you mean ${meant}?` : ''}`,
      {
        span: loaded.spanOf(path),
        field: path.join('.'),
        hint:
          known.length === 0
            ? 'The article has none: its catalog names none.'
            : `Known are: ${known.join(', ')}.`,
      },
    );
  };
  const services = catalog.services.map(({ id }) => id);
  const options = catalog.options.map(({ id }) => id);
  return [
    ...(loaded.engagement.services ?? []).flatMap((id, index) =>
      services.includes(id) ? [] : unknown('engagement-unknown-service', id, services, ['services', index]),
    ),
    ...Object.keys(loaded.engagement.options).flatMap((id) =>
      options.includes(id) ? [] : unknown('engagement-unknown-option', id, options, ['options', id]),
    ),
  ];
}

function impossibleOptions(
  model: ResponsibilityModel,
  loaded: LoadedEngagement,
  services: ReadonlySet<string>,
): Diagnostic[] {
  return model.catalog.options
    .filter(({ id }) => selectionOf(loaded.engagement, id) === 'selected')
    .flatMap((option) => {
      const place = { span: loaded.spanOf(['options', option.id]), field: `options.${option.id}` };
      const missing = option.requires.filter((id) => !services.has(id));
      const problems: Diagnostic[] = [];
      if (missing.length > 0) {
        const message = `The option ${option.id} needs the service ${missing.join(' and ')}, which is not chosen`;
        problems.push(diagnostic('engagement-option-needs-service', message, place));
      }
      if (!isInSource(option, model)) {
        const { revision, language } = model.source;
        const having = revisionsWith(option, model);
        const message = `The article of revision ${revision} (${language}) has no responsibilities for the option ${option.id}; ${having}`;
        problems.push(diagnostic('engagement-option-not-in-source', message, place));
      }
      return problems;
    });
}

function revisionsWith(option: CatalogOption, { catalog }: ResponsibilityModel): string {
  const items = catalog.phases.flatMap((phase) =>
    phase.items.map((item) => ({ item, id: `${phase.id}.${item.id}` })),
  );
  const revisions = catalog.revisions
    .map(({ id }) => id)
    .filter((revision) =>
      items.some(
        ({ item, id }) =>
          option.responsibilities.includes(id) && (item.revisions?.includes(revision) ?? true),
      ),
    );
  return revisions.length === 0
    ? 'no revision that the catalog knows has them'
    : `revision ${revisions.join(' and ')} has them`;
}
