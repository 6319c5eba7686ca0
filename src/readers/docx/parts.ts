import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import { largestPart, largestTotal, mostEntries } from '../limits.js';
import { Unreadable } from '../unreadable.js';

const contentTypes = '[Content_Types].xml';

/** What of a DOCX is read for what it carries: its text, title, custom XML and signatures. Pictures and styles stay compressed. */
const carrying =
  /^(\[Content_Types\]\.xml|word\/document\.xml|docProps\/core\.xml|customXml\/item\d+\.xml|_xmlsignatures\/sig\d+\.xml)$/;

/**
 * The parts of a DOCX that are of interest (`wanted`), by name, as text. The zip's own directory is asked for all sizes first.
 * Throws `Unreadable` where they are beyond measure, where two parts have one name, or where it is no Office file.
 */
export function openParts(bytes: Uint8Array, wanted = carrying): ReadonlyMap<string, string> {
  const seen = new Set<string>();
  let total = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (seen.has(name)) throw new Unreadable(`The zip holds two files of the name ${name}`);
    seen.add(name);
    if (seen.size > mostEntries) throw new Unreadable('The zip holds too many files');
    if (!wanted.test(name)) return false;
    total += originalSize;
    if (originalSize > largestPart || total > largestTotal) {
      throw new Unreadable('A part of the DOCX is too large when it is decompressed');
    }
    return true;
  };
  const parts = unzip(bytes, filter);
  if (!Object.hasOwn(parts, contentTypes)) throw new Unreadable('The document is a zip archive, but no DOCX');
  return new Map(Object.entries(parts).map(([name, content]) => [name, strFromU8(content)]));
}

function unzip(bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw error instanceof Unreadable
      ? error
      : new Unreadable('The DOCX is damaged: its zip cannot be opened');
  }
}
