export { messageOf, messageSize } from './message.js';
