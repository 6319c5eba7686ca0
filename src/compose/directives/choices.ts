import { labelOf } from '../../catalog/index.js';
import type { ChoicesBlock } from '../../model/index.js';
import type { CompositionContext } from '../context.js';

/** What was chosen of the services or options; nothing where the article's family has none. */
export function choices(
  subject: 'services' | 'options',
  { scope, locale }: CompositionContext,
): ChoicesBlock[] {
  const listed = scope[subject];
  if (listed.length === 0) return [];
  return [
    {
      kind: 'choices',
      subject,
      label: locale.term(subject),
      choices: listed.map(({ entry, selected }) => ({
        id: entry.id,
        label: labelOf(entry.label, locale.language),
        ...('description' in entry &&
          entry.description && { description: labelOf(entry.description, locale.language) }),
        selected,
        state: locale.term(selected ? 'included' : 'not-included'),
      })),
    },
  ];
}
