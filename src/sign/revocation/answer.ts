/** What somebody with the right to says of a certificate. Times in milliseconds since 1970. */
export type RevocationAnswer =
  | { readonly kind: 'good'; readonly from: number; readonly until: number }
  | { readonly kind: 'revoked'; readonly since: number };
