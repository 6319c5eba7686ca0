import type { z } from 'zod';

/**
 * What would be right, in words for who writes the file, where the schema itself does not say so. It is given to
 * each parse, since zod's own setting is one for the whole process.
 */
export function adviseOnIssue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return adviseOnType(issue.expected, issue.input);
    case 'invalid_value':
      return `write one of: ${issue.values.map(String).join(', ')}`;
    default:
      return undefined;
  }
}

function adviseOnType(expected: string, found: unknown): string | undefined {
  switch (expected) {
    case 'string':
      return typeof found === 'boolean'
        ? `put it in quotes to make it a text: "${found}"`
        : 'write a single text';
    case 'array':
      return 'write a list in [ ], with commas between the entries';
    case 'object':
    case 'record':
      return 'write a group of fields, such as { name: "Ana Torres" }';
    default:
      return undefined;
  }
}

/** What an issue advises; of an id that is no id, what the schema of ids does. */
export function adviceIn(issue: z.core.$ZodIssue): string {
  return (issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined) ?? issue.message;
}

/** `write a text` to `Write a text.` */
export function sentence(text: string): string {
  const end = /[.?!]$/.test(text) ? '' : '.';
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}${end}`;
}
