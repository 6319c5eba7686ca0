import {
  brandTypefaces,
  checkCountersigning,
  countersignPdf,
  type FieldValues,
  readDocument,
} from '../index.js';
import { type CountersignFlags, checkedFlags } from './countersign-flags.js';
import { listFields } from './countersign-list.js';
import { countersignReport } from './countersign-report.js';
import { fieldValuesOf } from './field-values.js';
import { checkFree } from './free-names.js';
import type { Patience } from './patience.js';
import type { Report, Session } from './report.js';
import { signedName } from './signed-name.js';
import { openNamedSigning } from './signing.js';
import { dash, openInput } from './standard-input.js';
import { untilEnded } from './until-ended.js';
import { wrongUsage } from './usage.js';

export type { CountersignFlags } from './countersign-flags.js';

/** `countersign countersign`: fills in and signs. What can be wrong with the document is told before a passphrase is asked for. */
export async function countersign(name: string, flags: CountersignFlags, session: Session): Promise<Report> {
  if (flags.list) return listFields(name, flags, session);
  if (flags.key === undefined) return countersignWith(name, flags, session, {});
  // An authority may let one wait.
  return session.terminal.interruptible((signal) =>
    countersignWith(name, flags, session, { signal, quiet: 'json' in flags }),
  );
}

async function countersignWith(
  name: string,
  flags: CountersignFlags,
  session: Session,
  patience: Patience,
): Promise<Report> {
  const asked = checkedFlags(flags);
  const { host, terminal } = session;
  const { path, piped, session: reading } = await openInput(name, session);
  const output = flags.output ?? (piped ? dash : signedName(path, flags.key !== undefined));
  await checkOutput(output, flags, session);
  const bytes = await reading.host.readFile(path);
  const fields = await fieldValuesOf(flags, host);
  const wanted = { ...asked, fields, typefaces: await typefacesFor(bytes, fields, flags, session) };
  const field = await checkCountersigning(bytes, { ...wanted, signs: flags.key !== undefined });
  const opened = flags.key === undefined ? undefined : await openNamedSigning(flags.key, session, patience);
  const at = host.now();
  const key = opened && untilEnded(opened.signing, patience.signal);
  const signed = await countersignPdf(bytes, { ...wanted, ...key, at });
  if (output !== dash)
    await terminal.finish(() =>
      host.writeFiles([{ path: output, bytes: signed }], { replace: flags.force === true }),
    );
  return countersignReport(
    { file: path, output, bytes: signed, fields },
    opened && field !== undefined
      ? { ...opened, field, role: asked.role, at, ...(asked.name !== undefined && { name: asked.name }) }
      : undefined,
  );
}

/** Before anything else, as nobody types a passphrase to learn this. */
async function checkOutput(
  output: string,
  flags: CountersignFlags,
  { host, terminal }: Session,
): Promise<void> {
  if (output === dash) {
    if ('json' in flags)
      throw wrongUsage('--json and the document both want standard output', 'Name a file with --output.');
    if (terminal.outputIsTerminal)
      throw wrongUsage('A PDF cannot be shown on a terminal', 'Name a file with --output.');
  } else if (!flags.force) {
    await checkFree([output], host, 'Pass --force to replace it, or give another name with --output.');
  }
}

/** Fonts for what the document's own font for typing lacks; those of its brand. They are opened where they are needed. */
async function typefacesFor(
  bytes: Uint8Array,
  fields: FieldValues,
  { key }: CountersignFlags,
  { host }: Session,
) {
  if (key === undefined && Object.keys(fields).length === 0) return [];
  const { value } = await readDocument(bytes);
  return value === undefined ? [] : brandTypefaces(value.statement.brand, host);
}
