import forge from 'node-forge';

/** What a PKCS#12 file holds. */
export interface Pkcs12 {
  /** PKCS#8, in DER and open: for memory alone. */
  readonly keys: readonly Uint8Array[];
  /** DER. */
  readonly certificates: readonly Uint8Array[];
}

/**
 * Opens a PKCS#12 file (RFC 7292) as Windows, macOS, Java and OpenSSL write it: with AES as well as with 3DES and RC2, which OpenSSL 3 and
 * Node no longer read by themselves.
 *
 * @returns A word where it cannot be opened; nothing of what was read is in it.
 */
export function readPkcs12(
  bytes: Uint8Array,
  passphrase: string,
): Pkcs12 | 'passphrase-wrong' | 'unknown-protection' | 'unreadable' {
  const read = () =>
    forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(bytes).toString('binary')), false);
  if (!isWhole(bytes)) return 'unreadable';
  let pfx: forge.asn1.Asn1;
  try {
    pfx = read();
    if (!Array.isArray(pfx.value) || pfx.value.length < 2) return 'unreadable';
  } catch {
    return 'unreadable';
  }
  try {
    return contentOf(forge.pkcs12.pkcs12FromAsn1(pfx, false, passphrase));
  } catch (error) {
    const wrong = wordFor(error);
    // ASCII is what both readings of a passphrase have in common.
    return wrong !== 'passphrase-wrong' || /^[\x00-\x7f]*$/.test(passphrase)
      ? wrong
      : readAsUtf8(read(), passphrase);
  }
}

/** forge reads what is there of a file that ends too early, and so would pass over the MAC at its end. */
function isWhole(bytes: Uint8Array): boolean {
  const [tag, first = 0] = bytes;
  if (tag !== 0x30) return false;
  // Of no stated length (X.690, 8.1.3.6), as some older programs write it: it ends with two zeros.
  if (first === 0x80) return bytes.at(-1) === 0 && bytes.at(-2) === 0;
  const octets = first < 0x80 ? 0 : first & 0x7f;
  const length =
    octets === 0 ? first : bytes.subarray(2, 2 + octets).reduce((sum, octet) => sum * 256 + octet, 0);
  return bytes.length === 2 + octets + length;
}

/**
 * The older encryptions and the MAC take a passphrase as UTF-16 (RFC 7292, B.1), PBES2 takes it as UTF-8 (RFC 8018, 5), and forge hands on one
 * of the two. Here it is the second, without the MAC: a wrong passphrase shows by the padding and by what comes out.
 */
function readAsUtf8(pfx: forge.asn1.Asn1, passphrase: string): Pkcs12 | 'passphrase-wrong' {
  if (Array.isArray(pfx.value)) pfx.value.splice(2);
  try {
    return contentOf(forge.pkcs12.pkcs12FromAsn1(pfx, false, forge.util.encodeUtf8(passphrase)));
  } catch {
    return 'passphrase-wrong';
  }
}

function contentOf({ safeContents }: forge.pkcs12.Pkcs12Pfx): Pkcs12 {
  const bags = safeContents.flatMap(({ safeBags }) => safeBags);
  const { keyBag, pkcs8ShroudedKeyBag, certBag } = forge.pki.oids;
  const keys = bags
    .filter(({ type }) => type === keyBag || type === pkcs8ShroudedKeyBag)
    .map(({ key, asn1 }) =>
      // forge knows RSA keys; all others come as they are.
      key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key)) : asn1,
    );
  const certificates = bags
    .filter(({ type }) => type === certBag)
    .map(({ cert, asn1 }) => (cert ? forge.pki.certificateToAsn1(cert) : asn1));
  return { keys: keys.map(derOf), certificates: certificates.map(derOf) };
}

function derOf(value: forge.asn1.Asn1): Uint8Array {
  return Uint8Array.from(Buffer.from(forge.asn1.toDer(value).getBytes(), 'binary'));
}

/** What forge's message means, of a file that is one. The message itself is not shown. */
function wordFor(error: unknown): 'passphrase-wrong' | 'unknown-protection' {
  const said = error instanceof Error ? error.message : '';
  // Without a MAC, a wrong passphrase shows by what is wrong with that which it gives.
  return /^Cannot read|^Only|nsupported|not supported/.test(said) ? 'unknown-protection' : 'passphrase-wrong';
}
