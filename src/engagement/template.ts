import { exampleEngagement } from './example.js';
import type { FieldPath } from './field-path.js';
import { fieldDescription, fieldNames, isNamedField, isRequired } from './fields.js';
import { isGroup, valueAt } from './found.js';
import { type Given, givenFields, type InitValues } from './init-values.js';
import { placeKey } from './places.js';
import { quoted, quotedName } from './quoted.js';

const heading = `# yaml-language-server: $schema=node_modules/countersign/schemas/engagement.schema.json
#
# An engagement: all that a statement of responsibilities is made from, besides the article.
# A field with # right before its name is switched off; take the # away to use it.
# A value marked EXAMPLE stands for yours; replace it.
#
#   countersign check <this file>      says what is not right yet
#   countersign generate <this file>   writes the statement`;

const mark = 'EXAMPLE, replace it.';

/** Beyond this a remark gets a line of its own. */
const widest = 110;

/**
 * An engagement file in YAML to begin with. Every field is in it: what is given as it is, what is needed besides as
 * a marked example, and the rest as comments. It reads without a problem as it stands, provided that the values are
 * right.
 */
export function engagementTemplate(values: Partial<InitValues> = {}): string {
  const given = givenFields(values);
  const sections = fieldNames([])
    .filter((name) => name !== '$schema')
    .map((name) => fieldLines([name], '', true, given).join('\n'));
  return `${[heading, ...sections].join('\n\n')}\n`;
}

/** Lines of a field and all below it. Switched off, it is a comment. */
function fieldLines(
  path: FieldPath,
  indent: string,
  on: boolean,
  given: readonly Given[],
): readonly string[] {
  const active = on && (isNeeded(path) || given.some((entry) => startsWith(entry.path, path)));
  const name = `${indent}${active ? '' : '#'}${quotedName(String(path.at(-1)))}:`;
  const about = isNamedField(path) ? fieldDescription(path) : '';
  const example = valueAt(exampleEngagement, path);
  if (isGroup(example))
    return [...remark(about, indent), name, ...groupLines(path, `${indent}  `, active, given)];
  if (Array.isArray(example) && isGroup(example[0])) {
    return [...remark(about, indent), name, ...itemLines([...path, 0], `${indent}  `, active, given)];
  }
  const found = given.find((entry) => placeKey(entry.path) === placeKey(path))?.value;
  const remarks = [active && found === undefined ? mark : '', about].filter((text) => text !== '');
  const line = `${name} ${scalar(found ?? example)}`;
  const whole = [line, ...remark(remarks.join(' '), '  ')].join('');
  return whole.length <= widest ? [whole] : [...remark(remarks.join(' '), indent), line];
}

function remark(text: string, indent: string): readonly string[] {
  return text === '' ? [] : [`${indent}# ${text}`];
}

/** Fields of a group; ids that authors choose are those given and those of the example. */
function groupLines(
  path: FieldPath,
  indent: string,
  on: boolean,
  given: readonly Given[],
): readonly string[] {
  const chosen = given
    .filter((entry) => startsWith(entry.path, path))
    .map((entry) => String(entry.path[path.length]));
  const example = valueAt(exampleEngagement, path);
  const named = fieldNames(path);
  const names = named.length > 0 ? named : [...chosen, ...(isGroup(example) ? Object.keys(example) : [])];
  return [...new Set(names)].flatMap((name) => fieldLines([...path, name], indent, on, given));
}

/** The first entry of a list: a dash stands before its first field, which is one of those it needs. */
function itemLines(path: FieldPath, indent: string, on: boolean, given: readonly Given[]): readonly string[] {
  const lines = groupLines(path, `${indent}  `, on, given);
  const first = lines.findIndex((line) => !/^ *# /.test(line));
  return lines.map((line, index) => (index === first ? line.replace(/^ {2}( *#?)/, '$1- ') : line));
}

/** Needed, though not required by the schema: a meeting has a place or a link. */
const link = placeKey(['kickOff', 'link']);

function isNeeded(path: FieldPath): boolean {
  return isRequired(path) || placeKey(path) === link;
}

function startsWith(path: FieldPath, beginning: FieldPath): boolean {
  return beginning.every((step, index) => path[index] === step);
}

/** A value on one line, in a form that needs no knowledge of it. */
function scalar(value: unknown): string {
  if (typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? `[${value.map(scalar).join(', ')}]` : quoted(String(value));
}
