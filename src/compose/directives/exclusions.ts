import { labelOf } from '../../catalog/index.js';
import type { ExclusionsBlock } from '../../model/index.js';
import type { CompositionContext } from '../context.js';
import { withAbsoluteLinks } from '../links.js';
import type { ExclusionCause } from '../scope.js';
import { listItem } from './phases.js';

/** What the article lists and this engagement leaves out, with the reason; nothing where nothing is left out. */
export function exclusions(context: CompositionContext): ExclusionsBlock[] {
  const { scope, locale, model } = context;
  if (scope.excluded.length === 0) return [];
  return [
    {
      kind: 'exclusions',
      columns: { responsibility: locale.term('responsibility'), reason: locale.term('reason') },
      exclusions: scope.excluded.map(({ responsibility: { id, text, details, span }, cause }) => ({
        id,
        text: withAbsoluteLinks(text),
        details: details.map(listItem),
        reason: reason(cause, context),
        source: { ...span, file: model.source.file },
      })),
    },
  ];
}

function reason(cause: ExclusionCause, { locale }: CompositionContext): string {
  switch (cause.kind) {
    case 'option':
      return locale.term('option-not-selected', { option: labelOf(cause.option.label, locale.language) });
    case 'services':
      return locale.term('service-not-chosen', {
        services: locale.list(cause.services.map(({ label }) => labelOf(label, locale.language))),
      });
    default:
      return cause satisfies never;
  }
}
