import { type DocumentField, exitCodes, fieldsOf } from '../index.js';
import type { CountersignFlags } from './countersign-flags.js';
import type { Report, Session } from './report.js';
import { openInput } from './standard-input.js';
import { renderTable } from './table.js';
import { wrongUsage } from './usage.js';

/** `countersign countersign FILE --list`: the fields of a document, and what they hold. */
export async function listFields(name: string, flags: CountersignFlags, session: Session): Promise<Report> {
  const { as: _as, list: _list, ...others } = flags;
  const other = Object.keys(others).find((key) => key !== 'json');
  if (other !== undefined)
    throw wrongUsage('--list goes with no other option', 'It shows the fields, and writes nothing.');
  const { path: file, session: reading } = await openInput(name, session);
  const fields = await fieldsOf(await reading.host.readFile(file));
  const limit = session.terminal.outputIsTerminal ? session.terminal.columns : undefined;
  return {
    diagnostics: [],
    result: { file, fields: fields.map(({ isLocked: locked, ...field }) => ({ ...field, locked })) },
    text: fields.length === 0 ? '' : renderTable(headings, fields.map(cellsOf), limit),
    exitCode: exitCodes.done,
  };
}

const headings = ['name', 'kind', 'state', 'value', 'label'];

function cellsOf({ name, kind, state, value = '', label = '', isLocked }: DocumentField): readonly string[] {
  return [name, kind, isLocked ? `${state}, locked` : state, value.replace(/\s+/g, ' '), label];
}
