import type { Paint } from '../index.js';
import type { Terminal } from './terminal.js';

const tones: Record<Parameters<Paint>[1], string> = { error: '31', warning: '33', info: '36', quiet: '2' };

const coloured: Paint = (text, tone) => `\u001b[${tones[tone]}m${text}\u001b[0m`;
const plain: Paint = (text) => text;

/** Colours where a person looks at them: on a terminal, unless NO_COLOR (no-color.org) or TERM=dumb forbids it. */
export function paintFor({ errorIsTerminal, environment }: Terminal): Paint {
  const wanted = errorIsTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb';
  return wanted ? coloured : plain;
}
