import fc from 'fast-check';

/** What somebody would type who wants out of a field. */
const attacks = [
  '\r\nBcc: victim@example.com',
  '\nSubject: other',
  '\r',
  '\r\n\r\n<html>',
  '\u2028',
  '\u0085',
  '\0',
  '\t',
  '"',
  "'",
  '`',
  ', ',
  ';',
  ':',
  '<script>alert(1)</script>',
  '</td></table>',
  '-->',
  '" onmouseover="x',
  '&lt;',
  '&',
  '=?utf-8?Q?=0D=0ABcc:_x?=',
  '=?UTF-8?B?QQ==?=',
  '[x](javascript:alert(1))',
  '**bold**',
  '# ',
  '\n## Heading',
  '| a | b |',
  '{{customer.name}}',
  '{{#if',
  '::statement',
  '\uE0000\uE001',
  '{number}',
  '$&',
  '\\',
  '--=_countersign-',
  '会议',
  '🙂',
  'é',
  'e\u0301',
  '\uD800',
  '\u202E',
  'name',
  ' ',
];

/** Text that is at least one character which can be seen. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...attacks), fc.string({ maxLength: 6 })), { minLength: 1, maxLength: 8 })
  .map((parts) => `x${parts.join('')}`);
