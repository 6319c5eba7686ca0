import type { Span } from '../diagnostics/index.js';
import type { RichText } from './rich-text.js';

/** What a statement is made of: a closed list, so that a writer that leaves one out does not compile. */
export type Block =
  | MastheadBlock
  | ContentsBlock
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | NoteBlock
  | RuleBlock
  | PageBreakBlock
  | PartiesBlock
  | ChoicesBlock
  | PhaseBlock
  | ExclusionsBlock
  | SignaturesBlock
  | ProvenanceBlock;

export interface Fact {
  readonly label: string;
  readonly value: RichText;
}

/** Logo, title and identity of the statement; the document's only first-level heading. */
export interface MastheadBlock {
  readonly kind: 'masthead';
  readonly title: string;
  /** The customer's name. */
  readonly subject: string;
  readonly facts: readonly Fact[];
}

/** A table of contents: the headings and phases of the statement, which each writer finds by itself. */
export interface ContentsBlock {
  readonly kind: 'contents';
  /** `Contents`. */
  readonly title: string;
}

export interface HeadingBlock {
  readonly kind: 'heading';
  /** The first level is the masthead's. */
  readonly level: 2 | 3;
  readonly text: RichText;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: RichText;
}

export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly text: RichText;
  readonly items: readonly ListItem[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly header: readonly RichText[];
  readonly rows: readonly (readonly RichText[])[];
}

export interface NoteBlock {
  readonly kind: 'note';
  readonly paragraphs: readonly RichText[];
}

export interface RuleBlock {
  readonly kind: 'rule';
}

export interface PageBreakBlock {
  readonly kind: 'page-break';
}

export type PartyRole = 'customer' | 'provider';

export interface PartiesBlock {
  readonly kind: 'parties';
  readonly parties: readonly PartyCard[];
}

export interface PartyCard {
  readonly role: PartyRole;
  /** `Customer`. */
  readonly label: string;
  readonly name: string;
  readonly facts: readonly Fact[];
  /** `Contacts`. */
  readonly contactsLabel: string;
  readonly contacts: readonly Contact[];
}

export interface Contact {
  readonly name: string;
  /** Title, e-mail and telephone, those that are known. */
  readonly lines: readonly string[];
}

/** Services or options with what was chosen. */
export interface ChoicesBlock {
  readonly kind: 'choices';
  readonly subject: 'services' | 'options';
  /** `Services`, `Optional items`. */
  readonly label: string;
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly selected: boolean;
  /** `Included`, `Not included`: the state in words, since colour alone says nothing to many. */
  readonly state: string;
}

/** One phase with its heading (third level) and its numbered responsibilities. */
export interface PhaseBlock {
  readonly kind: 'phase';
  readonly id: string;
  /** `G`. */
  readonly code: string;
  readonly title: RichText;
  readonly introduction: readonly RichText[];
  readonly columns: PhaseColumns;
  readonly responsibilities: readonly StatementResponsibility[];
  readonly notes: readonly RichText[];
  /** Label of a check box by which the customer acknowledges the phase, where the engagement asks for one. */
  readonly acknowledgement?: string;
}

/** Column labels. A column whose label is absent is not shown: no responsibility of the phase has a value for it. */
export interface PhaseColumns {
  readonly reference: string;
  readonly responsibility: string;
  readonly owner?: string;
  readonly due?: string;
}

export interface StatementResponsibility {
  /** `general.ssl-certificates`. */
  readonly id: string;
  /** `G-01`: the phase's code and the place within it, two digits at least. */
  readonly reference: string;
  readonly text: RichText;
  readonly details: readonly ListItem[];
  readonly owner?: string;
  /** As shown. */
  readonly due?: string;
  readonly source: Span;
}

/** What was deselected: the responsibilities that are not part of the engagement. */
export interface ExclusionsBlock {
  readonly kind: 'exclusions';
  readonly columns: { readonly responsibility: string; readonly reason: string };
  readonly exclusions: readonly Exclusion[];
}

export interface Exclusion {
  readonly id: string;
  readonly text: RichText;
  readonly details: readonly ListItem[];
  /** `Option not selected: Screen sharing`. */
  readonly reason: string;
  readonly source: Span;
}

export interface SignaturesBlock {
  readonly kind: 'signatures';
  readonly labels: {
    readonly signature: string;
    readonly name: string;
    readonly title: string;
    readonly date: string;
    /** How to write the date: `YYYY-MM-DD`. */
    readonly dateHint: string;
    /** What an empty field says: `Click to enter text`. */
    readonly enterText: string;
    readonly chooseDate: string;
    /** What a program for signing tells the signatory. */
    readonly instructions: string;
  };
  /** One for each signatory; a party without signatories has one with empty fields. */
  readonly signatures: readonly Signature[];
}

export interface Signature {
  /** `customer-1`, `provider-2`: the names of its fields begin with it. */
  readonly id: string;
  readonly role: PartyRole;
  /** `For the customer`. */
  readonly label: string;
  /** The party's legal name. */
  readonly party: string;
  readonly name?: string;
  readonly title?: string;
  readonly email?: string;
}

/** From what the statement was made, and how to tell that it is whole. */
export interface ProvenanceBlock {
  readonly kind: 'provenance';
  readonly facts: readonly Fact[];
  /** Label and value of the statement's digest. */
  readonly digest: Fact;
  readonly generator: Fact;
}
