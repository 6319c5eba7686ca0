export * from './brand.js';
export * from './catalog.js';
export * from './engagement.js';
export * from './responsibility.js';
export * from './rich-text.js';
export * from './source.js';
export * from './statement.js';
export * from './text.js';
