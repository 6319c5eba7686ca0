import type { Outcome } from '../diagnostics/index.js';
import type { Block } from '../model/index.js';
import type { CompositionContext } from './context.js';
import { directives, isDirective, requiredDirectives } from './directives/index.js';
import { markdownBlocks } from './markdown-blocks.js';
import type { FilledTemplate, StatementTemplate } from './template.js';

/** Turns the filled template of a statement into the statement's blocks. See `markdownBlocks`. */
export function templateBlocks(
  filled: FilledTemplate,
  template: StatementTemplate,
  context: CompositionContext,
): Outcome<readonly Block[]> {
  return markdownBlocks<Block>(filled, template, {
    names: Object.keys(directives),
    required: context.scope.excluded.length > 0 ? [...requiredDirectives, 'exclusions'] : requiredDirectives,
    blocksOf: (name) => (isDirective(name) ? directives[name](context) : undefined),
  });
}
