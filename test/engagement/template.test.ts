import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { engagementTemplate, type InitValues, readEngagement } from '../../src/engagement/index.js';
import { engagementSchema } from '../../src/model/index.js';

/** Takes the # away that switches a field off. */
const switchedOn = (yaml: string) => yaml.replace(/^( *)#(\S)/gm, '$1$2');

const read = (yaml: string) => readEngagement(yaml, 'engagement.yaml');

/** Letters that show nothing and separators of lines, which an engagement refuses as it does controls. */
const hidden = /[\p{Zl}\p{Zp}]|[\u115F\u1160\u3164\uFFA0]|\u034F|\u17B4|\u17B5/u;

/** A text that a person can have typed: visible, without spaces around it. */
const typed = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
  .filter((text) => text.trim() === text && !/\p{C}/u.test(text) && !hidden.test(text));

describe('the template of an engagement', () => {
  it('begins with what an editor looks for', () => {
    expect(engagementTemplate().split('\n')[0]).toBe(
      '# yaml-language-server: $schema=node_modules/countersign/schemas/engagement.schema.json',
    );
  });

  it('reads as it is, and marks what it made up', () => {
    const yaml = engagementTemplate();
    const { value, diagnostics } = read(yaml);
    expect(diagnostics).toEqual([]);
    const written = yaml.split('\n').filter((line) => /^ *[a-z][a-zA-Z]*: ./.test(line));
    expect(written).toHaveLength(4);
    for (const line of written) expect(line).toContain('# EXAMPLE, replace it.');
    expect(value?.engagement.customer.contacts).toEqual([]);
  });

  it('holds every field, each of which reads when it is switched on', () => {
    const { value, diagnostics } = read(switchedOn(engagementTemplate()));
    expect(diagnostics).toEqual([]);
    const engagement = value?.engagement;
    const fields = Object.keys(engagementSchema.shape).filter((name) => name !== '$schema');
    expect(Object.keys(engagement ?? {}).sort()).toEqual(fields.sort());
    for (const party of [engagement?.customer, engagement?.provider]) {
      expect(party).toMatchObject({
        address: [expect.any(String), expect.any(String)],
        country: expect.any(String),
      });
      for (const person of [party?.contacts[0], party?.signatories[0]]) {
        expect(Object.keys(person ?? {})).toEqual(['name', 'title', 'email', 'phone']);
      }
    }
    expect(Object.keys(engagement?.kickOff ?? {})).toEqual([
      ...['start', 'duration', 'timeZone', 'place', 'link', 'organizer', 'attendees'],
    ]);
    expect(Object.keys(engagement?.statement ?? {})).toEqual(['number', 'version', 'issued', 'validUntil']);
    expect(Object.keys(engagement?.source ?? {})).toEqual(['path', 'revision', 'catalog']);
  });

  it('explains every field that is not an id', () => {
    const lines = engagementTemplate().split('\n');
    const unexplained = lines.filter(
      (line, index) =>
        /^ *#?(- )?[a-z]\w*:/.test(line) &&
        !/ {2}# \S/.test(line) &&
        !/^ *# \S/.test(lines[index - 1] ?? '') &&
        !/assess/.test(line),
    );
    expect(unexplained).toEqual([]);
  });

  it('takes every value', () => {
    const values: InitValues = {
      customerName: 'Fabrikam Ibérica, S.L.',
      tenantId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
      primaryDomain: 'fabrikam.com',
      country: 'ES',
      customerSignatoryName: 'Carmen Núñez',
      customerSignatoryTitle: 'Directora: general',
      customerSignatoryEmail: 'carmen@fabrikam.com',
      providerName: 'Northwind',
      providerSignatoryName: 'Kim Park',
      providerSignatoryTitle: '"Head" of delivery',
      providerSignatoryEmail: 'kim@northwindtraders.com',
      number: '2026001',
      issued: '2026-12-24',
      languages: 'es, en',
      services: ['intune'],
      options: 'wifi-vpn, other-option',
      revision: '2016-11',
      brand: 'harbour',
      kickOffStart: '2027-01-12T09:30',
      kickOffTimeZone: 'Europe/Madrid',
      kickOffLink: 'https://meet.fabrikam.com/a?b=c#d',
    };
    const yaml = engagementTemplate(values);
    const { value, diagnostics } = read(yaml);
    expect(diagnostics).toEqual([]);
    expect(value?.engagement).toMatchObject({
      customer: {
        name: values.customerName,
        tenantId: values.tenantId,
        primaryDomain: values.primaryDomain,
        country: 'ES',
        signatories: [
          { name: 'Carmen Núñez', title: 'Directora: general', email: values.customerSignatoryEmail },
        ],
      },
      provider: { name: 'Northwind', signatories: [{ name: 'Kim Park', title: '"Head" of delivery' }] },
      statement: { number: '2026001', issued: '2026-12-24' },
      languages: ['es', 'en'],
      services: ['intune'],
      options: { 'wifi-vpn': true, 'other-option': true },
      source: { revision: '2016-11' },
      brand: 'harbour',
      kickOff: { start: '2027-01-12T09:30', timeZone: 'Europe/Madrid', link: values.kickOffLink },
    });
    expect(read(switchedOn(yaml)).diagnostics).toEqual([]);
  });

  it.each([
    { kickOffStart: '2027-01-12T09:30' },
    { kickOffTimeZone: 'UTC' },
    { providerSignatoryTitle: 'CEO' },
  ])('completes %j with examples', (values) => {
    const { value, diagnostics } = read(engagementTemplate(values));
    expect(diagnostics).toEqual([]);
    expect(JSON.stringify(value?.engagement)).toContain(JSON.stringify(Object.values(values)[0]));
  });

  it('takes an empty answer as none', () => {
    const empty = { customerName: ' ', tenantId: '', languages: '', options: ' , ', kickOffStart: '' };
    expect(engagementTemplate(empty)).toBe(engagementTemplate());
  });

  it('gives back every text that a person can type', () => {
    fc.assert(
      fc.property(typed, typed, typed, (customerName, providerSignatoryName, number) => {
        const { value, diagnostics } = read(
          engagementTemplate({ customerName, providerSignatoryName, number }),
        );
        expect(diagnostics).toEqual([]);
        expect(value?.engagement.customer.name).toBe(customerName);
        expect(value?.engagement.provider.signatories[0]?.name).toBe(providerSignatoryName);
        expect(value?.engagement.statement.number).toBe(number);
      }),
    );
  });

  it('is broken by no text at all', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(
        '"',
        "'",
        '\\',
        '#',
        ' # x',
        ': ',
        '\n',
        '\r\n- x',
        '\u2028',
        '\u0085',
        '*a',
        '&a',
        '!!x',
        '{{',
        '---\n',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(hostile).map((parts) => parts.join('')),
        hostile,
        (text, id) => {
          const values = {
            customerName: text,
            customerSignatoryTitle: text,
            brand: text,
            options: [id],
            languages: [text],
          };
          const yaml = engagementTemplate(values);
          expect(yaml.split('\n').length).toBeLessThan(engagementTemplate().split('\n').length + 10);
          expect(yaml.replaceAll('\n', '')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
          const document = parseDocument(yaml);
          expect(document.errors).toEqual([]);
          if (text.trim() !== '') expect(document.getIn(['customer', 'name'])).toBe(text.trim());
          if (id.trim() !== '') expect(document.getIn(['options', id.trim()])).toBe(true);
        },
      ),
    );
  });
});
