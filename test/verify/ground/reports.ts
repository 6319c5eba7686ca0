import { type DiagnosticCode, diagnostic } from '../../../src/diagnostics/index.js';
import type {
  ClauseFinding,
  SignatureFinding,
  VerificationReport,
  VerificationSubject,
} from '../../../src/verify/index.js';

/** What a report can be about: a sample of each kind that looks different. */
export interface Sample {
  readonly report: VerificationReport;
  readonly about: VerificationSubject;
}

const digest = '3f9a2b7c51e08d46b7f4c2a91d35e6780fb24c9ae1736d58c0b91f4e2a6d7835';

export const about: VerificationSubject = {
  file: { name: 'SOR-2026-0042 signed.pdf', sha256: digest },
  against: { kind: 'register', name: 'register.db' },
  statement: {
    number: 'SOR-2026-0042',
    version: '2016-11',
    language: 'en',
    customer: 'Contoso Pharmaceuticals plc',
    provider: 'Northwind Cloud Services',
    digest: `sha256:${digest.toUpperCase().toLowerCase()}`,
  },
  verified: '2026-11-21T17:48:13.000Z',
  program: 'countersign 0.1.0',
};

export const seal: SignatureFinding = {
  field: 'seal',
  kind: 'seal',
  signer: 'Northwind Cloud Services',
  certificate: 'a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90',
  time: '2026-11-02T09:14:05Z',
  timeIsProven: true,
  level: 'B-LT',
  intact: true,
  covers: 'revision',
  trusted: true,
  demo: false,
};

export const signed = (more: Partial<SignatureFinding> = {}): SignatureFinding => ({
  ...seal,
  field: 'customer-1-signature',
  kind: 'countersignature',
  signer: 'Ana Ruiz',
  certificate: '9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c5b4a39281706f5e4d3c2b1a0',
  time: '2026-11-18T14:02:41Z',
  level: 'B-T',
  covers: 'revision',
  ...more,
});

function same(count: number, letter = 'G'): ClauseFinding[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `general.clause-${at + 1}`,
    reference: `${letter}-${at + 1}`,
    state: 'same',
  }));
}

const fields = [
  { name: 'customer-1-name', issued: 'Ana Ruiz', returned: 'Ana Ruiz' },
  { name: 'customer-1-title', returned: 'Head of IT Operations', signedBy: 'customer-1-signature' },
  { name: 'customer-1-date', returned: '2026-11-18', signedBy: 'customer-1-signature' },
  { name: 'acknowledge-initiate', returned: 'Yes', signedBy: 'customer-1-signature' },
];

const base: VerificationReport = {
  verdict: 'accepted',
  reasons: [],
  comparison: 'bytes',
  signatures: [],
  fields: [],
  clauses: same(38),
};

const rejects = (code: DiagnosticCode, message: string) => diagnostic(code, message);

export const accepted: Sample = {
  about,
  report: {
    ...base,
    fields,
    signatures: [
      seal,
      signed(),
      signed({
        field: 'provider-1-signature',
        signer: 'Tomás Okafor',
        time: '2026-11-19T08:30:12Z',
        covers: 'file',
      }),
    ],
  },
};

const withRemarks: Sample = {
  about: { ...about, file: { ...about.file, name: 'Scan-free print of SOR-2026-0042.pdf' } },
  report: {
    ...base,
    verdict: 'accepted-with-remarks',
    comparison: 'content',
    reasons: [
      rejects('issued-bytes-changed', 'The file does not begin with the bytes that were issued'),
      rejects('signature-lost', 'The seal is gone: the file was written anew by “Microsoft: Print To PDF”'),
      rejects('content-filled', 'Filled in beside the signatures on page 6: “Ana Ruiz”'),
      rejects('content-filled', 'Filled in beside the signatures on page 6: “18 November 2026”'),
      rejects('content-in-margin', 'Text in the margin of page 1: “Printed 18/11/2026 14:05”'),
    ],
  },
};

const changed: readonly ClauseFinding[] = [
  {
    id: 'general.ssl-certificates',
    reference: 'G-18',
    state: 'changed',
    issued:
      'Acquire and manage SSL certificates from a public certification authority for all services that are reached from the internet, and renew them at least thirty days before they expire.',
    returned:
      'Acquire and manage SSL certificates for all services that are reached from the internet, and renew them before they expire where the provider asks for it in writing.',
  },
  {
    id: 'remediate.checkpoint-meetings',
    reference: 'R-2',
    state: 'changed',
    issued: 'The customer must attend weekly checkpoint meetings.',
    returned: 'The customer may attend weekly checkpoint meetings.',
  },
  {
    id: 'assess.screen-sharing',
    reference: 'A-2',
    state: 'removed',
    issued: 'Allow the FastTrack Center to share a screen session with the people who administer the tenant.',
  },
];

export const threeClauses: Sample = {
  about,
  report: {
    ...base,
    verdict: 'rejected',
    comparison: 'content',
    clauses: [...changed, ...same(35)],
    signatures: [signed({ intact: false, trusted: true, covers: 'revision' })],
    reasons: [
      rejects(
        'content-clause-changed',
        'G-18 was changed on page 3: without “from a public certification authority”; without “at least thirty days”; with “where the provider asks for it in writing”',
      ),
      rejects('content-clause-changed', 'R-2 was changed on page 5: “may” instead of “must”'),
      rejects(
        'content-clause-removed',
        'A-2 is not there: “Allow the FastTrack Center to share a screen session with the people who administer the tenant.”',
      ),
      rejects('signature-broken', 'What customer-1-signature signed is not what is in the file'),
      rejects('issued-bytes-changed', 'The file does not begin with the bytes that were issued'),
    ],
  },
};

export const manyReasons: Sample = {
  about,
  report: {
    ...threeClauses.report,
    clauses: [
      ...Array.from(
        { length: 60 },
        (_, at): ClauseFinding => ({ ...changed[at % 2], reference: `G-${at + 1}`, state: 'changed' }),
      ),
      ...same(20, 'E'),
    ],
    reasons: Array.from({ length: 300 }, (_, at) =>
      rejects(
        'page-changed',
        `Page ${at + 1}: text was added outside the form fields: “void where prohibited”`,
      ),
    ),
    signatures: [seal, signed({ trusted: false })],
    fields,
  },
};

const scan: Sample = {
  about: { ...about, file: { ...about.file, name: 'scan0001.pdf' } },
  report: {
    ...base,
    verdict: 'rejected',
    comparison: 'none',
    clauses: same(38).map((clause) => ({ ...clause, state: 'unknown' as const })),
    reasons: [
      ...[1, 2, 3, 4, 5, 6].map((page) =>
        rejects(
          'content-unreadable',
          `Page ${page} is a picture: whether it says what was issued cannot be told`,
        ),
      ),
      rejects('issued-bytes-changed', 'The file does not begin with the bytes that were issued'),
    ],
  },
};

const demo: Sample = {
  about: { ...about, against: { kind: 'issued-file', name: 'SOR-2026-0042.pdf' } },
  report: {
    ...base,
    verdict: 'accepted-with-remarks',
    fields,
    signatures: [
      { ...seal, signer: 'DEMO Seal (not for use)', level: 'B-T', demo: true },
      signed({
        signer: 'DEMO Customer (not for use)',
        demo: true,
        timeIsProven: false,
        level: 'B-B',
        covers: 'file',
      }),
    ],
    reasons: [
      rejects('signer-demo', 'seal was signed with a certificate of a demo authority'),
      rejects('signer-demo', 'customer-1-signature was signed with a certificate of a demo authority'),
      rejects('time-unproven', 'When customer-1-signature was signed is only what the signer claims'),
    ],
  },
};

const chinese: Sample = {
  about: {
    ...about,
    file: { ...about.file, name: '职责声明-签字版.pdf' },
    statement: {
      ...about.statement,
      language: 'zh-Hans',
      customer: '北京康拓索制药股份有限公司',
      provider: '北风云服务有限公司',
    },
  },
  report: {
    ...threeClauses.report,
    comparison: 'content',
    signatures: [signed({ signer: '王小明', trusted: false })],
    fields: [{ name: 'customer-1-title', returned: '信息技术部主任', signedBy: 'customer-1-signature' }],
    clauses: [
      {
        id: 'general.ssl-certificates',
        reference: 'G-18',
        state: 'changed',
        issued: '从公共证书颁发机构获取并管理 SSL 证书，并且至少在到期前三十天续订。',
        returned: '获取并管理 SSL 证书，并且在到期前续订。',
      },
      {
        reference: 'R-2',
        state: 'changed',
        issued: '客户必须参加每周的检查点会议。',
        returned: '客户可以参加每周的检查点会议。',
      },
      ...same(36),
    ],
    reasons: [
      rejects(
        'content-clause-changed',
        'G-18 was changed on page 3: without “从公共证书颁发机构”; without “至少”; without “三十天”',
      ),
      rejects('content-clause-changed', 'R-2 was changed on page 5: “可以” instead of “必须”'),
      rejects('signer-untrusted', 'The certificate of 王小明 leads to no authority that is trusted'),
    ],
  },
};

export const samples = { accepted, withRemarks, threeClauses, manyReasons, scan, demo, chinese } as const;
