/** What an issue of an invitation is. */
export function nameOf(method: 'REQUEST' | 'CANCEL', sequence: number): string {
  if (method === 'CANCEL') return 'cancellation';
  return sequence === 0 ? 'invitation' : `update ${sequence}`;
}
