export { calendarOf } from './calendar.js';
