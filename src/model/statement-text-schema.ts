import { z } from 'zod';
import type { ListItem } from './statement-blocks.js';

/** Longer than any text of a statement: a whole article has some ten thousand characters. */
const longestText = 100_000;

/** Half of a surrogate pair is no character, and some formats have no way to write it. */
export const textSchema = z
  .string()
  .max(longestText)
  .refine((text) => !/\p{Surrogate}/u.test(text), 'text of whole characters');

/** SHA-256, lower-case hexadecimal. */
export const digestSchema = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 digest in lower-case hexadecimal');

const runSchema = z.strictObject({
  text: textSchema,
  strong: z.literal(true).exactOptional(),
  emphasis: z.literal(true).exactOptional(),
  code: z.literal(true).exactOptional(),
  href: z
    .string()
    .max(2000)
    .regex(/^(https?:\/\/|mailto:)/i, 'an address of http, https or mailto')
    .refine((address) => URL.canParse(address), 'an address')
    .exactOptional(),
  language: textSchema.exactOptional(),
});

export const richTextSchema = z.array(runSchema).readonly();

export const factSchema = z.strictObject({ label: textSchema, value: richTextSchema });

const listItemSchema: z.ZodType<ListItem> = z.strictObject({
  text: richTextSchema,
  get items() {
    return listItemsSchema;
  },
});

export const listItemsSchema = z.array(listItemSchema).readonly();

export const spanSchema = z.strictObject({
  file: textSchema,
  line: z.int().min(1),
  column: z.int().min(1),
});
