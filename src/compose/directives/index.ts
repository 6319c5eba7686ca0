import type { Block } from '../../model/index.js';
import type { CompositionContext } from '../context.js';
import { withAbsoluteLinks } from '../links.js';
import { choices } from './choices.js';
import { exclusions } from './exclusions.js';
import { masthead } from './masthead.js';
import { parties } from './parties.js';
import { phases } from './phases.js';
import { provenance } from './provenance.js';
import { signatures } from './signatures.js';

/** The parts of a statement that Markdown has no words for. A template names one as `::name` on a line of its own. */
export const directives = {
  masthead: (context) => [masthead(context)],
  contents: ({ locale }) => [{ kind: 'contents' as const, title: locale.term('contents') }],
  parties: (context) => [parties(context)],
  services: (context) => choices('services', context),
  options: (context) => choices('options', context),
  introduction: ({ model }) =>
    model.introduction.map((text) => ({ kind: 'paragraph' as const, text: withAbsoluteLinks(text) })),
  responsibilities: phases,
  exclusions,
  signatures: (context) => [signatures(context)],
  provenance: (context) => [provenance(context)],
  'page-break': () => [{ kind: 'page-break' as const }],
} satisfies Record<string, (context: CompositionContext) => readonly Block[]>;

export type Directive = keyof typeof directives;

export const isDirective = (name: string): name is Directive => Object.hasOwn(directives, name);

/** Without these a document is not a statement of responsibilities. */
export const requiredDirectives: readonly Directive[] = [
  'masthead',
  'responsibilities',
  'signatures',
  'provenance',
];
