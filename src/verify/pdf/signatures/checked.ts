import type { Diagnostic } from '../../../diagnostics/index.js';
import type { SignatureFinding } from '../../report.js';
import { textOf } from '../file/text.js';
import { ofKind } from '../syntax/values.js';
import type { FoundSignature } from './found.js';

/** One signature, checked. */
export interface CheckedSignature {
  readonly found: FoundSignature;
  readonly finding: SignatureFinding;
  /** Number of the revision that it signs; nothing where it signs none. */
  readonly revision: number | undefined;
  /** Milliseconds since 1970. */
  readonly provenTime: number | undefined;
  readonly reasons: readonly Diagnostic[];
}

/** A signature that proves nothing. */
export function refused(
  found: FoundSignature,
  kind: SignatureFinding['kind'],
  reason: Diagnostic,
  covers: SignatureFinding['covers'],
): CheckedSignature {
  const name = ofKind(found.entries.get('Name'), 'string');
  return {
    found,
    finding: {
      field: found.field.name,
      kind,
      signer: name ? textOf(name) : '',
      certificate: '',
      timeIsProven: false,
      level: 'none',
      intact: false,
      covers,
      trusted: false,
      demo: false,
    },
    revision: undefined,
    provenTime: undefined,
    reasons: [reason],
  };
}
