/** A document's properties, without characters that XML cannot hold. Its information and its metadata say the same. */
export interface Properties {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** The program. */
  readonly creator: string;
  readonly created: Date;
}

/** Characters that control something, or are none: XML 1.0, 2.2 forbids most of them. */
const unwritable = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu;

export function cleanProperties(given: Properties): Properties {
  const clean = (text: string) => text.replaceAll(unwritable, ' ').trim();
  const { title, author, subject, keywords, creator, created } = given;
  return {
    title: clean(title),
    author: clean(author),
    subject: clean(subject),
    keywords: clean(keywords),
    creator: clean(creator),
    created,
  };
}

/** The information dictionary (ISO 32000-1, 14.3.3). */
export function informationOf(properties: Properties): Record<string, string | Date> {
  const { title, author, subject, keywords, creator, created } = properties;
  return {
    Title: title,
    Author: author,
    Subject: subject,
    Keywords: keywords,
    Creator: creator,
    Producer: creator,
    CreationDate: created,
    ModDate: created,
  };
}
