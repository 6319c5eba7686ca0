export { parseSettings } from './parse-settings.js';
export { plainSettings, readSettings, type Settings } from './settings.js';
export { pathSchema } from './shape.js';
