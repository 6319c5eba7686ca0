import type { DeliveryState } from '../index.js';

/** How far an invitation came, in a word. */
export function stateOf(state: DeliveryState, transport: string): string {
  switch (state) {
    case 'planned':
      return 'not sent';
    case 'handing-over':
      return 'not known';
    case 'accepted':
      return transport === 'file' ? 'written' : 'sent';
    case 'refused':
      return 'refused';
    default:
      return state satisfies never;
  }
}

/** What an issue of an invitation is. */
export function nameOf(method: 'REQUEST' | 'CANCEL', sequence: number): string {
  if (method === 'CANCEL') return 'cancellation';
  return sequence === 0 ? 'invitation' : `update ${sequence}`;
}
