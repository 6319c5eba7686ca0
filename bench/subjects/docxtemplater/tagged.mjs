/**
 * A statement whose own values are docxtemplater's tags: written by the product, it becomes the template that a user of
 * docxtemplater would have made in Word. The provider, the words and the licence stay as they are, since they are the same
 * for all customers; choices, phases and responsibilities are loops.
 */
export function tagged(statement) {
  const texts = [
    [statement.customer, '{customer}'],
    [statement.number, '{number}'],
    [statement.digest, '{digest}'],
    [factOf(statement, 2), '{issued}'],
    [factOf(statement, 3), '{validUntil}'],
  ];
  const filled = replaced(statement, texts);
  return {
    ...filled,
    issued: statement.issued,
    validUntil: statement.validUntil,
    blocks: withPhaseLoop(filled.blocks.map(tagBlock)),
  };
}

function factOf(statement, at) {
  return statement.blocks.find(({ kind }) => kind === 'masthead').facts[at].value[0].text;
}

function replaced(value, texts) {
  if (typeof value === 'string') return texts.reduce((text, [from, to]) => text.replaceAll(from, to), value);
  if (Array.isArray(value)) return value.map((item) => replaced(item, texts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, texts)]));
}

function tagBlock(block) {
  switch (block.kind) {
    case 'parties':
      return {
        ...block,
        parties: block.parties.map((card) => (card.role === 'customer' ? tagCustomer(card) : card)),
      };
    case 'choices':
      return { ...block, choices: [choiceRow(block)] };
    case 'signatures':
      return { ...block, signatures: block.signatures.map(tagSignature) };
    default:
      return block;
  }
}

const customerFacts = ['{address}', '{country}', '{primaryDomain}', '{tenantId}'];

function tagCustomer(card) {
  return {
    ...card,
    facts: card.facts.map((fact, at) => ({ ...fact, value: [{ text: customerFacts[at] }] })),
    contacts: [
      { name: '{#contacts}', lines: [] },
      { name: '{name}', lines: ['{lines}'] },
      { name: '{/contacts}', lines: [] },
    ],
  };
}

function choiceRow({ subject, choices }) {
  const described = choices.some(({ description }) => description !== undefined);
  return {
    ...choices[0],
    label: `{#${subject}}{label}`,
    ...(described && { description: '{description}' }),
    state: `{state}{/${subject}}`,
  };
}

function tagSignature(signature) {
  if (signature.role !== 'customer') return signature;
  const at = signature.id.split('-')[1];
  return { ...signature, name: `{name${at}}`, title: `{title${at}}`, email: `{email${at}}` };
}

/** One phase with its owners and one without, in a loop, instead of all of them. */
function withPhaseLoop(blocks) {
  const first = blocks.findIndex(({ kind }) => kind === 'phase');
  const phases = blocks.filter(({ kind }) => kind === 'phase');
  const columns = phases.find(({ columns }) => columns.owner !== undefined).columns;
  const loop = [
    line('{#phases}{#owned}'),
    phaseOf(phases[0], columns, { owner: '{owner}', due: '{due}{/responsibilities}' }, ''),
    line('{/owned}{^owned}'),
    phaseOf(
      phases[0],
      { reference: columns.reference, responsibility: columns.responsibility },
      {},
      '{/responsibilities}',
    ),
    line('{/owned}{/phases}'),
  ];
  return [...blocks.slice(0, first), ...loop.flat(), ...blocks.slice(first + phases.length)];
}

/** Each tag in a paragraph of its own, which `paragraphLoop` takes away. */
function line(tags) {
  return tags.match(/\{[^}]+\}/g).map((text) => ({ kind: 'paragraph', text: [{ text }] }));
}

function phaseOf(phase, columns, values, end) {
  const [responsibility] = phase.responsibilities;
  const { owner, due, ...rest } = responsibility;
  return {
    ...phase,
    title: [{ text: '{title}' }],
    columns,
    responsibilities: [{ ...rest, text: [{ text: `{text}${end}` }], ...values }],
  };
}
