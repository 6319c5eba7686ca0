export * from './codes.js';
export * from './diagnostic.js';
export * from './error.js';
export { nearest, sameWord } from './nearest.js';
export * from './render.js';
export * from './severity.js';
