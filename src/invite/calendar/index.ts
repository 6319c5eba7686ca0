export { calendarOf } from './calendar.js';
export { durationOf } from './times.js';
