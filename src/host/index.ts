export * from './interface.js';
export * from './memory.js';
export * from './node.js';
export { outputOf } from './output-of.js';
export { type WebReply, webRequest } from './web-request.js';
