import { extname } from 'node:path';
import type { Host } from '../host/index.js';
import type { ListFormat } from './list.js';

/**
 * How a list is written: by the name of its file, except that workbooks are known by their first bytes. What has another
 * name is taken for CSV. `xls` is the format of Excel 97 to 2003. Errors: those of `Host.readStream`.
 */
export async function listFormat(host: Host, file: string): Promise<ListFormat | 'xls'> {
  return formatOf(file, await firstBytes(host, file));
}

async function firstBytes(host: Host, file: string): Promise<Uint8Array> {
  for await (const chunk of host.readStream(file)) if (chunk.length > 0) return chunk.subarray(0, 64);
  return new Uint8Array();
}

function formatOf(file: string, begin: Uint8Array): ListFormat | 'xls' {
  const starts = (...bytes: readonly number[]) => bytes.every((byte, index) => begin[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'xlsx';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'xls';
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
    default:
      return 'csv';
  }
}
