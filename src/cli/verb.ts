import type { Command } from 'commander';
import type { Task } from './report.js';

/** Describes a verb to commander: arguments, options, examples. Its action hands a task to `perform`. */
export type DefineVerb = (command: Command, perform: (task: Task) => void) => void;
