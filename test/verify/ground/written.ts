import { ofKind, type PdfValue } from '../../../src/verify/pdf/syntax/values.js';

/** An object as it stands in a file. Strings are written in hexadecimal. */
export function written(value: PdfValue): Buffer {
  const stream = ofKind(value, 'stream');
  if (stream === undefined) return Buffer.from(text(value), 'latin1');
  const entries = new Map([...stream.entries, ['Length', stream.content.length] as const]);
  return Buffer.concat([
    Buffer.from(`${dictionary(entries)}\nstream\n`, 'latin1'),
    stream.content,
    Buffer.from('\nendstream'),
  ]);
}

function text(value: PdfValue): string {
  if (typeof value !== 'object' || value === null) return String(value);
  switch (value.kind) {
    case 'name':
      return `/${value.name.replaceAll(/[^!-~]|[#/()<>[\]{}%]/g, (each) => `#${each.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
    case 'string':
      return `<${Buffer.from(value.bytes).toString('hex')}>`;
    case 'reference':
      return `${value.number} ${value.generation} R`;
    case 'array':
      return `[${value.items.map(text).join(' ')}]`;
    case 'dictionary':
      return dictionary(value.entries);
    case 'stream':
      throw new Error('A stream is an object of its own');
    default:
      return value satisfies never;
  }
}

function dictionary(entries: ReadonlyMap<string, PdfValue>): string {
  return `<< ${[...entries].map(([key, value]) => `${text({ kind: 'name', name: key })} ${text(value)}`).join(' ')} >>`;
}
