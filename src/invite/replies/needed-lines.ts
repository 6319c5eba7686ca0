import { limits } from './limits.js';

/** What is asked of a reply. */
const needed = new Set([
  'BEGIN',
  'END',
  'METHOD',
  'UID',
  'SEQUENCE',
  'DTSTAMP',
  'RECURRENCE-ID',
  'ATTENDEE',
  'COMMENT',
]);

const propertyName = /^([A-Za-z0-9-]+)[;:]/;

/**
 * The lines of a calendar that matter for a reply, unfolded. The others are left out before the calendar is parsed, because that
 * is where known clients break the rules: Outlook and Exchange with HTML over several lines (X-ALT-DESC), others with line breaks
 * in a description or nothing between two events. Line ends of every kind are taken, and so is text around the calendar, which
 * mailing lists add.
 *
 * @returns Nothing where there is no calendar, or its components are nested too deeply or do not end.
 */
export function neededLines(text: string): string | undefined {
  const begin = /^[\uFEFF \t]*BEGIN:VCALENDAR[ \t]*$/im.exec(text);
  if (begin === null) return undefined;
  const lines: string[] = [];
  let depth = 0;
  let wanted = false;
  for (const line of unfold(text.slice(begin.index).replace(/^\uFEFF?\s*/, ''))) {
    const name = propertyName.exec(line)?.[1]?.toUpperCase();
    // A line without a name belongs to the property before it, and makes that one unreadable where it matters.
    if (name !== undefined) wanted = needed.has(name);
    else if (line.trim() === '') continue;
    if (!wanted) continue;
    lines.push(asText(line.trimEnd()));
    if (name === 'BEGIN') depth += 1;
    if (name === 'END') depth -= 1;
    if (depth > limits.depth) return undefined;
    if (depth <= 0) return lines.join('\r\n');
  }
  return undefined;
}

/** ical.js makes a number of any text, and a time of any digits; as text they come as they are. */
function asText(line: string): string {
  return line.replace(/^(SEQUENCE|DTSTAMP)(?:;[^:]*)?:/i, '$1;VALUE=TEXT:');
}

/** RFC 5545, 3.1; a line that is folded with a tab, too. */
function unfold(text: string): readonly string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n');
}
