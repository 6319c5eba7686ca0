import type { Block, SignaturesBlock, Statement } from '../../src/model/index.js';

const span = { file: 'sample.md', line: 12, column: 3 };

export const signatureLabels: SignaturesBlock['labels'] = {
  signature: 'Signature',
  name: 'Name',
  title: 'Title',
  date: 'Date',
  dateHint: 'YYYY-MM-DD',
  enterText: 'Click to enter text',
  chooseDate: 'Choose a date',
  instructions: 'Please read the statement before you sign it.',
};

/** A statement that holds every kind of block, for the writers' contract suite. */
export function sampleStatement(overrides: Partial<Statement> = {}): Statement {
  return {
    schema: 'countersign/statement@1',
    language: 'en',
    number: 'SOR-2026-0001',
    version: '1.0',
    issued: '2026-11-21',
    title: 'Statement of responsibilities',
    customer: 'R&D <Contoso> “Müller” AG',
    provider: 'Northwind Services GmbH',
    brand: 'meridian',
    template: 'standard',
    source: {
      file: 'sample.md',
      digest: 'ab'.repeat(32),
      language: 'en',
      revision: '2016-11',
      title: 'Your responsibilities',
    },
    services: ['intune'],
    options: { 'wifi-vpn': true, 'screen-sharing': false },
    signing: { method: 'fields', protect: false },
    furniture: {
      header: 'SOR-2026-0001',
      footer: 'Northwind Services GmbH',
      pageOf: 'Page {page} of {pages}',
    },
    blocks: sampleBlocks,
    digest: 'cd'.repeat(32),
    generator: 'countersign 0.1.0',
    ...overrides,
  };
}

export const sampleBlocks: readonly Block[] = [
  {
    kind: 'masthead',
    title: 'Statement of responsibilities',
    subject: 'R&D <Contoso> “Müller” AG',
    facts: [
      { label: 'Number', value: [{ text: 'SOR-2026-0001' }] },
      { label: 'Version', value: [{ text: '1.0' }] },
      { label: 'Issued', value: [{ text: 'November 21, 2026' }] },
      { label: 'Valid until', value: [{ text: 'December 31, 2026' }] },
    ],
  },
  { kind: 'contents', title: 'Contents' },
  { kind: 'heading', level: 2, text: [{ text: 'Parties' }] },
  {
    kind: 'parties',
    parties: [
      {
        role: 'customer',
        label: 'Customer',
        name: 'R&D <Contoso> “Müller” AG',
        facts: [
          { label: 'Address', value: [{ text: 'Hauptstraße 1\n80331 München' }] },
          { label: 'Country', value: [{ text: 'Germany' }] },
          { label: 'Tenant id', value: [{ text: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', code: true }] },
          { label: 'Primary domain', value: [{ text: 'contoso.com' }] },
        ],
        contactsLabel: 'Contacts',
        contacts: [{ name: 'Ana Torres', lines: ['IT lead', 'ana@contoso.com'] }],
      },
      {
        role: 'provider',
        label: 'Provider',
        name: 'Northwind Services GmbH',
        facts: [{ label: 'Address', value: [{ text: '12 Harbour Road' }] }],
        contactsLabel: 'Contacts',
        contacts: [
          { name: 'Jo Li', lines: ['Engagement manager', 'jo@northwind.example'] },
          { name: 'Kim Park', lines: [] },
        ],
      },
    ],
  },
  { kind: 'heading', level: 2, text: [{ text: 'Scope' }] },
  {
    kind: 'choices',
    subject: 'services',
    label: 'Services',
    choices: [{ id: 'intune', label: 'Microsoft Intune', selected: true, state: 'Included' }],
  },
  {
    kind: 'choices',
    subject: 'options',
    label: 'Optional items',
    choices: [
      {
        id: 'wifi-vpn',
        label: 'Wi-Fi and VPN infrastructure',
        description: 'Certificate authority, Wi-Fi and VPN.',
        selected: true,
        state: 'Included',
      },
      { id: 'screen-sharing', label: 'Screen sharing', selected: false, state: 'Not included' },
    ],
  },
  { kind: 'heading', level: 2, text: [{ text: 'Introduction' }] },
  {
    kind: 'paragraph',
    text: [
      { text: 'You have the following ' },
      { text: 'responsibilities', strong: true },
      { text: ', see ' },
      { text: 'the overview', href: 'https://example.com/overview?a=1&b=2' },
      { text: ' and ' },
      { text: 'code', code: true },
      { text: '. ' },
      { text: 'Emphasis', emphasis: true },
      { text: ' and 中文文字 mixed in.' },
    ],
  },
  {
    kind: 'list',
    ordered: false,
    items: [
      { text: [{ text: 'First point' }], items: [{ text: [{ text: 'Nested point' }], items: [] }] },
      { text: [{ text: 'Second point' }], items: [] },
    ],
  },
  {
    kind: 'list',
    ordered: true,
    items: [
      { text: [{ text: 'Step one' }], items: [] },
      { text: [{ text: 'Step two' }], items: [] },
    ],
  },
  {
    kind: 'table',
    header: [[{ text: 'Term' }], [{ text: 'Meaning' }]],
    rows: [
      [[{ text: 'Tenant' }], [{ text: 'Your directory' }]],
      [[{ text: 'Baseline' }], [{ text: 'First configuration' }]],
    ],
  },
  { kind: 'note', paragraphs: [[{ text: 'A note to the reader.' }], [{ text: 'Its second paragraph.' }]] },
  { kind: 'rule' },
  { kind: 'heading', level: 2, text: [{ text: 'Your responsibilities' }] },
  {
    kind: 'phase',
    id: 'general',
    code: 'G',
    title: [{ text: 'General responsibilities' }],
    introduction: [[{ text: 'You provide or carry out:' }]],
    columns: { reference: 'Ref.', responsibility: 'Responsibility', owner: 'Owner', due: 'Due' },
    responsibilities: [
      {
        id: 'general.ssl-certificates',
        reference: 'G-01',
        text: [{ text: 'Provide and configure any public SSL certificates.' }],
        details: [
          {
            text: [{ text: 'For every host name' }],
            items: [{ text: [{ text: 'Wildcards too' }], items: [] }],
          },
        ],
        owner: 'Ana Torres',
        due: 'December 1, 2026',
        source: span,
      },
      {
        id: 'general.helpdesk',
        reference: 'G-02',
        text: [
          { text: 'Provide helpdesk documentation and ' },
          { text: 'training', emphasis: true },
          { text: '.' },
        ],
        details: [],
        source: span,
      },
    ],
    notes: [[{ text: 'A note below the phase.' }]],
    acknowledgement: 'I have read the responsibilities of this phase',
  },
  {
    kind: 'phase',
    id: 'initiate',
    code: 'I',
    title: [{ text: 'Initiate phase' }],
    introduction: [],
    columns: { reference: 'Ref.', responsibility: 'Responsibility' },
    responsibilities: [
      {
        id: 'initiate.kickoff-meeting',
        reference: 'I-01',
        text: [{ text: 'Participate in the engagement kick-off meeting.' }],
        details: [],
        source: span,
      },
    ],
    notes: [],
  },
  { kind: 'heading', level: 2, text: [{ text: 'Not part of this engagement' }] },
  {
    kind: 'exclusions',
    columns: { responsibility: 'Responsibility', reason: 'Reason' },
    exclusions: [
      {
        id: 'assess.screen-sharing',
        text: [{ text: 'Share your screen with Microsoft.' }],
        details: [],
        reason: 'Option not selected: Screen sharing',
        source: span,
      },
    ],
  },
  { kind: 'page-break' },
  { kind: 'heading', level: 2, text: [{ text: 'Acceptance' }] },
  {
    kind: 'signatures',
    labels: signatureLabels,
    signatures: [
      {
        id: 'customer-1',
        role: 'customer',
        label: 'For the customer',
        party: 'R&D <Contoso> “Müller” AG',
        name: 'Eva Adler',
        title: 'CIO',
        email: 'eva@contoso.com',
      },
      { id: 'provider-1', role: 'provider', label: 'For the provider', party: 'Northwind Services GmbH' },
    ],
  },
  { kind: 'heading', level: 2, text: [{ text: 'Provenance' }] },
  {
    kind: 'provenance',
    facts: [
      { label: 'Article', value: [{ text: 'Your responsibilities' }] },
      { label: 'Article digest (SHA-256)', value: [{ text: 'ab'.repeat(32), code: true }] },
    ],
    digest: { label: 'Statement digest (SHA-256)', value: [{ text: 'cd'.repeat(32), code: true }] },
    generator: { label: 'Generated by', value: [{ text: 'countersign 0.1.0' }] },
  },
];
