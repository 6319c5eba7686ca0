import {
  type Detail,
  type ListItem,
  type Phase,
  type PhaseBlock,
  type PhaseColumns,
  plainText,
  type StatementResponsibility,
} from '../../model/index.js';
import type { CompositionContext } from '../context.js';
import { withAbsoluteLinks } from '../links.js';

/** Every phase of the engagement with its responsibilities, numbered within the phase in article order. */
export function phases(context: CompositionContext): PhaseBlock[] {
  return context.scope.phases.map((phase) => phaseBlock(phase, context));
}

function phaseBlock(phase: Phase, context: CompositionContext): PhaseBlock {
  const { locale, assignments, model, engagement } = context;
  const responsibilities = phase.responsibilities.map(
    ({ id, text, details, span }, index): StatementResponsibility => {
      const assignment = assignments.get(id);
      return {
        id,
        reference: `${phase.code}-${String(index + 1).padStart(2, '0')}`,
        text: withAbsoluteLinks(text),
        details: details.map(listItem),
        ...(assignment?.owner !== undefined && { owner: assignment.owner }),
        ...(assignment?.due !== undefined && { due: locale.date(assignment.due) }),
        source: { ...span, file: model.source.file },
      };
    },
  );
  const columns: PhaseColumns = {
    reference: locale.term('reference'),
    responsibility: locale.term('responsibility'),
    ...(responsibilities.some(({ owner }) => owner !== undefined) && { owner: locale.term('owner') }),
    ...(responsibilities.some(({ due }) => due !== undefined) && { due: locale.term('due') }),
  };
  return {
    kind: 'phase',
    id: phase.id,
    code: phase.code,
    title: withAbsoluteLinks(phase.title),
    introduction: phase.introduction.map(withAbsoluteLinks),
    columns,
    responsibilities,
    notes: phase.notes.map(withAbsoluteLinks),
    ...(engagement.signing.acknowledgePhases && {
      acknowledgement: locale.term('acknowledgement', { phase: plainText(phase.title) }),
    }),
  };
}

/** A detail of a responsibility as a list item of the statement. */
export function listItem({ text, details }: Detail): ListItem {
  return { text: withAbsoluteLinks(text), items: details.map(listItem) };
}
