import { type Fact, type ProvenanceBlock, rich } from '../../model/index.js';
import type { CompositionContext } from '../context.js';

/** The article that the statement was made from. The statement's own digest and generator are filled in last. */
export function provenance({ model: { source }, locale }: CompositionContext): ProvenanceBlock {
  const facts: Fact[] = [
    { label: locale.term('source-title'), value: rich(source.title) },
    { label: locale.term('source-file'), value: [{ text: source.file, code: true }] },
    { label: locale.term('source-revision'), value: rich(source.revision) },
    { label: locale.term('source-language'), value: rich(locale.languageName(source.language)) },
  ];
  if (source.licence !== undefined)
    facts.push({ label: locale.term('source-licence'), value: rich(source.licence) });
  facts.push({ label: locale.term('source-digest'), value: [{ text: source.digest, code: true }] });
  return {
    kind: 'provenance',
    facts,
    digest: { label: locale.term('statement-digest'), value: [] },
    generator: { label: locale.term('generator'), value: [] },
  };
}
