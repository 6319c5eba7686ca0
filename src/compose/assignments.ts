import { type Diagnostic, type Outcome, diagnostic, nearest } from '../diagnostics/index.js';
import { atField, type LoadedEngagement } from '../engagement/index.js';
import type { Assignment, ResponsibilityModel } from '../model/index.js';
import type { Scope } from './scope.js';

/** Owner and due date by responsibility id. */
export type Assignments = ReadonlyMap<string, Assignment>;

/**
 * Who takes care of what until when: a responsibility's own assignment, field by field, over that of its phase.
 * Problems: `engagement-unknown-responsibility` for an id that the article lacks, `engagement-assignment-excluded` for
 * one that is not part of the engagement.
 */
export function assign(
  model: ResponsibilityModel,
  scope: Scope,
  loaded: LoadedEngagement,
): Outcome<Assignments> {
  const { engagement } = loaded;
  const assignments = new Map<string, Assignment>();
  for (const phase of scope.phases) {
    for (const { id } of phase.responsibilities) {
      const assignment = { ...engagement.phases[phase.id], ...engagement.responsibilities[id] };
      if (Object.keys(assignment).length > 0) assignments.set(id, assignment);
    }
  }
  return { value: assignments, diagnostics: [...unknownIds(model, loaded), ...excludedIds(scope, loaded)] };
}

function unknownIds(model: ResponsibilityModel, loaded: LoadedEngagement): Diagnostic[] {
  const phases = new Set([...model.phases.map(({ id }) => id), ...model.catalog.phases.map(({ id }) => id)]);
  const responsibilities = new Set([
    ...model.phases.flatMap((phase) => phase.responsibilities.map(({ id }) => id)),
    ...model.catalog.phases.flatMap((phase) => phase.items.map((item) => `${phase.id}.${item.id}`)),
  ]);
  const check = (section: 'phases' | 'responsibilities', known: ReadonlySet<string>) =>
    Object.keys(loaded.engagement[section])
      .filter((id) => !known.has(id))
      .map((id) => {
        const meant = nearest(id, [...known]);
        return diagnostic(
          'engagement-unknown-responsibility',
          `The article has no ${section === 'phases' ? 'phase' : 'responsibility'} ${id}${meant ? `; did you mean ${meant}?` : ''}`,
          atField(loaded, [section, id]),
        );
      });
  return [...check('phases', phases), ...check('responsibilities', responsibilities)];
}

function excludedIds(scope: Scope, loaded: LoadedEngagement): Diagnostic[] {
  return scope.excluded
    .map(({ responsibility }) => responsibility.id)
    .filter((id) => Object.hasOwn(loaded.engagement.responsibilities, id))
    .map((id) =>
      diagnostic(
        'engagement-assignment-excluded',
        `${id} has an owner or due date, but is not part of this engagement`,
        atField(loaded, ['responsibilities', id]),
      ),
    );
}
