/** What a template is for: the folder of `templates/` that holds those that come with the product. */
export type TemplateKind = 'statements' | 'mail';

interface KindWords {
  /** What is made of it. */
  readonly document: string;
  /** What has the first heading, which a template does not have. */
  readonly first: string;
  /** Of `template-invalid`, where it is not that of the table. */
  readonly hint?: string;
}

/** How problems of a template are told to who writes it. */
export const kindWords: Readonly<Record<TemplateKind, KindWords>> = {
  statements: { document: 'statement', first: 'masthead' },
  mail: {
    document: 'message',
    first: 'subject',
    hint: 'Correct the template at this place; docs/invitations.md lists what a message may use.',
  },
};
