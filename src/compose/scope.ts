import type { Outcome } from '../diagnostics/index.js';
import { type LoadedEngagement, selectionOf } from '../engagement/index.js';
import type {
  CatalogOption,
  CatalogService,
  Phase,
  Responsibility,
  ResponsibilityModel,
} from '../model/index.js';
import { impossibleOptions, isInSource, unknownChoices } from './scope-problems.js';

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
  const value = knownScope(model, loaded);
  const chosen = chosenServices(value.services);
  return {
    value,
    diagnostics: [...unknownChoices(model, loaded), ...impossibleOptions(model, loaded, chosen)],
  };
}

const scopes = new WeakMap<ResponsibilityModel, Map<string, Scope>>();

/** Tenants of a list choose in a few ways. */
const mostScopes = 64;

/** The scope that was found for the same choices, or a new one. */
function knownScope(model: ResponsibilityModel, loaded: LoadedEngagement): Scope {
  const { services, options } = loaded.engagement;
  const key = JSON.stringify([services, options]);
  const known = scopes.get(model) ?? new Map<string, Scope>();
  scopes.set(model, known);
  const scope = known.get(key) ?? scopeOf(model, loaded);
  if (known.size >= mostScopes) known.clear();
  known.set(key, scope);
  return scope;
}

function scopeOf(model: ResponsibilityModel, loaded: LoadedEngagement): Scope {
  const services = chooseServices(model, loaded);
  const chosen = chosenServices(services);
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
    services,
    options,
    phases: phases.filter(({ responsibilities }) => responsibilities.length > 0),
    excluded,
  };
}

function chosenServices(services: readonly Selected<CatalogService>[]): ReadonlySet<string> {
  return new Set(services.filter(({ selected }) => selected).map(({ entry }) => entry.id));
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
