/** What somebody with the right to says of a certificate. Times in milliseconds since 1970. */
export type RevocationAnswer =
  | { readonly kind: 'good'; readonly from: number; readonly until: number }
  | { readonly kind: 'revoked'; readonly since: number }
  /** Something about the certificate that nobody with the right to has signed, or that was out of date. */
  | { readonly kind: 'unsound' };
