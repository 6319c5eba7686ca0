/** What `countersign list` can show. */
export const subjects = {
  sources: 'articles, with their language and revision',
  revisions: 'revisions of the articles, and the languages each is in',
  languages: 'languages of statements, and the revisions that each has',
  phases: 'phases of an engagement',
  responsibilities: 'responsibilities, with the ids that engagements use',
  options: 'optional items of an engagement',
  services: 'services of an engagement',
  catalogs: 'catalogs, which know families of articles',
  brands: 'brands that come with the product',
  formats: 'formats of documents',
} as const;

export type Subject = keyof typeof subjects;

export function isSubject(word: string): word is Subject {
  return Object.hasOwn(subjects, word);
}
