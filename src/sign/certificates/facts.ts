import type { KeyObject } from 'node:crypto';

/** What a key may be used for (RFC 5280, 4.2.1.3), in the order of the bits. */
export const keyUsages = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;

export type KeyUsage = (typeof keyUsages)[number];

/** What a certificate says, before anything is believed of it. Texts of it are one line without control characters. */
export interface CertificateFacts {
  readonly der: Uint8Array;
  /** SHA-256 of the DER, in hex. */
  readonly sha256: string;
  /** Who it is for, for people: common name, else organisation, else the whole subject. */
  readonly name: string;
  readonly organisation?: string;
  /** `CN=Ana Sousa,O=Contoso` (RFC 4514, but from the widest part to the narrowest as in the certificate). */
  readonly subject: string;
  readonly issuer: string;
  /** DER of the names; they are compared byte by byte. */
  readonly subjectDer: Uint8Array;
  readonly issuerDer: Uint8Array;
  /** In hex, without zeros before it; and in DER. */
  readonly serial: string;
  readonly serialDer: Uint8Array;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly publicKey: KeyObject;
  readonly key: KeyFacts;
  /** Hash of the issuer's signature over it, such as `sha256`; nothing where the algorithm is not known. */
  readonly signatureHash?: string;
  /** Whether subject and issuer are the same name. */
  readonly isSelfIssued: boolean;
  /** Whether it may issue certificates (basic constraints). */
  readonly isAuthority: boolean;
  /** How many authorities may be below it. */
  readonly pathLength?: number;
  /** Nothing where the certificate does not restrict it. */
  readonly keyUsages?: readonly KeyUsage[];
  /** Object identifiers; nothing where the certificate does not restrict it. */
  readonly extendedKeyUsages?: readonly string[];
  readonly isExtendedKeyUsageCritical: boolean;
  /** Object identifiers of extensions that count and are not known here, critical ones and constraints on names: such a certificate may not be relied on (RFC 5280, 4.2). */
  readonly unknownCritical: readonly string[];
  /** Hex. */
  readonly subjectKeyId?: string;
  readonly authorityKeyId?: string;
  /** Addresses (http, https) of OCSP responders, of lists of revoked certificates, and of the issuer's certificate. */
  readonly ocsp: readonly string[];
  readonly crls: readonly string[];
  readonly issuers: readonly string[];
  /** A responder whose own certificate is not to be checked for revocation (RFC 6960, 4.2.2.2.1). */
  readonly isOcspNoCheck: boolean;
  /** Of a throw-away authority, see `demo-mark.ts`. */
  readonly isDemo: boolean;
}

export type KeyFacts =
  | { readonly kind: 'rsa'; readonly bits: number }
  | { readonly kind: 'ec'; readonly curve: string }
  | { readonly kind: 'other'; readonly name: string };
