import { z } from 'zod';
import { emailSchema, singleLineSchema } from './text.js';

export const personSchema = z
  .strictObject({
    name: singleLineSchema.describe('Full name.'),
    title: singleLineSchema.optional().describe('Job title.'),
    email: emailSchema.optional().describe('E-mail address.'),
    phone: singleLineSchema.optional().describe('Telephone number.'),
  })
  .describe('A person.');

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** CLDR, which Intl reads, knows the regions of ISO 3166-1; `ZZ` is its word for an unknown one. */
function isCountry(code: string): boolean {
  return code !== 'ZZ' && countryNames.of(code) !== undefined;
}

const countryPattern = /^[A-Z]{2}$/;
const countryAdvice = 'write the country as its two capital letters (ISO 3166-1), such as DE';

const countrySchema = z
  .string()
  .regex(countryPattern, countryAdvice)
  .refine((code) => !countryPattern.test(code) || isCountry(code), countryAdvice);

const partyName = singleLineSchema.describe('Legal name, as it stands in a contract.');

const partyFields = {
  address: z
    .array(singleLineSchema.describe('One line of the address.'))
    .max(8, 'write at most 8 lines')
    .optional()
    .describe('Postal address, a line each.'),
  country: countrySchema.optional().describe('Country as two letters (ISO 3166-1 alpha-2).'),
  contacts: z
    .array(personSchema)
    .max(50, 'name at most 50 people')
    .default([])
    .describe('People to talk to.'),
  signatories: z
    .array(personSchema)
    .max(10, 'name at most 10 people')
    .default([])
    .describe('People who sign; an empty block is printed when none is given.'),
};

const domainPattern =
  /^(?=.{1,253}$)([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z][a-zA-Z0-9-]{0,61}[a-zA-Z0-9]$/;

export const customerSchema = z
  .strictObject({
    name: partyName,
    tenantId: z
      .guid({ error: 'write the tenant id as a GUID, such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301' })
      .toLowerCase()
      .optional()
      .describe('Tenant id (GUID).'),
    primaryDomain: z
      .string()
      .regex(domainPattern, 'write a domain name without scheme or path, such as contoso.com')
      .optional()
      .describe('Primary domain, such as contoso.com.'),
    ...partyFields,
  })
  .describe('The customer: the party that takes on the responsibilities.');

export const providerSchema = z
  .strictObject({ name: partyName, ...partyFields })
  .describe('The provider: the party that carries out the engagement.');
