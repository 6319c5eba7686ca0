/** What signs: a key, wherever it is, with its certificate. One file gives one kind of it; nobody else knows where the key is. */
export interface Signer {
  /** DER; its key signs. */
  readonly certificate: Uint8Array;
  /** DER of the certificates above it, nearest first. The root may be missing. */
  readonly chain: readonly Uint8Array[];
  readonly scheme: 'rsa-pkcs1' | 'rsa-pss' | 'ecdsa';
  readonly hash: 'SHA-256' | 'SHA-384' | 'SHA-512';
  /**
   * Signs octets, hashing them itself. An ECDSA signature is DER (RFC 3279, 2.2.3). Errors: `CountersignError` with a code of signing;
   * none of them shows a secret.
   */
  sign(octets: Uint8Array): Promise<Uint8Array>;
}
