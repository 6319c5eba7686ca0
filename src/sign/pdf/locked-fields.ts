import { PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { formOf } from './form.js';
import type { PdfFile } from './pdf-file.js';
import { refuse } from './refuse.js';
import { decodedText } from './text-string.js';

/** Names of the fields that signatures lock (ISO 32000-1, 12.8.2.4). Errors: `field-locked` where a seal permits nothing at all. */
export function lockedFields(file: PdfFile): ReadonlySet<string> {
  const { fields } = formOf(file);
  const locked = new Set<string>();
  for (const { dictionary, isSigned } of fields.values()) {
    if (!isSigned) continue;
    for (const reference of file.list(file.dictionary(dictionary, 'V'), 'Reference')) {
      const transform = file.resolve(reference);
      if (!(transform instanceof PDFDict)) continue;
      const parameters = file.dictionary(transform, 'TransformParams');
      const method = transform.get(PDFName.of('TransformMethod'));
      if (method === PDFName.of('DocMDP')) refuseClosed(parameters?.get(PDFName.of('P')));
      if (method !== PDFName.of('FieldMDP')) continue;
      const named = file.list(parameters, 'Fields').flatMap((name) => decodedText(file.resolve(name)) ?? []);
      const isLocked = lockedBy(String(parameters?.get(PDFName.of('Action'))), new Set(named));
      for (const name of fields.keys()) if (isLocked(name)) locked.add(name);
    }
  }
  return locked;
}

const hint = 'It was signed as it is. Where it is wrong, issue a new version of the statement.';

export function refuseLocked(name: string): never {
  return refuse('field-locked', `The field ${name} is locked by a signature`, { field: name, hint });
}

function lockedBy(action: string, named: ReadonlySet<string>): (name: string) => boolean {
  switch (action) {
    case '/All':
      return () => true;
    case '/Exclude':
      return (name) => !named.has(name);
    default:
      return (name) => named.has(name);
  }
}

/** Table 254: 1 permits no changes. */
function refuseClosed(permission: unknown): void {
  if (permission instanceof PDFNumber && permission.asNumber() === 1) {
    refuse('field-locked', 'The document is sealed so that nothing may be filled in or signed', { hint });
  }
}
