export { openTimeStamps, type TimeStampGround } from './open-time-stamps.js';
export { type TimeStampSettings, timeStampSettingsSchema } from './settings.js';
export { readTimeStamp, type TimeStampFacts, timeStampChain, timeStampFaults } from './token.js';
