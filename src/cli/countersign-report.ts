import { exitCodes, type FieldValues, readCertificate, sha256 } from '../index.js';
import { renderFacts } from './fact-sheet.js';
import type { Report } from './report.js';
import type { NamedSigning } from './signing.js';
import { dash } from './standard-input.js';

export interface Written {
  readonly file: string;
  readonly output: string;
  readonly bytes: Uint8Array;
  readonly fields: FieldValues;
}

export interface Signed extends NamedSigning {
  /** Name of the field. */
  readonly field: string;
  readonly role: 'customer' | 'provider';
  /** Milliseconds since 1970. */
  readonly at: number;
  /** As it is shown; that of the certificate where it is not given. */
  readonly name?: string;
}

/** What was filled in, who signed, and where it was written to. */
export function countersignReport(
  { file, output, bytes, fields }: Written,
  signed: Signed | undefined,
): Report {
  const signature = signed && signatureOf(signed);
  const filled = Object.keys(fields);
  return {
    diagnostics: signed?.warnings() ?? [],
    result: { file, output: { path: output, size: bytes.length, sha256: sha256(bytes) }, filled, signature },
    text:
      output === dash
        ? bytes
        : renderFacts(output, [
            ['Signed', signature ? `${signature.field}, by ${signature.name}` : 'no, filled in alone'],
            ['Time stamp', signature && (signature.isStamped ? 'yes' : 'no')],
            ['Filled in', filled.join(', ')],
          ]),
    exitCode: exitCodes.done,
  };
}

function signatureOf({ signing, field, role, at, name }: Signed) {
  const certificate = readCertificate(signing.signer.certificate);
  return {
    field,
    role,
    name: name ?? certificate.name,
    certificate: { name: certificate.name, sha256: certificate.sha256, isDemo: certificate.isDemo },
    at: new Date(at).toISOString(),
    isStamped: signing.timeStamps !== undefined,
  };
}
