import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What poppler says of one signature. */
export interface PopplerSignature {
  readonly field: string;
  /** `Signature is Valid.` */
  readonly validation: string | undefined;
  readonly isWhole: boolean;
  readonly ranges: readonly number[];
}

/** What `pdfsig` says of the fields that are signed, in the order of the form. */
export function popplerSignatures(bytes: Uint8Array): readonly PopplerSignature[] {
  const text = saidOf(bytes);
  return text.split(/^Signature #\d+:$/m).flatMap((part) => {
    const line = (start: string) => new RegExp(`^ *- ${start}:? ?(.*)$`, 'm').exec(part)?.[1];
    const field = line('Signature Field Name');
    const validation = line('Signature Validation');
    if (field === undefined || validation === undefined) return [];
    const ranges = [...(line('Signed Ranges') ?? '').matchAll(/\d+/g)].map(Number);
    return [{ field, validation, isWhole: line('Total document signed') !== undefined, ranges }];
  });
}

/** Of what is damaged it complains at length, which is of no account here. */
function saidOf(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-pdfsig-'));
  try {
    const file = join(folder, 'signed.pdf');
    writeFileSync(file, bytes);
    const { stdout } = spawnSync('pdfsig', ['-nocert', file], { encoding: 'utf8', stdio: 'pipe' });
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The signatures of a file as bytes: `<`, digits and `>` stand between the two ranges that are signed. */
export interface PlacedSignature {
  /** As `ByteRange` has them. */
  readonly range: readonly [number, number, number, number];
  /** What `Contents` holds, without the zeros behind it. */
  readonly cms: Uint8Array;
  /** Where its last byte ends, in digits of the file. */
  readonly cmsEnd: number;
  readonly signed: Uint8Array;
}

export function placedSignatures(bytes: Uint8Array): readonly PlacedSignature[] {
  const file = Buffer.from(bytes);
  const ranges = file.toString('latin1').matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+) *\]/g);
  return [...ranges].map((found): PlacedSignature => {
    const [first, second, rest] = [Number(found[1]), Number(found[2]), Number(found[3])];
    const held = Buffer.from(file.toString('latin1', first + 1, second - 1), 'hex');
    // A sequence whose length has two bytes (X.690, 8.1.3.5).
    const length = held.readUInt16BE(2) + 4;
    return {
      range: [0, first, second, rest],
      cms: held.subarray(0, length),
      cmsEnd: first + 1 + 2 * length,
      signed: Buffer.concat([file.subarray(0, first), file.subarray(second, second + rest)]),
    };
  });
}

/** Whether OpenSSL takes it for a CAdES signature of these octets by somebody with a certificate of this authority. */
export function opensslAccepts({ cms, signed }: PlacedSignature, authority: Uint8Array): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-cms-'));
  const at = (name: string) => join(folder, name);
  try {
    writeFileSync(at('cms.der'), cms);
    writeFileSync(at('signed'), signed);
    const pem = Buffer.from(authority).toString('base64').replaceAll(/.{64}/g, '$&\n');
    writeFileSync(at('ca.pem'), `-----BEGIN CERTIFICATE-----\n${pem}\n-----END CERTIFICATE-----\n`);
    const from = ['-inform', 'DER', '-in', at('cms.der'), '-content', at('signed'), '-CAfile', at('ca.pem')];
    const args = ['cms', '-verify', '-cades', '-binary', '-purpose', 'any', ...from, '-out', at('out')];
    execFileSync('openssl', args, { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
