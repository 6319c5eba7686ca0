export { isPutOff } from './put-off.js';
export { openTransport, openTransportFile, transports } from './table.js';
export type { Forms, Journal, Preview, Surroundings, Transport } from './transport.js';
