#!/usr/bin/env node
import { createProcessTerminal } from './process-terminal.js';
import { run, showFailure } from './run.js';

const terminal = createProcessTerminal();
const commandLine = process.argv.slice(2);

// What is thrown where nobody awaits it, such as in a stream of a library, reaches the user as a diagnostic too.
process.on('uncaughtException', (error) => {
  void showFailure(error, commandLine, terminal).then((exitCode) => process.exit(exitCode));
});

process.exitCode = await run(commandLine, terminal);
