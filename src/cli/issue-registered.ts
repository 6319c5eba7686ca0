import { join, resolve } from 'node:path';
import {
  type EsignService,
  exitCodes,
  type Format,
  issueEngagement,
  type LastingKey,
  type LoadedEngagement,
} from '../index.js';
import type { Report, Session } from './report.js';

/** What `generate --register` asks for. */
export interface RegisteredFlags {
  readonly register: string;
  readonly out: string;
  readonly sources?: string;
  readonly catalog?: readonly string[];
  readonly esign?: EsignService;
  readonly force?: true;
  readonly by?: string;
  readonly formats: readonly Format[];
  readonly languages: readonly string[] | undefined;
  readonly sealing: LastingKey | undefined;
}

/** `countersign generate --register`: the documents are issued as those of a batch are, and recorded. */
export async function issueRegistered(
  loaded: LoadedEngagement,
  flags: RegisteredFlags,
  { host, terminal }: Session,
): Promise<Report> {
  const { formats, languages, sources, catalog: catalogs, esign: signingMethod, register } = flags;
  const { force, by, sealing } = flags;
  const out = resolve(flags.out);
  const issued = await terminal.finish(() =>
    issueEngagement(host, loaded, {
      ...{ formats, languages, sources, catalogs, signingMethod, register, out, sealing },
      path: '{number}-v{version}-{language}',
      force: force === true,
      zipTenants: false,
      by: by ?? host.userName(),
    }),
  );
  const paths = issued.value?.documents.map(({ path, ...document }) => ({
    ...document,
    path: join(flags.out, path),
  }));
  return {
    diagnostics: issued.diagnostics,
    result: { outcome: issued.value?.outcome, documents: paths ?? [] },
    text: (paths ?? []).map(({ path }) => `${path}\n`).join(''),
    exitCode: issued.value === undefined ? exitCodes.problems : exitCodes.done,
  };
}
