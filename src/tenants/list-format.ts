import { extname } from 'node:path';
import type { Host } from '../host/index.js';
import { decoded } from './decode.js';
import { encodingByMark } from './encoding.js';
import { linesOf } from './lines.js';
import type { ListFormat } from './list.js';

/** What people give as a list that is none: `xls` is the format of Excel 97 to 2003. */
export type OtherFormat = 'xls' | 'pdf';

/**
 * How a list is written: by the name of its file, except that workbooks are known by their first bytes. Where the name
 * does not tell, as that of standard input, its first line does. Errors: those of `Host.readStream`.
 */
export async function listFormat(host: Host, file: string): Promise<ListFormat | OtherFormat> {
  const begin = await firstBytes(host, file);
  return formatOf(file, begin) ?? (await formatByContent(host, file, begin));
}

async function firstBytes(host: Host, file: string): Promise<Uint8Array> {
  for await (const chunk of host.readStream(file)) if (chunk.length > 0) return chunk.subarray(0, 64);
  return new Uint8Array();
}

function formatOf(file: string, begin: Uint8Array): ListFormat | OtherFormat | undefined {
  const starts = (...bytes: readonly number[]) => bytes.every((byte, index) => begin[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'xlsx';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'xls';
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf';
  switch (extname(file).toLowerCase()) {
    case '.xlsx':
    case '.xlsm':
      return 'xlsx';
    case '.json':
      return 'json';
    case '.jsonl':
    case '.ndjson':
      return 'jsonl';
    case '.yaml':
    case '.yml':
      return 'yaml';
    case '.csv':
    case '.tsv':
      return 'csv';
    default:
      return undefined;
  }
}

/** JSON and JSONL by their first line with anything in it; what begins otherwise is taken for CSV. */
async function formatByContent(host: Host, file: string, begin: Uint8Array): Promise<ListFormat> {
  const encoding = encodingByMark(begin) ?? 'utf-8';
  for await (const { text } of linesOf(decoded(host.readStream(file), encoding))) {
    const line = text.trim();
    if (line === '') continue;
    if (line.startsWith('[')) return 'json';
    if (!line.startsWith('{')) return 'csv';
    return isJson(line) ? 'jsonl' : 'json';
  }
  return 'csv';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
