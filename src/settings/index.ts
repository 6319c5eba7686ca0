export { readAuthorities } from './named-file.js';
export { parseSettings } from './parse-settings.js';
export { openSecrecy, type Secrecy } from './secrecy.js';
export { readSecret, type SecretGround, type SecretSource, secretSchema } from './secrets.js';
export { plainSettings, readSettings, type Settings } from './settings.js';
export { pathSchema } from './shape.js';
