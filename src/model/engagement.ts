import { z } from 'zod';
import { identifierSchema, responsibilityIdSchema } from './catalog.js';
import { emailSchema, singleLineSchema, timeZoneSchema, webAddressSchema } from './text.js';

/*
 * The engagement file. Every field has a description: the published JSON Schema carries it, and an editor shows it.
 * Wording of an error that zod would give in its own terms is given here, where the field is.
 */

const dateSchema = z.iso.date({ error: 'write a calendar date as YYYY-MM-DD' });

export const personSchema = z
  .strictObject({
    name: singleLineSchema.describe('Full name.'),
    title: singleLineSchema.optional().describe('Job title.'),
    email: emailSchema.optional().describe('E-mail address.'),
    phone: singleLineSchema.optional().describe('Telephone number.'),
  })
  .describe('A person.');

const partyFields = {
  name: singleLineSchema.describe('Legal name, as it stands in a contract.'),
  address: z.array(singleLineSchema).max(8).optional().describe('Postal address, a line each.'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'write the country as its two capital letters (ISO 3166-1), such as DE')
    .optional()
    .describe('Country as two letters (ISO 3166-1 alpha-2).'),
  contacts: z.array(personSchema).default([]).describe('People to talk to.'),
  signatories: z.array(personSchema).default([]).describe('People who sign; an empty block is printed when none is given.'),
};

const customerSchema = z
  .strictObject({
    ...partyFields,
    tenantId: z
      .guid({ error: 'write the tenant id as a GUID, such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301' })
      .optional()
      .describe('Tenant id (GUID).'),
    primaryDomain: z
      .string()
      .regex(
        /^(?=.{1,253}$)([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z][a-zA-Z0-9-]{0,61}[a-zA-Z0-9]$/,
        'write a domain name without scheme or path, such as contoso.com',
      )
      .optional()
      .describe('Primary domain, such as contoso.com.'),
  })
  .describe('The customer: the party that takes on the responsibilities.');

const providerSchema = z
  .strictObject(partyFields)
  .describe('The provider: the party that carries out the engagement.');

const selectionSchema = z
  .union([z.boolean(), z.enum(['selected', 'not-selected', 'default'])], {
    error: 'write true, false, selected, not-selected or default',
  })
  .describe('true or selected, false or not-selected; default leaves it to the catalog.');

const assignmentSchema = z
  .strictObject({
    owner: singleLineSchema.optional().describe('Who takes care of it.'),
    due: dateSchema.optional().describe('When it is due (YYYY-MM-DD).'),
  })
  .describe('Owner and due date.');

const sourceSelectionSchema = z
  .strictObject({
    path: z.string().min(1).optional().describe('Article file or folder, relative to this file; the articles that come with the product when not given.'),
    revision: z
      .string()
      .regex(/^(latest|undated|\d{4}-\d{2})$/, 'write latest or a revision as YYYY-MM, such as 2016-11')
      .default('latest')
      .describe('Revision as YYYY-MM, or latest.'),
    catalog: identifierSchema.optional().describe('Id of the catalog; found by the article itself when not given.'),
  })
  .describe('Which article the responsibilities come from.');

const statementSchema = z
  .strictObject({
    number: singleLineSchema.describe('Number of the statement, such as SOR-2026-0042.'),
    version: singleLineSchema.default('1.0').describe('Version of the statement.'),
    issued: dateSchema.describe('Date of issue (YYYY-MM-DD).'),
    validUntil: dateSchema.optional().describe('Last day on which the statement can be accepted (YYYY-MM-DD).'),
  })
  .describe('Number, version and dates of the statement.');

const attendeeSchema = z
  .strictObject({
    name: singleLineSchema.describe('Full name.'),
    email: emailSchema.describe('E-mail address.'),
    role: z.enum(['required', 'optional', 'chair']).default('required').describe('Part in the meeting.'),
  })
  .describe('A person invited to the kick-off.');

const kickOffSchema = z
  .strictObject({
    start: z.iso
      .datetime({ local: true, offset: false, error: 'write a local date and time as YYYY-MM-DDTHH:MM, such as 2026-12-01T10:00' })
      .describe('Start in local time (YYYY-MM-DDTHH:MM).'),
    duration: z.iso
      .duration({ error: 'write an ISO 8601 duration, such as PT1H30M' })
      .describe('Duration (ISO 8601), such as PT1H.'),
    timeZone: timeZoneSchema.describe('IANA time zone, such as Europe/Berlin.'),
    place: singleLineSchema.optional().describe('Room or address.'),
    link: webAddressSchema.optional().describe('Address of the online meeting.'),
    organizer: z.strictObject({ name: singleLineSchema, email: emailSchema }).describe('Who invites.'),
    attendees: z.array(attendeeSchema).default([]).describe('Who is invited.'),
  })
  .describe('The kick-off meeting.');

export const engagementSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Address of this schema, for editors.'),
    customer: customerSchema,
    provider: providerSchema,
    statement: statementSchema,
    languages: z
      .array(
        z
          .string()
          .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'write a language tag, such as en, es, zh-Hans or en-GB'),
      )
      .min(1, 'name at least one language')
      .default(['en'])
      .describe('One statement is written for each of these languages.'),
    services: z
      .array(identifierSchema)
      .min(1, 'name at least one service')
      .optional()
      .describe('Services of the engagement; all of the catalog when not given.'),
    options: z.record(identifierSchema, selectionSchema).default({}).describe('Optional items, by id.'),
    source: sourceSelectionSchema.prefault({}),
    brand: z.string().min(1).default('meridian').describe('Id of a brand, or the path of a brand folder, relative to this file.'),
    template: z.string().min(1).default('standard').describe('Id of a statement template, or the path of a Markdown file, relative to this file.'),
    phases: z.record(identifierSchema, assignmentSchema).default({}).describe('Owner and due date of whole phases, by id.'),
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
