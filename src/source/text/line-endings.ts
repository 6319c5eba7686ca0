import { count } from './finding.js';
import type { Repair } from './repair.js';

/** Makes every line ending LF, so that nothing after it needs to know of others. */
export function repairLineEndings(text: string): Repair {
  const foreign = [...text.matchAll(/\r\n?/g)];
  const first = foreign[0];
  if (first === undefined) return { edits: [], findings: [] };
  const edits = foreign.map(({ index, 0: ending }) => ({
    offset: index,
    length: ending.length,
    replacement: '\n',
  }));
  const windows = foreign.filter(({ 0: ending }) => ending === '\r\n').length;
  const old = foreign.length - windows;
  const unix = (text.match(/\n/g)?.length ?? 0) - windows;
  const kinds = [
    windows > 0 && `${count(windows, 'line')} with CRLF`,
    old > 0 && `${count(old, 'line')} with CR`,
    unix > 0 && `${count(unix, 'line')} with LF`,
  ].filter((kind) => kind !== false);
  const message = `The file ends ${kinds.join(' and ')}`;
  return { edits, findings: [{ code: 'source-line-endings', message, offset: first.index }] };
}
