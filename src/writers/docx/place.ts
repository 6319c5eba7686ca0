import { type Fragment, filled, type Hole } from './fragment.js';
import { guid } from './guid.js';

/** What a document has before some of its XML. */
export interface Before {
  /** How many bookmarks and links. Both are counted from one. */
  readonly bookmarks: number;
  readonly links: number;
}

/** XML of a document as it stands there, how many bookmarks it has, and the addresses of its links. */
export interface Placed {
  readonly xml: string;
  readonly bookmarks: number;
  /** As they stand in XML. */
  readonly links: readonly string[];
}

/**
 * Fragments as they stand in a document one behind the other.
 *
 * @param ids Numbers of its lists and pictures by name.
 * @param digest The statement's, from which signature lines have their ids.
 */
export function place(
  fragments: readonly Fragment[],
  before: Before,
  ids: ReadonlyMap<string, string>,
  digest: string,
): Placed {
  const links: string[] = [];
  const bookmarks = new Map<string, number>();
  const fill = ({ kind, name }: Hole): string => {
    switch (kind) {
      case 'bookmark': {
        const number = bookmarks.get(name) ?? before.bookmarks + bookmarks.size + 1;
        bookmarks.set(name, number);
        return String(number);
      }
      case 'id':
        return ids.get(name) ?? '';
      case 'line':
        return guid(`${digest} ${name}`);
      case 'link':
        return `Link${before.links + links.push(name)}`;
      case 'value':
        throw new Error(`A body has no value: ${name}`);
      default:
        return kind satisfies never;
    }
  };
  const xml = fragments.map((fragment) => filled(fragment, fill)).join('');
  return { xml, bookmarks: bookmarks.size, links };
}
