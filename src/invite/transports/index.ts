export { caldavSettingsSchema } from './caldav/settings.js';
export { fileSettingsSchema } from './file.js';
export { graphSettingsSchema } from './graph/settings.js';
export { backOff, PassingError, patient, type RetryPolicy, withRetries } from './retry.js';
export { readSecret, type SecretSource, secretSchema } from './secrets.js';
export { smtpSettingsSchema } from './smtp/settings.js';
export { openTransport, transports } from './table.js';
export type { Forms, Journal, Preview, Surroundings, Transport } from './transport.js';
