import { createHash } from 'node:crypto';
import { canonicalJson, type Variant } from '../compose/index.js';
import type { Engagement } from '../model/index.js';

/** SHA-256 of plain data, lower-case hexadecimal: of its JSON with keys in code-unit order. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** SHA-256 of an engagement; where it says that an editor finds the schema is none of its matter. */
export function engagementDigest({ $schema: _, ...engagement }: Engagement): string {
  return digestOf(engagement);
}

/**
 * What tells one statement from another before it is composed: SHA-256 over the engagement and everything else that its
 * content depends on. Equal identities are equal statements; unequal ones may be equal too.
 */
export function identityOf(engagement: string, language: string, variant: Variant): string {
  return digestOf([engagement, language, variantDigest(variant)]);
}

const digests = new WeakMap<Variant, string>();

/** A variant has some hundred kilobytes, and is the same for a whole list. */
function variantDigest(variant: Variant): string {
  const { model, template, locale, brand, generator } = variant;
  const ofBrand = [brand.id, brand.header, brand.footer];
  const digest =
    digests.get(variant) ??
    digestOf([model, template.id, template.text, locale.language, ofBrand, generator]);
  digests.set(variant, digest);
  return digest;
}
