import { createHash } from 'node:crypto';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import type { RevocationData } from '../revocation/index.js';
import { formOf } from './form.js';
import { openPdf, type PdfFile } from './pdf-file.js';
import { appendRevision, type Changes } from './revision.js';

/**
 * Appends a document security store with the data for the newest signature (ETSI EN 319 142-1, 5.4.2; ISO 32000-2, 12.8.4.3),
 * which makes of B-T a B-LT. A seal allows it. What an older store holds stays. Errors: `pdf-not-signable`.
 */
export function addLongTermData(bytes: Uint8Array, data: RevocationData): Uint8Array {
  const file = openPdf(bytes);
  const { context, catalog } = file;
  const changes: Changes = new Map();
  const store = file.dictionary(catalog.dictionary, 'DSS')?.clone() ?? PDFDict.withContext(context);
  store.set(PDFName.of('Type'), PDFName.of('DSS'));
  const related = file.dictionary(store, 'VRI')?.clone() ?? PDFDict.withContext(context);
  const information = PDFDict.withContext(context);
  const add = (octets: readonly Uint8Array[], key: string, relatedKey: string) => {
    if (octets.length === 0) return;
    const references = octets.map((each) => streamOf(each, file, changes));
    store.set(PDFName.of(key), context.obj([...file.list(store, key), ...references]));
    information.set(PDFName.of(relatedKey), context.obj([...references]));
  };
  add(data.certificates, 'Certs', 'Cert');
  add(data.ocsps, 'OCSPs', 'OCSP');
  add(data.crls, 'CRLs', 'CRL');
  const newest = newestSignature(file);
  if (newest !== undefined) related.set(PDFName.of(newest), register(information, file, changes));
  store.set(PDFName.of('VRI'), related);
  const changed = catalog.dictionary.clone();
  const known = changed.get(PDFName.of('DSS'));
  const reference = known instanceof PDFRef ? known : file.newReference();
  changes.set(reference, store);
  if (known !== reference) {
    changed.set(PDFName.of('DSS'), reference);
    changes.set(catalog.reference, changed);
  }
  return appendRevision(file, changes).bytes;
}

/** What is in the store of a document that was made here; nothing where it has none. */
export function longTermDataIn(file: PdfFile): RevocationData | undefined {
  const store = file.dictionary(file.catalog.dictionary, 'DSS');
  if (store === undefined) return undefined;
  const octets = (key: string) =>
    file.list(store, key).flatMap((item) => {
      const stream = file.resolve(item);
      return stream instanceof PDFRawStream ? [decodePDFRawStream(stream).decode()] : [];
    });
  return { certificates: octets('Certs'), ocsps: octets('OCSPs'), crls: octets('CRLs') };
}

function streamOf(octets: Uint8Array, file: PdfFile, changes: Changes): PDFRef {
  return register(file.context.flateStream(octets), file, changes);
}

function register(object: Parameters<Changes['set']>[1], file: PdfFile, changes: Changes): PDFRef {
  const reference = file.newReference();
  changes.set(reference, object);
  return reference;
}

/** The name of its entry: the SHA-1 of what `Contents` holds, in upper case. */
function newestSignature(file: PdfFile): string | undefined {
  const signatures = [...formOf(file).fields.values()].flatMap(({ dictionary, isSigned }) => {
    const value = isSigned ? file.dictionary(dictionary, 'V') : undefined;
    const contents = value?.get(PDFName.of('Contents'));
    const range = value?.get(PDFName.of('ByteRange'));
    if (!(contents instanceof PDFHexString && range instanceof PDFArray)) return [];
    return [{ contents, end: Number(String(range.get(2))) }];
  });
  const newest = signatures.sort((a, b) => b.end - a.end)[0];
  if (newest === undefined) return undefined;
  return createHash('sha1').update(newest.contents.asBytes()).digest('hex').toUpperCase();
}
