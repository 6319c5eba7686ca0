export { append } from './chain.js';
export type {
  Happening,
  History,
  HistoryCheck,
  HistoryEntry,
  HistoryEvent,
  HistoryHead,
  Misfit,
} from './history.js';
export { meetingStates } from './meeting-states.js';
export { historyOf } from './open-history.js';
export { returnedStates } from './returned-states.js';
export { statesOf } from './state.js';
export { type StatementState, statementStates } from './statement-states.js';
export { takeIn } from './take-in.js';
export { variantStates } from './variant-states.js';
