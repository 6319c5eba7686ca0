import { type Fact, type MastheadBlock, rich } from '../../model/index.js';
import type { CompositionContext } from '../context.js';

/** Title, customer, number, version and dates. */
export function masthead({ engagement, locale }: CompositionContext): MastheadBlock {
  const { number, version, issued, validUntil } = engagement.statement;
  const facts: Fact[] = [
    { label: locale.term('statement-number'), value: rich(number) },
    { label: locale.term('statement-version'), value: rich(version) },
    { label: locale.term('statement-issued'), value: rich(locale.date(issued)) },
  ];
  if (validUntil !== undefined) {
    facts.push({ label: locale.term('statement-valid-until'), value: rich(locale.date(validUntil)) });
  }
  return {
    kind: 'masthead',
    title: locale.term('statement-title'),
    subject: engagement.customer.name,
    facts,
  };
}
