import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

/*
 * Loaded before every process and thread of the tests. What runs in the process is compiled by vitest, which has no part
 * in the threads that the product starts: there its sources are compiled as they are loaded.
 */
if (!isMainThread) register('./typescript-hooks.mjs', import.meta.url);
