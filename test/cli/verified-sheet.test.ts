import { describe, expect, it } from 'vitest';
import type { VerifiedFile } from '../../src/cli/verify/verified-file.js';
import { verifiedSheet } from '../../src/cli/verify/verified-sheet.js';
import { diagnostic, type SignatureFinding, type VerificationReport } from '../../src/index.js';

const nothing: VerificationReport = {
  ...{ verdict: 'rejected', reasons: [], comparison: 'content', signatures: [], fields: [], clauses: [] },
};

function sheet(
  report: Partial<VerificationReport>,
  more: Partial<VerifiedFile> = {},
  limit?: number,
): string {
  const statement = {
    ...{ number: 'SOR-1', version: '1.0', language: 'en', customer: 'Contoso' },
    ...{ provider: 'Meridian', digest: 'd' },
  };
  const against = { kind: 'issued-file', name: 'issued.pdf', statement } as const;
  const file = { name: 'back.pdf', file: 'back.pdf', sha256: 'f00', size: 1, against, ...more };
  return verifiedSheet({ ...file, report: { ...nothing, ...report } }, limit);
}

describe('what was found of a file', () => {
  it('shows each clause that is not as it was issued', () => {
    const long = 'word '.repeat(100);
    const text = sheet({
      clauses: [
        { id: 'a.same', reference: 'G-01', state: 'same' },
        { id: 'a.moved', reference: 'G-02', state: 'moved', issued: 'Stay.' },
        { id: 'a.removed', reference: 'G-03', state: 'removed', issued: 'Pay.' },
        { state: 'added', returned: 'Pay\nnothing.' },
        {
          ...{ id: 'a.long', reference: 'G-04', state: 'changed' },
          ...{ issued: `${long}may ${long}`, returned: `${long}must ${long}` },
        },
      ],
    });
    expect(text).toContain('G-02 (a.moved): stands elsewhere\n    issued    Stay.\n  G-03');
    expect(text).toContain('G-03 (a.removed): not there\n    issued    Pay.\n');
    expect(text).toContain('A clause: was not issued\n    returned  Pay nothing.\n');
    expect(text).toMatch(/issued {4}…[word ]{1,60}\[may\][word ]{1,60}…\n/);
    expect(text).not.toContain('G-01');
  });

  it('tells reasons by their weight, with what to do once, and counts what is too many', () => {
    const many = Array.from({ length: 40 }, (_, at) => diagnostic('content-hidden', `Text ${at}`));
    const text = sheet({ reasons: [...many, diagnostic('content-commented', 'Comment: “No”')] });
    expect(text).toContain('Why it is rejected\n  Text 0 [content-hidden]\n');
    expect(text).toContain('  and 28 more of these, which --json tells\n');
    expect(text.split('Programs read it and people do not').length).toBe(2);
    expect(text).toContain('Remarks\n  Comment: “No” [content-commented]\n');
  });

  it('says what cannot be told', () => {
    const unknown = [1, 2, 3].map((at) => ({ reference: `G-0${at}`, state: 'unknown' as const }));
    expect(sheet({ clauses: unknown })).toContain('Whether any of its 3 clauses says what was issued:');
    expect(sheet({ clauses: [...unknown, { state: 'same' }] })).toContain(
      'Whether these clauses say what was issued: G-01, G-02, G-03.',
    );
    expect(sheet({ comparison: 'none' })).toContain('Whether any of it says what was issued:');
    expect(sheet({ reasons: [diagnostic('content-issued-unknown', 'Only clauses')] })).toContain(
      'Whether owners, dates and the text around the clauses are as issued',
    );
    const broken: SignatureFinding = {
      ...{ field: 'customer-1-signature', kind: 'countersignature', signer: 'Eva', certificate: 'c' },
      ...{ timeIsProven: false, level: 'none', intact: false, covers: 'part', trusted: false, demo: false },
    };
    expect(sheet({ signatures: [broken] })).not.toContain('--trust');
    expect(sheet({ signatures: [{ ...broken, intact: true }] })).toContain('--trust');
    expect(sheet({})).toContain('it bears no signature that a program can check');
  });

  it('lets no file steer the terminal, and cuts tables to its width', () => {
    const fields = [{ name: 'n', returned: `\u001b[31m${'x'.repeat(200)}` }];
    const text = sheet({ fields }, { file: 'a\u001b[2J.pdf' }, 60);
    expect(text).not.toContain('\u001b');
    const [row = ''] = text.split('\n').filter((line) => line.includes('xxx'));
    expect(row.length).toBeLessThanOrEqual(60);
  });
});
