export * from './interface.js';
export * from './memory.js';
export * from './node.js';
export { outputOf } from './output-of.js';
export { type WebReply, type WebRequest, webRequest } from './web-request.js';
