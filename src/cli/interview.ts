import { type Host, type InitKey, type InitQuestion, type InitValues, initQuestions } from '../index.js';
import type { Session } from './report.js';

/**
 * Asks for the values of an engagement one by one. A question that builds on another is left out when that one was not
 * answered. Gives nothing when the person breaks off.
 */
export async function interview({ host, terminal }: Session): Promise<Partial<InitValues> | undefined> {
  const answers = new Map<InitKey, string>();
  for (const question of initQuestions) {
    if (question.after !== undefined && !answers.has(question.after)) continue;
    const answer = await terminal.ask({
      message: wording(question),
      placeholder: question.placeholder,
      initial: question.key === 'issued' ? today(host) : '',
      validate: (typed) => question.validate(typed),
    });
    if (answer === undefined) return undefined;
    if (answer.trim() !== '') answers.set(question.key, answer.trim());
  }
  return Object.fromEntries(answers);
}

/** The calendar date where the user is, as YYYY-MM-DD: Sweden writes it so. */
export function today(host: Host): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }).format(host.now());
}

/** Some questions say themselves what an empty answer means. */
function wording({ question, optional }: InitQuestion): string {
  return optional && !question.includes('(empty') ? `${question} (may be left empty)` : question;
}
