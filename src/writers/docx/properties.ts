import type { IPropertiesOptions } from 'docx';
import type { Statement } from '../../model/index.js';

/** What the document says of itself, under File > Info; number, version and digest also for programs. */
export function documentProperties(statement: Statement): Omit<IPropertiesOptions, 'sections'> {
  const { title, customer, provider, number, version, digest, generator } = statement;
  return {
    title: `${title} ${number}`,
    subject: customer,
    creator: provider,
    lastModifiedBy: provider,
    keywords: [number, version, statement.source.revision, ...statement.services].join(', '),
    description: `${title} ${number}, ${version}. ${generator}`,
    revision: 1,
    customProperties: [
      { name: 'StatementNumber', value: number },
      { name: 'StatementVersion', value: version },
      { name: 'StatementDigest', value: digest },
    ],
  };
}
