import { adviceIn, adviseOnIssue, sentence } from './advice.js';
import { exampleEngagement } from './example.js';
import { fieldSchema, isRequired } from './fields.js';
import { isGroup, valueAt } from './found.js';
import { type InitKey, initFields, initKeys, isListKey, listOf } from './init-values.js';

/** One thing to ask whoever begins an engagement. */
export interface InitQuestion {
  /** Where the answer goes in `InitValues`; the text as typed will do. */
  readonly key: InitKey;
  readonly question: string;
  /** An example of an answer. */
  readonly placeholder: string;
  /** May be left empty. */
  readonly optional: boolean;
  /** Asked only when this one was answered. */
  readonly after?: InitKey;
  /** What is wrong with an answer, or undefined when it will do. */
  validate(answer: string): string | undefined;
}

interface Wording {
  readonly question: string;
  readonly after?: InitKey;
}

const wordings: Readonly<Record<InitKey, Wording>> = {
  customerName: { question: 'Legal name of the customer' },
  tenantId: { question: 'Tenant id of the customer' },
  primaryDomain: { question: 'Primary domain of the customer' },
  country: { question: 'Country of the customer, as two letters' },
  customerSignatoryName: { question: 'Who signs for the customer' },
  customerSignatoryTitle: {
    question: 'Job title of who signs for the customer',
    after: 'customerSignatoryName',
  },
  customerSignatoryEmail: {
    question: 'E-mail address of who signs for the customer',
    after: 'customerSignatoryName',
  },
  providerName: { question: 'Legal name of the provider' },
  providerSignatoryName: { question: 'Who signs for the provider' },
  providerSignatoryTitle: {
    question: 'Job title of who signs for the provider',
    after: 'providerSignatoryName',
  },
  providerSignatoryEmail: {
    question: 'E-mail address of who signs for the provider',
    after: 'providerSignatoryName',
  },
  number: { question: 'Number of the statement' },
  issued: { question: 'Date of issue (YYYY-MM-DD)' },
  languages: { question: 'Languages, with commas between' },
  services: { question: 'Services, with commas between (empty: all)' },
  options: { question: 'Optional items to select, with commas between (empty: as the catalog has them)' },
  revision: { question: 'Revision of the article (empty: the latest)' },
  brand: { question: 'Brand' },
  kickOffStart: { question: 'Start of the kick-off (YYYY-MM-DDTHH:MM)' },
  kickOffTimeZone: { question: 'Time zone of the kick-off', after: 'kickOffStart' },
  kickOffLink: { question: 'Address of the online meeting', after: 'kickOffStart' },
};

/** The questions in their order. Answers are judged by the schema of the engagement itself. */
export const initQuestions: readonly InitQuestion[] = initKeys.map((key) => ({
  key,
  ...wordings[key],
  placeholder: placeholderOf(key),
  optional: isOptional(key),
  validate: (answer) => problemOf(key, answer),
}));

/** A field of a group that may be left out may be left out with it. */
function isOptional(key: InitKey): boolean {
  const path = initFields[key];
  return !path.every((_, index) => isRequired(path.slice(0, index + 1)));
}

function placeholderOf(key: InitKey): string {
  const example = valueAt(exampleEngagement, initFields[key]);
  if (Array.isArray(example)) return example.join(', ');
  return isGroup(example) ? selectedIds(example).join(', ') : String(example);
}

function selectedIds(options: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(options).filter((id) => options[id] === true);
}

function problemOf(key: InitKey, answer: string): string | undefined {
  if (answer.trim() === '') return isOptional(key) ? undefined : 'An answer is needed here.';
  const issue = fieldSchema(initFields[key])?.safeParse(fieldValue(key, answer), { error: adviseOnIssue })
    .error?.issues[0];
  return issue && sentence(adviceIn(issue));
}

/** The answer in the form that the field has in a file. */
function fieldValue(key: InitKey, answer: string): unknown {
  if (!isListKey(key)) return answer.trim();
  const words = listOf(answer);
  return key === 'options' ? Object.fromEntries(words.map((id) => [id, true])) : words;
}
