/** What somebody says of a certificate. Times in milliseconds since 1970. */
export type RevocationAnswer =
  | { readonly kind: 'good'; readonly from: number; readonly until: number }
  | { readonly kind: 'revoked'; readonly since: number }
  /** About the certificate, but not signed by anybody with the right to, or in a way that can be forged, or of a part alone, or undecided. */
  | { readonly kind: 'unsound' };

/** One that may be believed. */
export type SoundAnswer = Exclude<RevocationAnswer, { readonly kind: 'unsound' }>;
