export { isPutOff } from './put-off.js';
export { backOff, PassingError, patient, withRetries } from './retry.js';
export { readSecret, secretSchema } from './secrets.js';
export { openTransport, openTransportFile, transports } from './table.js';
export type { Forms, Journal, Preview, Surroundings, Transport } from './transport.js';
