import { diagnostic } from '../../../src/diagnostics/index.js';
import type { ClauseFinding } from '../../../src/verify/index.js';
import { about, manyReasons, type Sample, seal, signed } from './reports.js';

/** Every text of a report as somebody else may have written it. */
function written(text: string): Sample {
  const clause = (state: ClauseFinding['state'], at: number): ClauseFinding => ({
    id: `${text}${at}`,
    reference: text,
    state,
    issued: `${text} one ${text} two ${text}`,
    returned: `${text} three ${text}`,
  });
  const states = ['changed', 'added', 'removed', 'moved', 'unknown', 'same'] as const;
  return {
    about: {
      file: { name: text, sha256: about.file.sha256 },
      against: { kind: 'issued-file', name: text },
      statement: {
        number: text,
        version: text,
        language: text,
        customer: text,
        provider: text,
        digest: text,
      },
      verified: about.verified,
      program: text,
    },
    report: {
      verdict: 'rejected',
      comparison: 'content',
      reasons: Array.from({ length: 40 }, () => ({
        ...diagnostic('content-clause-changed', text, { field: text }),
        hint: text,
      })),
      clauses: states.map(clause),
      signatures: [
        { ...seal, field: text, signer: text, certificate: text, time: text, demo: true },
        signed({ field: text, signer: text, covers: 'part' }),
      ],
      fields: [
        { name: text, issued: text, returned: `${text} x`, signedBy: text },
        { name: `${text} y`, issued: text, signedBy: 'nobody' },
      ],
    },
  };
}

const long = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);

export const hostile: Readonly<Record<string, Sample>> = {
  'nothing but what must be': {
    about: {
      file: { name: '', sha256: '' },
      against: { kind: 'nothing' },
      verified: about.verified,
      program: '',
    },
    report: { verdict: 'rejected', comparison: 'none', reasons: [], clauses: [], signatures: [], fields: [] },
  },
  'no text at all': written(''),
  'names of 200 characters': written(long('Contoso Pharmaceuticals ', 200)),
  'names of 200 characters without a space': written(long('W', 200)),
  'names of 200 Chinese characters': written(long('北京康拓索制药股份有限公司', 200)),
  'right to left': written(long('شركة كونتوسو للأدوية ', 200)),
  'right to left among others': written(long('\u05D0x', 200)),
  markup: written(`</script><script>alert(1)</script><img src=x onerror=alert(1)>"'&amp;{{x}}`),
  'control characters': written('a\u0000\u0007\u001B[31m\u202E\u2066b\u200B\uFEFF\uD800\uFFFF\nc\r\n\td'),
  'letters with a thousand marks': written(`e${'\u0301'.repeat(1000)}`.repeat(40)),
  'a hundred thousand characters': written(long('shall not be liable ', 100_000)),
  'hundreds of reasons, signatures and fields': {
    about,
    report: {
      ...manyReasons.report,
      signatures: Array.from({ length: 300 }, (_, at) => signed({ field: `signature-${at}` })),
      fields: Array.from({ length: 300 }, (_, at) => ({ name: `field-${at}`, returned: 'x' })),
    },
  },
};
