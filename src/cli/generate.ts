import { join } from 'node:path';
import {
  type Diagnostic,
  type EsignService,
  exitCodes,
  type Format,
  type GeneratedDocument,
  generateStatements,
  hasErrors,
  type LoadedEngagement,
  loadEngagement,
  sealDocuments,
  sortDiagnostics,
} from '../index.js';
import { chosenFormats } from './chosen-formats.js';
import { checkFree } from './free-names.js';
import { issueRegistered } from './issue-registered.js';
import { languagesNamed } from './language.js';
import type { Patience } from './patience.js';
import type { Report, Session } from './report.js';
import { checkSealing, openSealing } from './sealing.js';
import { dash, openInput } from './standard-input.js';
import { untilEnded } from './until-ended.js';
import { wrongUsage } from './usage.js';
import { worthTelling } from './worth-telling.js';

export interface GenerateFlags {
  readonly out: string;
  readonly output?: string;
  readonly formats?: readonly string[];
  readonly language?: readonly string[];
  readonly sources?: string;
  readonly catalog?: readonly string[];
  readonly esign?: EsignService;
  readonly seal?: string;
  readonly force?: true;
  readonly register?: string;
  readonly by?: string;
  readonly verbose?: true;
}

/** `countersign generate`: everything is rendered first and written last, so that a failure leaves nothing behind. */
export async function generate(engagement: string, flags: GenerateFlags, session: Session): Promise<Report> {
  if (flags.seal === undefined) return generateWith(engagement, flags, session, {});
  // An authority may let one wait.
  return session.terminal.interruptible((signal) =>
    generateWith(engagement, flags, session, { signal, quiet: 'json' in flags }),
  );
}

async function generateWith(
  engagement: string,
  flags: GenerateFlags,
  session: Session,
  patience: Patience,
): Promise<Report> {
  const formats = chosenFormats(flags.formats, flags.output);
  checkSealing(flags, formats);
  const asked = flags.language && languagesNamed(flags.language);
  const input = await openInput(engagement, session);
  const loaded = await loadEngagement(input.session.host, input.path);
  if (loaded.value === undefined) return failed(loaded.diagnostics);
  const languages = asked ?? loaded.value.engagement.languages;
  if (flags.output !== undefined) checkOutput(flags.output, flags, formats, languages, session);
  const told = (diagnostics: readonly Diagnostic[]) => worthTelling(diagnostics, flags, session);
  if (flags.register !== undefined) {
    const { register } = flags;
    const { sealing, warnings } = await openKey(flags, session, patience);
    const issued = await issueRegistered(
      loaded.value,
      { ...flags, register, formats, languages: asked, sealing },
      input.session,
    );
    return { ...issued, diagnostics: told([...warnings(), ...issued.diagnostics]) };
  }
  const { documents, diagnostics } = await render(
    loaded.value,
    { ...flags, formats, languages: asked, seals: flags.seal !== undefined },
    input.session,
  );
  const all = [...loaded.diagnostics, ...diagnostics];
  if (hasErrors(all) || documents.length === 0) return failed(told(all));
  const { host } = session;
  // Nobody types a passphrase to learn this.
  if (flags.seal !== undefined && flags.force !== true && flags.output !== dash) {
    await checkFree(
      documents.map((document) => pathOf(document, flags)),
      host,
    );
  }
  const { sealing, warnings } = await openKey(flags, session, patience);
  const sealed = sealing === undefined ? documents : await sealDocuments(host, documents, sealing);
  const written = await write(sealed, flags, session);
  return { ...written, diagnostics: told([...warnings(), ...all]) };
}

async function openKey(flags: GenerateFlags, session: Session, patience: Patience) {
  const { sealing, warnings } = await openSealing(flags, session, patience);
  return { sealing: sealing && untilEnded(sealing, patience.signal), warnings };
}

async function render(
  loaded: LoadedEngagement,
  options: GenerateFlags & {
    readonly formats: readonly Format[];
    readonly languages: readonly string[] | undefined;
    readonly seals: boolean;
  },
  { host }: Session,
) {
  const { formats, languages, sources, catalog: catalogs, esign: signingMethod, seals } = options;
  const made = await generateStatements(host, loaded, {
    formats,
    sources,
    catalogs,
    languages,
    signingMethod,
    seals,
  });
  return { documents: made.value, diagnostics: made.diagnostics };
}

/** `--output` is one name, and standard output takes one document. */
function checkOutput(
  output: string,
  flags: GenerateFlags,
  formats: readonly Format[],
  languages: readonly string[],
  { terminal }: Session,
): void {
  if (formats.length !== 1) {
    throw wrongUsage(
      `--output takes one document; ${formats.join(' and ')} were asked for`,
      'Name one format with --formats.',
    );
  }
  if (languages.length !== 1) {
    throw wrongUsage(
      `--output takes one document; ${languages.join(' and ')} were asked for`,
      'Name one language with --language.',
    );
  }
  if (output !== dash) return;
  if ('json' in flags)
    throw wrongUsage('--json and --output - both want standard output', 'Leave one of them out.');
  if (terminal.outputIsTerminal && (formats[0] === 'pdf' || formats[0] === 'docx')) {
    throw wrongUsage(
      `A ${formats[0]} document cannot be shown on a terminal`,
      'Send it to a file or another program.',
    );
  }
}

function pathOf({ fileName }: GeneratedDocument, { output, out }: GenerateFlags): string {
  return output ?? join(out, fileName);
}

type Written = Omit<Report, 'diagnostics'>;

async function write(
  documents: readonly GeneratedDocument[],
  flags: GenerateFlags,
  session: Session,
): Promise<Written> {
  const { output, force } = flags;
  const [first] = documents;
  if (output === dash && first) return { result: {}, text: first.bytes, exitCode: exitCodes.done };
  const files = documents.map((document) => ({ ...document, path: pathOf(document, flags) }));
  await session.terminal.finish(() => session.host.writeFiles(files, { replace: force === true }));
  const result = files.map(({ path, format, language, bytes, statement, seal }) => ({
    path,
    format,
    language,
    size: bytes.length,
    number: statement.number,
    version: statement.version,
    digest: statement.digest,
    seal,
  }));
  return {
    result: { documents: result },
    text: files.map(({ path }) => `${path}\n`).join(''),
    exitCode: exitCodes.done,
  };
}

function failed(diagnostics: readonly Diagnostic[]): Report {
  return {
    diagnostics: sortDiagnostics(diagnostics),
    result: { documents: [] },
    text: '',
    exitCode: exitCodes.problems,
  };
}
