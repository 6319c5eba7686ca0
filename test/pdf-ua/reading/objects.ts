import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

/* Entries of dictionaries with references followed. What is not of the kind asked for counts as not there. */

export function entry(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return dict?.lookup(PDFName.of(key));
}

export function dictEntry(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  return asDict(entry(dict, key));
}

export function nameEntry(dict: PDFDict | undefined, key: string): string | undefined {
  const value = entry(dict, key);
  return value instanceof PDFName ? value.decodeText() : undefined;
}

export function numberEntry(dict: PDFDict | undefined, key: string): number | undefined {
  const value = entry(dict, key);
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

export function textEntry(dict: PDFDict | undefined, key: string): string | undefined {
  return asText(entry(dict, key));
}

/** The items of an array; of a single value that value, since many entries take one or a list. */
export function listEntry(dict: PDFDict | undefined, key: string): readonly PDFObject[] {
  const value = entry(dict, key);
  if (value instanceof PDFArray) return items(value);
  return value === undefined ? [] : [value];
}

export function items(array: PDFArray): readonly PDFObject[] {
  return Array.from({ length: array.size() }, (_, index) => array.lookup(index)).filter(
    (item) => item !== undefined,
  );
}

/** A dictionary, also that of a stream. The same object of a file is always the same value. */
export function asDict(value: PDFObject | undefined): PDFDict | undefined {
  if (value instanceof PDFStream) return value.dict;
  return value instanceof PDFDict ? value : undefined;
}

export function asText(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

/** The bytes of a stream with its filters undone. */
export function bytesOf(value: PDFObject | undefined): Uint8Array | undefined {
  if (value instanceof PDFRawStream) return decodePDFRawStream(value).decode();
  return value instanceof PDFStream ? value.getContents() : undefined;
}

/** The values of a number tree (ISO 32000-1, 7.9.7) by key. */
export function numberTree(tree: PDFDict | undefined): ReadonlyMap<number, PDFObject> {
  const pairs = pairsOf(tree, 'Nums').flatMap(([key, value]): [number, PDFObject][] =>
    key instanceof PDFNumber ? [[key.asNumber(), value]] : [],
  );
  return new Map(pairs);
}

/** The values of a name tree (ISO 32000-1, 7.9.6) by name. */
export function nameTree(tree: PDFDict | undefined): ReadonlyMap<string, PDFObject> {
  return new Map(pairsOf(tree, 'Names').map(([key, value]) => [asText(key) ?? '', value]));
}

function pairsOf(tree: PDFDict | undefined, key: 'Nums' | 'Names'): readonly [PDFObject, PDFObject][] {
  const list = listEntry(tree, key);
  const pairs = list.flatMap((value, index): [PDFObject, PDFObject][] => {
    const before = list[index - 1];
    return index % 2 === 1 && before !== undefined ? [[before, value]] : [];
  });
  const below = listEntry(tree, 'Kids').flatMap((kid) => pairsOf(asDict(kid), key));
  return [...pairs, ...below];
}
