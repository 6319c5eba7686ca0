import {
  type Block,
  type Fact,
  type ListItem,
  plainText,
  type RichText,
  type Statement,
} from '../../model/index.js';

/** What a text of a statement is, in a word for people. */
export type Part =
  | 'title'
  | 'customer'
  | 'fact'
  | 'heading'
  | 'paragraph'
  | 'table'
  | 'party'
  | 'choice'
  | 'clause'
  | 'exclusion'
  | 'acknowledgement'
  | 'signature'
  | 'contents'
  | 'provenance';

/** A text of a statement that stands by itself on the page. */
export interface IssuedPiece {
  readonly text: string;
  readonly part: Part;
  /** What it is the value of: `Number`. */
  readonly label?: string;
  /** Of a clause: its place among the clauses, and what of it this is. */
  readonly clause?: number;
  readonly role?: 'reference' | 'text' | 'detail' | 'owner' | 'due' | 'reason';
  /** Not every format shows it as text. */
  readonly isOptional?: true;
  /** It can stand anywhere beside its neighbours: cards side by side are drawn in an order of their own. */
  readonly isLoose?: true;
}

/** Every text of a statement in the order in which it is read. Clauses are counted as `clausesOf` counts them. */
export function piecesOf({ blocks }: Statement): readonly IssuedPiece[] {
  const count = { clauses: 0 };
  return blocks
    .flatMap((block) => [...piecesIn(block, count), ...(block.kind === 'contents' ? entriesOf(blocks) : [])])
    .filter(({ text }) => text.trim() !== '');
}

function piecesIn(block: Block, count: { clauses: number }): readonly IssuedPiece[] {
  switch (block.kind) {
    case 'masthead':
      return [
        { text: block.title, part: 'title' },
        { text: block.subject, part: 'customer' },
        ...block.facts.flatMap((fact) => factPieces(fact, 'fact')),
      ];
    case 'contents':
      return [{ text: block.title, part: 'contents', isOptional: true }];
    case 'heading':
      return [{ text: plainText(block.text), part: 'heading' }];
    case 'paragraph':
      return [{ text: plainText(block.text), part: 'paragraph' }];
    case 'list':
      return itemTexts(block.items).map((text) => ({ text, part: 'paragraph' as const }));
    case 'table':
      return [...block.header, ...block.rows.flat()].map((cell) => ({
        text: plainText(cell),
        part: 'table' as const,
      }));
    case 'note':
      return block.paragraphs.map((text) => ({ text: plainText(text), part: 'paragraph' as const }));
    case 'rule':
    case 'page-break':
      return [];
    case 'parties':
      return block.parties.flatMap(({ label, name, facts, contactsLabel, contacts }) => [
        loose(label, 'party'),
        { text: name, part: 'party' as const, label },
        ...facts.flatMap((fact) => factPieces(fact, 'party')),
        ...(contacts.length > 0 ? [loose(contactsLabel, 'party')] : []),
        ...contacts
          .flatMap((contact) => [contact.name, ...contact.lines])
          .map((text) => ({ text, part: 'party' as const, label: contactsLabel })),
      ]);
    case 'choices':
      return [
        { text: block.label, part: 'choice' },
        ...block.choices.flatMap(({ label, description = '', state }) => [
          { text: label, part: 'choice' as const },
          { text: description, part: 'choice' as const, label },
          { text: state, part: 'choice' as const, label },
        ]),
      ];
    case 'phase':
      return phasePieces(block, count);
    case 'exclusions':
      return [
        loose(block.columns.responsibility, 'exclusion'),
        loose(block.columns.reason, 'exclusion'),
        ...block.exclusions.flatMap(({ text, details, reason }) => [
          ...dutyPieces(text, details, count.clauses),
          { text: reason, part: 'exclusion' as const, clause: count.clauses++, role: 'reason' as const },
        ]),
      ];
    case 'signatures':
      return block.signatures.flatMap(({ label, party, name = '', email = '', title = '' }) => [
        loose(label, 'signature'),
        loose(party, 'signature'),
        loose(block.labels.signature, 'signature'),
        loose(block.labels.name, 'signature'),
        { ...loose(name, 'signature'), isOptional: true as const },
        loose(email, 'signature'),
        loose(block.labels.title, 'signature'),
        { ...loose(title, 'signature'), isOptional: true as const },
        loose(block.labels.date, 'signature'),
      ]);
    case 'provenance':
      return [...block.facts, block.digest, block.generator].flatMap((fact) =>
        factPieces(fact, 'provenance'),
      );
    default:
      return block satisfies never;
  }
}

/** What a table of contents lists. */
function entriesOf(blocks: readonly Block[]): readonly IssuedPiece[] {
  return blocks.flatMap((block) => {
    const text = block.kind === 'heading' ? block.text : block.kind === 'phase' ? block.title : undefined;
    return text === undefined ? [] : [{ ...loose(plainText(text), 'contents'), isOptional: true as const }];
  });
}

function phasePieces(
  {
    title,
    introduction,
    columns,
    responsibilities,
    notes,
    acknowledgement = '',
  }: Extract<Block, { kind: 'phase' }>,
  count: { clauses: number },
): readonly IssuedPiece[] {
  const labels = [columns.reference, columns.responsibility, columns.owner ?? '', columns.due ?? ''];
  return [
    { text: plainText(title), part: 'heading' },
    ...introduction.map((text) => ({ text: plainText(text), part: 'paragraph' as const })),
    ...(responsibilities.length > 0 ? labels : []).map((text) => loose(text, 'table')),
    ...responsibilities.flatMap(({ reference, text, details, owner = '', due = '' }): IssuedPiece[] => {
      const clause = count.clauses++;
      return [
        { text: reference, part: 'clause', clause, role: 'reference' },
        ...dutyPieces(text, details, clause),
        { text: owner, part: 'clause', clause, role: 'owner' },
        { text: due, part: 'clause', clause, role: 'due' },
      ];
    }),
    ...notes.map((text) => ({ text: plainText(text), part: 'paragraph' as const })),
    { text: acknowledgement, part: 'acknowledgement' },
  ];
}

function dutyPieces(text: RichText, details: readonly ListItem[], clause: number): readonly IssuedPiece[] {
  return [
    { text: plainText(text), part: 'clause', clause, role: 'text' },
    ...itemTexts(details).map((point) => ({
      text: point,
      part: 'clause' as const,
      clause,
      role: 'detail' as const,
    })),
  ];
}

function factPieces({ label, value }: Fact, part: Part): readonly IssuedPiece[] {
  return [
    { text: label, part },
    { text: plainText(value), part, label },
  ];
}

function loose(text: string, part: Part): IssuedPiece {
  return { text, part, isLoose: true };
}

export function itemTexts(items: readonly ListItem[]): readonly string[] {
  return items.flatMap(({ text, items: below }) => [plainText(text), ...itemTexts(below)]);
}
