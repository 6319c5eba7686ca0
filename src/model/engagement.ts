import { z } from 'zod';
import { identifierSchema, responsibilityIdSchema } from './catalog.js';
import { kickOffSchema } from './kick-off.js';
import { customerSchema, type personSchema, providerSchema } from './party.js';
import { esignServices } from './signing.js';
import { pathSchema, singleLineSchema } from './text.js';

/*
 * The engagement file. Every field has a description: the published JSON Schema carries it, and an editor shows it.
 * Wording of an error that zod would give in its own terms is given here, where the field is. It says what would be
 * right, as an order ("write ..."), since it becomes the hint of a diagnostic; where "not valid" would not say what
 * was found, `params.found` does.
 */

const dateSchema = z.iso.date({ error: 'write a calendar date as YYYY-MM-DD' });

const selectionSchema = z
  .union([z.boolean(), z.enum(['selected', 'not-selected', 'default'])], {
    error: 'write true, false, selected, not-selected or default',
  })
  .describe('true or selected; false or not-selected; default as the catalog has it.');

const assignmentSchema = z
  .strictObject({
    owner: singleLineSchema.optional().describe('Who takes care of it.'),
    due: dateSchema.optional().describe('When it is due (YYYY-MM-DD).'),
  })
  .describe('Owner and due date.');

const sourceSelectionSchema = z
  .strictObject({
    path: pathSchema
      .optional()
      .describe(
        'Article file or folder, relative to this file; the articles that come with the product when not given.',
      ),
    revision: z
      .string()
      .regex(/^(latest|undated|\d{4}-\d{2})$/, 'write latest or a revision as YYYY-MM, such as 2016-11')
      .default('latest')
      .describe('Revision as YYYY-MM, or latest.'),
    catalog: identifierSchema
      .optional()
      .describe('Id of the catalog; found by the article itself when not given.'),
  })
  .describe('Which article the responsibilities come from.');

const signingSchema = z
  .strictObject({
    method: z
      .enum(['fields', ...esignServices], { error: `write fields, ${esignServices.join(', ')}` })
      .default('fields')
      .describe('fields: form fields in the document itself; or the service whose tags are written instead.'),
    acknowledgePhases: z
      .boolean({ error: 'write true or false' })
      .default(false)
      .describe('Whether each phase has a check box by which the customer acknowledges it.'),
    protect: z
      .boolean({ error: 'write true or false' })
      .default(false)
      .describe('Whether a Word document lets nothing but its fields be changed.'),
  })
  .describe('How the statement is filled in and signed.');

const statementFields = z.strictObject({
  number: singleLineSchema.describe('Number of the statement, such as SOR-2026-0042.'),
  version: singleLineSchema.default('1.0').describe('Version of the statement.'),
  issued: dateSchema.describe('Date of issue (YYYY-MM-DD).'),
  validUntil: dateSchema.optional().describe('Last day on which the statement can be accepted (YYYY-MM-DD).'),
});

const validityFields = statementFields.pick({ issued: true, validUntil: true }).strip();

/** `when`: the two dates are compared as soon as both are right, whatever else is wrong in the section. */
const statementSchema = statementFields
  .refine(({ issued, validUntil }) => validUntil === undefined || validUntil >= issued, {
    path: ['validUntil'],
    error: 'write a date that is not before the date of issue',
    params: { found: 'it is before the date of issue' },
    when: ({ value }) => validityFields.safeParse(value).success,
  })
  .describe('Number, version and dates of the statement.');

/** A language as engagements name it. */
export const languageSchema = z
  .string()
  .regex(
    /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/,
    'write a language tag, such as en, es, zh-Hans or en-GB',
  )
  .meta({ examples: ['en', 'es', 'zh-Hans'] })
  .describe('Language tag (BCP 47), such as en, es, zh-Hans or en-GB.');

/** Tells of every item that stands in the list already. */
function onceEach(items: readonly string[], context: z.core.$RefinementCtx): void {
  items.forEach((item, index) => {
    if (items.indexOf(item) < index) {
      context.addIssue({
        code: 'custom',
        path: [index],
        message: 'name each one once',
        params: { found: `${item} is there twice` },
      });
    }
  });
}

export const engagementSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Address of this schema, for editors.'),
    customer: customerSchema,
    provider: providerSchema,
    statement: statementSchema,
    languages: z
      .array(languageSchema)
      .min(1, 'name at least one language')
      .max(50, 'name at most 50 languages')
      .superRefine(onceEach)
      .default(['en'])
      .describe('One statement is written for each of these languages.'),
    services: z
      .array(identifierSchema.describe('Id of a service.'))
      .min(1, 'name at least one service')
      .max(100, 'name at most 100 services')
      .superRefine(onceEach)
      .optional()
      .describe('Services of the engagement; all of the catalog when not given.'),
    options: z
      .record(identifierSchema, selectionSchema)
      .default({})
      .describe(
        'Optional items, by id: true (selected), false (not-selected), or default as the catalog has it.',
      ),
    source: sourceSelectionSchema.prefault({}),
    brand: pathSchema
      .default('meridian')
      .meta({ examples: ['meridian', 'harbour'] })
      .describe('Id of a brand, or the path of a brand folder, relative to this file.'),
    template: pathSchema
      .default('standard')
      .describe('Id of a statement template, or the path of a Markdown file, relative to this file.'),
    signing: signingSchema.prefault({}),
    contents: z
      .enum(['auto', 'always', 'never'], { error: 'write auto, always or never' })
      .default('auto')
      .describe('Table of contents: always, never, or auto, from 60 responsibilities on.'),
    phases: z
      .record(identifierSchema, assignmentSchema)
      .default({})
      .describe('Owner and due date of whole phases, by id.'),
    responsibilities: z
      .record(responsibilityIdSchema, assignmentSchema)
      .default({})
      .describe('Owner and due date of single responsibilities, by id; they win over those of the phase.'),
    kickOff: kickOffSchema.optional(),
  })
  .describe('An engagement: all that a statement of responsibilities is made from, besides the article.');

/** An engagement with every default filled in. */
export type Engagement = z.output<typeof engagementSchema>;
export type Person = z.output<typeof personSchema>;
export type Customer = Engagement['customer'];
export type Provider = Engagement['provider'];
export type Assignment = z.output<typeof assignmentSchema>;
export type OptionSelection = 'selected' | 'not-selected' | 'default';
