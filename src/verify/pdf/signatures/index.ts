import { type Diagnostic, diagnostic } from '../../../diagnostics/index.js';
import { catalogOf, entriesOf } from '../file/graph.js';
import { ofKind } from '../syntax/values.js';
import { checkSignature } from './check-signature.js';
import type { CheckedSignature } from './checked.js';
import { checkDocumentStamp } from './document-stamp.js';
import { signaturesIn } from './found.js';
import { kindOf } from './purpose.js';
import type { Setting } from './setting.js';

export type { CheckedSignature } from './checked.js';
export { forbidsFilling, locks } from './purpose.js';
export { readSecurityStore } from './security-store.js';
export type { Setting } from './setting.js';

/** All signatures that a file has now, in the order of the form, with what is wrong with them together. Throws `Damaged`. */
export function checkSignatures(setting: Setting): {
  readonly signatures: readonly CheckedSignature[];
  readonly reasons: readonly Diagnostic[];
} {
  const found = signaturesIn(setting.graph).map((each) => ({ each, kind: kindOf(setting.graph, each) }));
  const stamps = found
    .filter(({ kind }) => kind === 'time-stamp')
    .map(({ each }) => checkDocumentStamp(each, setting));
  const times = stamps.flatMap(({ revision, provenTime }) =>
    revision === undefined || provenTime === undefined ? [] : [{ revision, time: provenTime }],
  );
  const signatures = found.map(
    ({ each, kind }) =>
      stamps.find((stamp) => stamp.found === each) ?? checkSignature(each, kind, setting, times),
  );
  return {
    signatures,
    reasons: [...signatures.flatMap(({ reasons }) => reasons), ...sealReasons(setting, signatures)],
  };
}

/** One seal, the first of all signatures, and the one that the document names (ISO 32000-2, 12.8.2.2 and 12.8.6). */
function sealReasons({ graph }: Setting, signatures: readonly CheckedSignature[]): readonly Diagnostic[] {
  const named = ofKind(entriesOf(graph, catalogOf(graph).get('Perms')).get('DocMDP'), 'reference')?.number;
  const seals = signatures.filter(({ finding }) => finding.kind === 'seal');
  const [seal] = seals;
  const revision = seal?.revision;
  const isFirst =
    revision === undefined ||
    signatures.every((each) => each === seal || (each.revision ?? Number.POSITIVE_INFINITY) > revision);
  const value = ofKind(seal?.found.field.entries.get('V'), 'reference')?.number;
  if (seals.length > 1) return [diagnostic('signature-malformed', 'There is more than one seal')];
  if (seal !== undefined && (named !== value || !isFirst))
    return [
      diagnostic(
        'signature-malformed',
        'The seal is not the one that the document names, or not its first signature',
      ),
    ];
  if (seal === undefined && named !== undefined)
    return [diagnostic('signature-removed', 'The document names a seal that is not in it')];
  return [];
}
