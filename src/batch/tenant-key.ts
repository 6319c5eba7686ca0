import { distinctPart } from '../generate/index.js';

/** Bytes of UTF-8; a folder's name that is still read at a glance. */
const longestKey = 40;

/** A customer's name as a short name of a folder or file: `Contoso AG & Co. KG` is `Contoso-AG-Co.-KG`. */
export function tenantKey(customer: string, bytes = longestKey): string {
  return distinctPart(customer, 'customer', Math.min(bytes, longestKey));
}
