import type { RecordedDelivery } from '../register/index.js';

/** How far an invitation came to somebody, in words for people. What was written into files alone was not sent. */
export function deliveryWord({ state, transport }: Pick<RecordedDelivery, 'state' | 'transport'>): string {
  switch (state) {
    case 'planned':
      return 'not sent';
    case 'handing-over':
      return 'in doubt';
    case 'accepted':
      return transport === 'file' ? 'written' : 'sent';
    case 'refused':
      return 'refused';
    default:
      return state satisfies never;
  }
}
