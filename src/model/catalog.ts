import { z } from 'zod';

/** A word that serves as an id: lower-case letters, digits and single hyphens. */
export const identifierSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write it in lower-case letters, digits and single hyphens');

/** `phase.item`, such as `general.ssl-certificates`. */
export const responsibilityIdSchema = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/,
    'write it as phase.item, such as general.ssl-certificates',
  );

/** A BCP 47 tag to a text in that language. English is there always: it is what is shown when a language is missing. */
const labelsSchema = z.object({ en: z.string().min(1) }).catchall(z.string().min(1));

/** A BCP 47 tag to the wordings known in that language, one for each revision that words it differently. */
const wordingsSchema = z.record(z.string(), z.array(z.string().min(1)));

const revisionSchema = z.strictObject({
  /** `YYYY-MM`. */
  id: z.string().regex(/^\d{4}-\d{2}$/, 'write it as YYYY-MM'),
  /** Texts that only this revision has, by language: they tell the revision of an article that bears no date. */
  evidence: wordingsSchema.default({}),
});

const itemSchema = z.strictObject({
  /** Unique within its phase. */
  id: identifierSchema,
  label: labelsSchema,
  wordings: wordingsSchema.default({}),
  /** Terms that stay the same in every language, such as SSL: they help to align an article in an unknown language. */
  terms: z.array(z.string().min(1)).default([]),
  /** Revisions that have the item; all of them when not given. */
  revisions: z.array(z.string()).optional(),
  /** The item exists only when one of these services is chosen. */
  services: z.array(identifierSchema).default([]),
});

const phaseSchema = z.strictObject({
  id: identifierSchema,
  /** Prefix of the reference numbers in a statement: `G` gives G-01, G-02. */
  code: z.string().regex(/^[A-Z]{1,3}$/, 'write one to three capital letters'),
  label: labelsSchema,
  /** The heading in each language; the label counts too. */
  headings: wordingsSchema.default({}),
  /** Names of `<a name>` anchors that mark the phase in every language. */
  anchors: z.array(z.string().min(1)).default([]),
  items: z.array(itemSchema),
});

const optionSchema = z.strictObject({
  id: identifierSchema,
  label: labelsSchema,
  description: labelsSchema.optional(),
  /** Whether the option is selected when an engagement leaves it open. */
  default: z.boolean(),
  /** Services that must all be chosen for the option to make sense. */
  requires: z.array(identifierSchema).default([]),
  responsibilities: z.array(responsibilityIdSchema).min(1),
});

const serviceSchema = z.strictObject({
  id: identifierSchema,
  label: labelsSchema,
});

/** What a linter knows of an article's wording: a text and what is wrong with it. */
const defectSchema = z.strictObject({
  language: z.string(),
  text: z.string().min(1),
  message: z.string().min(1),
});

/** What is known of an article family. Data: `templates/catalogs/*.yaml`. */
export const catalogSchema = z.strictObject({
  id: identifierSchema,
  label: labelsSchema,
  /** `ms.assetid` of the articles of the family. */
  assetIds: z.array(z.string().min(1)).default([]),
  /** Oldest first. */
  revisions: z.array(revisionSchema).default([]),
  services: z.array(serviceSchema).default([]),
  options: z.array(optionSchema).default([]),
  phases: z.array(phaseSchema).min(1),
  /** Paragraphs that lead to other articles and have no place in a statement. */
  navigation: wordingsSchema.default({}),
  defects: z.array(defectSchema).default([]),
});

export type Catalog = z.infer<typeof catalogSchema>;
export type CatalogPhase = Catalog['phases'][number];
export type CatalogItem = CatalogPhase['items'][number];
export type CatalogOption = Catalog['options'][number];
export type CatalogService = Catalog['services'][number];
export type Labels = z.infer<typeof labelsSchema>;
