import type { Span } from '../diagnostics/index.js';
import type { RichText } from './rich-text.js';

/** An article as it was read: repaired and structured, before any catalog gives its items their ids. */
export interface SourceDocument {
  /** The path as the user gave it. */
  readonly file: string;
  /** SHA-256 of the file's bytes, lower-case hexadecimal. */
  readonly digest: string;
  /** BCP 47 tag of the text, such as `en`, `es`, `zh-Hans`; `und` where it could not be told. */
  readonly language: string;
  readonly frontMatter: FrontMatter;
  readonly title: RichText;
  readonly introduction: readonly SourceParagraph[];
  /** Headings that have list items below them, in order. */
  readonly sections: readonly SourceSection[];
}

export interface FrontMatter {
  readonly title?: string;
  /** `ms.date` as `YYYY-MM-DD`. */
  readonly date?: string;
  /** `ms.assetid`: the article's identity in every language and revision. */
  readonly assetId?: string;
  /** The language that the article claims to be in (`ms.contentlocale` and kin). */
  readonly declaredLanguage?: string;
  /** `ms.sourcegitcommit` of a translation. */
  readonly sourceCommit?: string;
  /** `translationtype` or `ms.translationtype`. */
  readonly translation?: string;
  /** Every field that has a value, as written. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface SourceParagraph {
  readonly text: RichText;
  readonly span: Span;
}

export interface SourceSection {
  readonly heading: RichText;
  /** 1 to 6. */
  readonly level: number;
  /** The name of an `<a name>` in the heading, which translations keep. */
  readonly anchor?: string;
  readonly span: Span;
  /** Paragraphs before the first item. */
  readonly leadIn: readonly SourceParagraph[];
  readonly items: readonly SourceItem[];
  /** Paragraphs and alerts after the first item. */
  readonly notes: readonly SourceParagraph[];
}

export interface SourceItem {
  readonly text: RichText;
  readonly span: Span;
  /** Items nested below this one. */
  readonly details: readonly SourceItem[];
}
