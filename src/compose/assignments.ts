import { type Diagnostic, diagnostic, nearest, type Outcome } from '../diagnostics/index.js';
import { atField, type LoadedEngagement } from '../engagement/index.js';
import type { Assignment, ResponsibilityModel } from '../model/index.js';
import type { Scope } from './scope.js';

/** Owner and due date by responsibility id. */
export type Assignments = ReadonlyMap<string, Assignment>;

/**
 * Who takes care of what until when: a responsibility's own assignment, field by field, over that of its phase.
 * Problems: `engagement-unknown-responsibility` for an id that nobody knows, `engagement-assignment-excluded` for one that is
 * not part of the engagement or not in this revision.
 */
export function assign(
  model: ResponsibilityModel,
  scope: Scope,
  loaded: LoadedEngagement,
): Outcome<Assignments> {
  const { engagement } = loaded;
  const assignments = new Map<string, Assignment>();
  const named = [engagement.phases, engagement.responsibilities].flatMap((section) => Object.keys(section));
  if (named.length === 0) return { value: assignments, diagnostics: [] };
  for (const phase of scope.phases) {
    for (const { id } of phase.responsibilities) {
      const assignment = { ...engagement.phases[phase.id], ...engagement.responsibilities[id] };
      if (Object.keys(assignment).length > 0) assignments.set(id, assignment);
    }
  }
  const unknown = unknownIds(model, loaded);
  const told = new Set(unknown.map(({ field }) => field));
  const excluded = excludedIds(model, scope, loaded).filter(({ field }) => !told.has(field));
  return { value: assignments, diagnostics: [...unknown, ...excluded] };
}

/** Ids that neither the article nor its catalog has. */
function unknownIds(model: ResponsibilityModel, loaded: LoadedEngagement): Diagnostic[] {
  const check = (section: 'phases' | 'responsibilities', what: string, known: ReadonlySet<string>) =>
    Object.keys(loaded.engagement[section])
      .filter((id) => !known.has(id))
      .map((id) => {
        const meant = nearest(id, [...known]);
        const message = `The article has no ${what} ${id}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
        return diagnostic('engagement-unknown-responsibility', message, atField(loaded, [section, id]));
      });
  const { phases } = model.catalog;
  const inCatalog = phases.flatMap((phase) => phase.items.map((item) => `${phase.id}.${item.id}`));
  return [
    ...check('phases', 'phase', new Set([...idsOf(model).phases, ...phases.map(({ id }) => id)])),
    ...check('responsibilities', 'responsibility', new Set([...idsOf(model).responsibilities, ...inCatalog])),
  ];
}

/** Ids that are known, but have nothing in the statement: not selected, or not in this revision. */
function excludedIds(model: ResponsibilityModel, scope: Scope, loaded: LoadedEngagement): Diagnostic[] {
  const included = idsOf(scope);
  const inArticle = idsOf(model);
  const warn = (section: 'phases' | 'responsibilities') =>
    Object.keys(loaded.engagement[section])
      .filter((id) => !included[section].has(id))
      .map((id) => {
        const why = inArticle[section].has(id)
          ? 'is not part of this engagement'
          : `is not in the article of revision ${model.source.revision}`;
        const message = `${id} has an owner or due date, but ${why}`;
        return diagnostic('engagement-assignment-excluded', message, atField(loaded, [section, id]));
      });
  return [...warn('phases'), ...warn('responsibilities')];
}

function idsOf({ phases }: Pick<Scope, 'phases'>) {
  return {
    phases: new Set(phases.map(({ id }) => id)),
    responsibilities: new Set(phases.flatMap((phase) => phase.responsibilities.map(({ id }) => id))),
  };
}
