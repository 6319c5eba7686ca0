import type { IPropertiesOptions } from 'docx';
import type { Statement } from '../../model/index.js';
import { markOf } from './fragment.js';

/** What the document says of itself, under File > Info; number, version and digest also for programs. */
export function propertyValues(statement: Statement): ReadonlyMap<string, string> {
  const { title, customer, provider, number, version, digest, generator, language } = statement;
  return new Map([
    ['title', `${title} ${number}`],
    ['subject', customer],
    ['provider', provider],
    ['keywords', [number, version, statement.source.revision, ...statement.services].join(', ')],
    ['description', `${title} ${number}, ${version}. ${generator}`],
    ['number', number],
    ['version', version],
    ['digest', digest],
    ['issued', `${statement.issued}T00:00:00Z`],
    ['language', language.replace(/[^A-Za-z0-9-]/g, '')],
  ]);
}

const value = (name: string) => markOf('value', name).mark;

/** The properties of any statement: marks stand where the values come to stand. */
export function propertyMarks(): Omit<IPropertiesOptions, 'sections'> {
  return {
    title: value('title'),
    subject: value('subject'),
    creator: value('provider'),
    lastModifiedBy: value('provider'),
    keywords: value('keywords'),
    description: value('description'),
    revision: 1,
    customProperties: [
      { name: 'StatementNumber', value: value('number') },
      { name: 'StatementVersion', value: value('version') },
      { name: 'StatementDigest', value: value('digest') },
    ],
  };
}

/** Marks where docx writes the time of the clock, and for the language, which it does not write at all. */
export function markFacts(xml: string): string {
  return xml
    .replace(
      /(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g,
      (_, start: string) => `${start}${value('issued')}`,
    )
    .replace('</cp:coreProperties>', `<dc:language>${value('language')}</dc:language></cp:coreProperties>`);
}
