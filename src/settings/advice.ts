import type { z } from 'zod';
import { nearest } from '../diagnostics/index.js';

/**
 * What would be right, in words for who writes the file, where the schema itself does not say so. It is given to each parse, since
 * zod's own setting is one for the whole process.
 */
export function adviseOnIssue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return adviseOnType(issue.expected, issue.input);
    case 'invalid_value':
      return adviseOnChoice(issue.values.map(String), issue.input);
    case 'too_small':
      if (issue.origin === 'string') return 'Write a value.';
      return issue.inclusive === false
        ? `Write a number above ${issue.minimum}.`
        : `Write ${issue.minimum} or more.`;
    case 'too_big':
      return issue.origin === 'string'
        ? `Write at most ${issue.maximum} characters.`
        : `Write ${issue.maximum} or less.`;
    default:
      return undefined;
  }
}

function adviseOnType(expected: string, found: unknown): string | undefined {
  switch (expected) {
    case 'string':
      return typeof found === 'number' || typeof found === 'boolean'
        ? 'Put it in quotes to make it a text.'
        : 'Write a single text.';
    case 'int':
      return 'Write a whole number.';
    case 'number':
      return typeof found === 'string' && Number.isFinite(Number(found))
        ? 'Write it without quotes.'
        : 'Write a number.';
    case 'array':
    case 'tuple':
      return 'Write a list in [ ], with commas between the entries.';
    case 'object':
    case 'record':
      return 'Write fields with names, each as `name: value`.';
    default:
      return undefined;
  }
}

function adviseOnChoice(choices: readonly string[], found: unknown): string {
  const near = typeof found === 'string' ? nearest(found, choices) : undefined;
  const all = `Write one of: ${choices.join(', ')}.`;
  return near === undefined ? all : `Did you mean ${near}? ${all}`;
}
