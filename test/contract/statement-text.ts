import {
  type Block,
  type Fact,
  type ListItem,
  plainText,
  type RichText,
  type Statement,
} from '../../src/model/index.js';
import { listedContents } from '../../src/writers/contents.js';

/** A text that a reader sees, and where it comes from. */
export interface VisibleText {
  readonly of: Block['kind'];
  readonly text: string;
}

/** Every text of a statement's blocks in the order in which it is read. Header and footer are not in it. */
export function visibleTexts({ blocks }: Statement): readonly VisibleText[] {
  return blocks.flatMap((block) =>
    textsOf(block, blocks)
      .filter((text) => text.trim() !== '')
      .map((text) => ({ of: block.kind, text })),
  );
}

function textsOf(block: Block, all: readonly Block[]): readonly string[] {
  switch (block.kind) {
    case 'masthead':
      return [block.title, block.subject, ...block.facts.flatMap(factTexts)];
    case 'contents':
      return [block.title, ...listedContents(all).map(({ text }) => plainText(text))];
    case 'heading':
    case 'paragraph':
      return [plainText(block.text)];
    case 'list':
      return block.items.flatMap(itemTexts);
    case 'table':
      return [...block.header, ...block.rows.flat()].map(plainText);
    case 'note':
      return block.paragraphs.map(plainText);
    case 'rule':
    case 'page-break':
      return [];
    case 'parties':
      return block.parties.flatMap(({ label, name, facts, contactsLabel, contacts }) => [
        label,
        name,
        ...facts.flatMap(factTexts),
        ...(contacts.length > 0 ? [contactsLabel] : []),
        ...contacts.flatMap((contact) => [contact.name, ...contact.lines]),
      ]);
    case 'choices':
      return [
        block.label,
        ...block.choices.flatMap(({ label, description, state }) => [label, description ?? '', state]),
      ];
    case 'phase':
      return [
        plainText(block.title),
        ...block.introduction.map(plainText),
        ...(block.responsibilities.length > 0 ? columnTexts(block.columns) : []),
        ...block.responsibilities.flatMap(({ reference, text, details, owner, due }) => [
          reference,
          ...dutyTexts(text, details),
          owner ?? '',
          due ?? '',
        ]),
        ...block.notes.map(plainText),
        block.acknowledgement ?? '',
      ];
    case 'exclusions':
      return [
        block.columns.responsibility,
        block.columns.reason,
        ...block.exclusions.flatMap(({ text, details, reason }) => [...dutyTexts(text, details), reason]),
      ];
    case 'signatures':
      return block.signatures.flatMap(({ label, party, name, email, title }) => [
        label,
        party,
        block.labels.signature,
        block.labels.name,
        name ?? '',
        email ?? '',
        block.labels.title,
        title ?? '',
        block.labels.date,
      ]);
    case 'provenance':
      return [...block.facts, block.digest, block.generator].flatMap(factTexts);
    default:
      return block satisfies never;
  }
}

function factTexts({ label, value }: Fact): string[] {
  return [label, plainText(value)];
}

function itemTexts({ text, items }: ListItem): string[] {
  return [plainText(text), ...items.flatMap(itemTexts)];
}

function dutyTexts(text: RichText, details: readonly ListItem[]): string[] {
  return [plainText(text), ...details.flatMap(itemTexts)];
}

function columnTexts(columns: Extract<Block, { kind: 'phase' }>['columns']): string[] {
  return [columns.reference, columns.responsibility, columns.owner ?? '', columns.due ?? ''];
}
