import { columnsOf, plain } from '../subjects/look.mjs';

/** All texts that a reader of a statement sees, its references too. */
export function statementTexts({ blocks, furniture }) {
  const texts = [...blocks.flatMap(blockTexts), furniture.header, furniture.footer];
  return texts.filter((text) => text !== undefined && text !== '');
}

function blockTexts(block) {
  switch (block.kind) {
    case 'masthead':
      return [block.title, block.subject, ...facts(block.facts)];
    case 'heading':
    case 'paragraph':
      return [plain(block.text)];
    case 'parties':
      return block.parties.flatMap((card) => [
        card.label,
        card.name,
        ...facts(card.facts),
        card.contactsLabel,
        ...card.contacts.flatMap(({ name, lines }) => [name, ...lines]),
      ]);
    case 'choices':
      return [
        block.label,
        ...block.choices.flatMap(({ label, description, state }) => [label, description, state]),
      ];
    case 'phase':
      return [
        plain(block.title),
        ...columnsOf(block).map((name) => block.columns[name]),
        ...block.responsibilities.flatMap(({ reference, text, owner, due }) => [
          reference,
          plain(text),
          owner,
          due,
        ]),
      ];
    case 'signatures': {
      const { signature, name, title, date } = block.labels;
      return [
        signature,
        name,
        title,
        date,
        ...block.signatures.flatMap((one) => [one.label, one.party, one.name, one.title, one.email]),
      ];
    }
    case 'provenance':
      return facts([...block.facts, block.digest, block.generator]);
    default:
      throw new Error(`no block of the measured statements: ${block.kind}`);
  }
}

function facts(entries) {
  return entries.flatMap(({ label, value }) => [label, ...plain(value).split('\n')]);
}
