export { messageOf } from './message.js';
