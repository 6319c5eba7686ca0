export { openTimeStamps, type TimeStampGround } from './open-time-stamps.js';
export { type TimeStampSettings, timeStampSettingsSchema } from './settings.js';
export { readTimeStamp, timeStampChain, timeStampFaults } from './token.js';
