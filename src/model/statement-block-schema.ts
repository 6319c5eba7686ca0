import { z } from 'zod';
import { identifierSchema, responsibilityIdSchema } from './catalog.js';
import type { Block } from './statement-blocks.js';
import {
  factSchema,
  listItemsSchema,
  richTextSchema,
  spanSchema,
  textSchema,
} from './statement-text-schema.js';

const factsSchema = z.array(factSchema).readonly();
const paragraphsSchema = z.array(richTextSchema).readonly();
const roleSchema = z.enum(['customer', 'provider']);

const tableSchema = z
  .strictObject({
    kind: z.literal('table'),
    header: paragraphsSchema,
    rows: z.array(paragraphsSchema).readonly(),
  })
  .refine(({ header, rows }) => rows.every(({ length }) => length === header.length), {
    path: ['rows'],
    error: 'rows with as many cells as the header',
  });

const partySchema = z.strictObject({
  role: roleSchema,
  label: textSchema,
  name: textSchema,
  facts: factsSchema,
  contactsLabel: textSchema,
  contacts: z.array(z.strictObject({ name: textSchema, lines: z.array(textSchema).readonly() })).readonly(),
});

const choiceSchema = z.strictObject({
  id: identifierSchema,
  label: textSchema,
  description: textSchema.exactOptional(),
  selected: z.boolean(),
  state: textSchema,
});

const responsibilitySchema = z.strictObject({
  id: responsibilityIdSchema,
  reference: textSchema,
  text: richTextSchema,
  details: listItemsSchema,
  owner: textSchema.exactOptional(),
  due: textSchema.exactOptional(),
  source: spanSchema,
});

const phaseSchema = z.strictObject({
  kind: z.literal('phase'),
  id: identifierSchema,
  code: textSchema,
  title: richTextSchema,
  introduction: paragraphsSchema,
  columns: z.strictObject({
    reference: textSchema,
    responsibility: textSchema,
    owner: textSchema.exactOptional(),
    due: textSchema.exactOptional(),
  }),
  responsibilities: z.array(responsibilitySchema).readonly(),
  notes: paragraphsSchema,
  acknowledgement: textSchema.exactOptional(),
});

const exclusionSchema = z.strictObject({
  id: responsibilityIdSchema,
  text: richTextSchema,
  details: listItemsSchema,
  reason: textSchema,
  source: spanSchema,
});

const signatureSchema = z.strictObject({
  /** Names of form fields begin with it. */
  id: identifierSchema,
  role: roleSchema,
  label: textSchema,
  party: textSchema,
  name: textSchema.exactOptional(),
  title: textSchema.exactOptional(),
  email: textSchema.exactOptional(),
});

const signaturesSchema = z.strictObject({
  kind: z.literal('signatures'),
  labels: z.strictObject({
    signature: textSchema,
    name: textSchema,
    title: textSchema,
    date: textSchema,
    dateHint: textSchema,
    enterText: textSchema,
    chooseDate: textSchema,
    instructions: textSchema,
  }),
  signatures: z.array(signatureSchema).readonly(),
});

/** One block of a statement: the closed union `Block`. */
export const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('masthead'),
    title: textSchema,
    subject: textSchema,
    facts: factsSchema,
  }),
  z.strictObject({ kind: z.literal('contents'), title: textSchema }),
  z.strictObject({
    kind: z.literal('heading'),
    level: z.union([z.literal(2), z.literal(3)]),
    text: richTextSchema,
  }),
  z.strictObject({ kind: z.literal('paragraph'), text: richTextSchema }),
  z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), items: listItemsSchema }),
  tableSchema,
  z.strictObject({ kind: z.literal('note'), paragraphs: paragraphsSchema }),
  z.strictObject({ kind: z.literal('rule') }),
  z.strictObject({ kind: z.literal('page-break') }),
  z.strictObject({ kind: z.literal('parties'), parties: z.array(partySchema).readonly() }),
  z.strictObject({
    kind: z.literal('choices'),
    subject: z.enum(['services', 'options']),
    label: textSchema,
    choices: z.array(choiceSchema).readonly(),
  }),
  phaseSchema,
  z.strictObject({
    kind: z.literal('exclusions'),
    columns: z.strictObject({ responsibility: textSchema, reason: textSchema }),
    exclusions: z.array(exclusionSchema).readonly(),
  }),
  signaturesSchema,
  z.strictObject({
    kind: z.literal('provenance'),
    facts: factsSchema,
    digest: factSchema,
    generator: factSchema,
  }),
]) satisfies z.ZodType<Block>;
