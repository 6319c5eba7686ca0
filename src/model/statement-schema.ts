import { z } from 'zod';
import { identifierSchema } from './catalog.js';
import { languageSchema } from './engagement.js';
import { esignServices } from './signing.js';
import type { Statement } from './statement.js';
import { blockSchema } from './statement-block-schema.js';
import { digestSchema, textSchema } from './statement-text-schema.js';

const sourceReferenceSchema = z.strictObject({
  /** A name alone: what a document says is no way to a folder. */
  file: textSchema.regex(/^[^/\\]+$/, 'a file name without folders'),
  digest: digestSchema,
  language: textSchema,
  revision: z.string().regex(/^(undated|\d{4}-\d{2})$/, 'a revision: YYYY-MM or undated'),
  title: textSchema,
  assetId: textSchema.exactOptional(),
  licence: textSchema.exactOptional(),
});

/**
 * A statement as a document carries it: the form of `Statement`, no field more and none less. Nothing is converted and
 * nothing filled in, so what passes is a statement as it stands. It is for data that somebody else may have changed:
 * names that lead to files are names alone, and addresses are of the web.
 */
export const statementSchema = z.strictObject({
  schema: z.literal('countersign/statement@1'),
  language: languageSchema,
  number: textSchema,
  version: textSchema,
  issued: z.iso.date(),
  validUntil: z.iso.date().exactOptional(),
  title: textSchema,
  customer: textSchema,
  provider: textSchema,
  brand: identifierSchema,
  template: textSchema,
  source: sourceReferenceSchema,
  services: z.array(identifierSchema).readonly(),
  options: z.record(identifierSchema, z.boolean()),
  signing: z.strictObject({ method: z.enum(['fields', ...esignServices]), protect: z.boolean() }),
  furniture: z.strictObject({ header: textSchema, footer: textSchema, pageOf: textSchema }),
  blocks: z.array(blockSchema).readonly(),
  digest: digestSchema,
  generator: textSchema,
}) satisfies z.ZodType<Statement>;
