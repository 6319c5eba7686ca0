import type { CarriedDocument, CarriedField } from '../index.js';
import { type Fact, renderFacts } from './fact-sheet.js';
import { renderTable } from './table.js';

/** What stands below a heading. */
const indent = '  ';

/** A document read back, as a person reads it: facts under headings, then tables of fields and files. */
export function factSheets(document: CarriedDocument, sha256: string, width: number | undefined): string {
  const limit = width === undefined ? undefined : width - indent.length;
  const { statement, fields, files } = document;
  return [
    renderFacts('Document', documentFacts(document, sha256)),
    renderFacts('Statement', statementFacts(document)),
    renderFacts('Scope', [
      ['Services', statement.services.join(', ')],
      ['Options', ...Object.entries(statement.options).map(([id, chosen]) => `${id}: ${selection(chosen)}`)],
    ]),
    renderFacts('Article', articleFacts(document)),
    section('Fields', fieldTable(fields, limit)),
    section(
      'Files within',
      files.length === 0
        ? ''
        : renderTable(
            ['name', 'size', 'media type', 'relationship'],
            files.map(({ name, bytes, mediaType = '', relationship = '' }) => [
              name,
              bytes === undefined ? 'unknown' : sizeOf(bytes),
              mediaType,
              relationship,
            ]),
            limit,
          ),
    ),
  ]
    .filter((sheet) => sheet !== '')
    .join('\n');
}

function documentFacts({ format, formatVersion, title, bytes }: CarriedDocument, sha256: string): Fact[] {
  return [
    ['Format', [format.toUpperCase(), formatVersion].filter((part) => part !== undefined).join(' ')],
    ['Title', title],
    ['Size', sizeOf(bytes)],
    ['SHA-256', sha256],
  ];
}

/** Only what is signed has places to sign, and Word alone knows the protection. */
function signingFacts(
  format: CarriedDocument['format'],
  { method, protect }: CarriedDocument['statement']['signing'],
): Fact[] {
  if (format !== 'pdf' && format !== 'docx') return [];
  return [
    ['Signing', method === 'fields' ? 'fields in the document' : `tags for ${method}`],
    ...(format === 'docx' ? [['Protected', protect ? 'yes' : 'no'] as const] : []),
  ];
}

function statementFacts({ format, statement, digest }: CarriedDocument): Fact[] {
  const { number, version, issued, validUntil, customer, provider, language, brand, template } = statement;
  const { signing, generator } = statement;
  return [
    ['Number', number],
    ['Version', version],
    ['Issued', issued],
    ['Valid until', validUntil],
    ['Customer', customer],
    ['Provider', provider],
    ['Language', language],
    ['Brand', brand],
    ['Template', template],
    ...signingFacts(format, signing),
    ['Generator', generator],
    ['Digest', statement.digest, digest === 'matches' ? 'matches the data' : 'DIFFERS from that of the data'],
  ];
}

function articleFacts({ statement: { source }, article }: CarriedDocument): Fact[] {
  const carried = { matches: 'yes, its digest matches', differs: 'yes, but its digest DIFFERS' };
  return [
    ['File', source.file],
    ['Title', source.title],
    ['Revision', source.revision],
    ['Language', source.language],
    ['Asset id', source.assetId],
    ['Licence', source.licence],
    ['Digest', source.digest],
    ['Carried', article ? carried[article.digest] : 'no'],
  ];
}

function selection(chosen: boolean): string {
  return chosen ? 'selected' : 'not selected';
}

function fieldTable(fields: readonly CarriedField[], limit: number | undefined): string {
  if (fields.length === 0) return '';
  const rows = fields.map(({ name, kind, state, value = '', label = '' }) => [
    name,
    kind,
    state,
    value.replace(/\s+/g, ' '),
    label,
  ]);
  return renderTable(['name', 'kind', 'state', 'value', 'label'], rows, limit);
}

function section(heading: string, table: string): string {
  return table === '' ? '' : `${heading}\n${table.replace(/^(?=.)/gm, indent)}`;
}

function sizeOf({ length }: Uint8Array): string {
  return `${length.toLocaleString('en')} bytes`;
}
