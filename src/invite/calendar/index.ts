export { type CalendarOptions, calendarOf } from './calendar.js';
