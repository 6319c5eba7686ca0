import { openContentReader } from '../../../src/verify/index.js';

/** One for all tests of a process, since its thread loads all that reads. It keeps no process alive. */
export const sharedReader = openContentReader();
