import type { Engagement, OptionSelection } from '../model/index.js';

/** What an engagement says of an option; `default` when it says nothing. */
export function selectionOf(engagement: Engagement, optionId: string): OptionSelection {
  // An option may be called `constructor`: only the engagement's own fields count.
  const choice = Object.hasOwn(engagement.options, optionId) ? engagement.options[optionId] : undefined;
  if (choice === undefined) return 'default';
  if (typeof choice === 'boolean') return choice ? 'selected' : 'not-selected';
  return choice;
}
