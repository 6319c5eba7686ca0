import {
  CountersignError,
  type Diagnostic,
  diagnostic,
  exitCodes,
  type IssuedSeal,
  type IssuedStatement,
} from '../../index.js';
import { renderFacts } from '../fact-sheet.js';
import { languageNamed } from '../language.js';
import type { Report, Session } from '../report.js';
import { hasInvitation, invitationSheet, invitationsWith } from './invited.js';
import { minuteOf } from './list.js';
import { returnedSheet, returnsOf } from './returned-sheet.js';
import { type CheckedFile, checkFiles, fileProblems, placeOf } from './standing.js';
import { type RegisterFlags, withRegister } from './with-register.js';

export interface RegisterShowFlags extends RegisterFlags {
  readonly language?: string;
  readonly verify?: true;
}

/** `countersign register show`: all that is known of the statements of one number, and how their files stand. */
export async function showStatement(
  number: string,
  flags: RegisterShowFlags,
  session: Session,
): Promise<Report> {
  const language = flags.language === undefined ? undefined : languageNamed(flags.language);
  const found: { statement: IssuedStatement; files: readonly CheckedFile[] }[] = [];
  const { invitations, returned } = await withRegister(flags, session, async (register) => {
    for await (const statement of register.statements({ number, language }))
      found.push({ statement, files: await checkFiles(statement, session) });
    if (found.length === 0)
      throw new CountersignError(
        diagnostic('statement-not-issued', `No statement of the number ${number} was issued`),
      );
    const statements = found.map(({ statement }) => statement);
    return {
      invitations: await invitationsWith(statements, register),
      returned: await returnsOf(statements, register),
    };
  });
  const diagnostics: readonly Diagnostic[] = flags.verify
    ? found.flatMap(({ statement, files }) => fileProblems(statement, files))
    : [];
  return {
    diagnostics,
    result: {
      statements: found.map(({ statement, files }) => ({ ...statement, files })),
      invitations,
      returned,
    },
    text: [
      ...found.map(({ statement, files }) => sheet(statement, files, hasInvitation(statement, invitations))),
      ...invitations.map(invitationSheet),
      ...returned.map(returnedSheet),
    ].join('\n'),
    exitCode: diagnostics.length > 0 ? exitCodes.problems : exitCodes.done,
  };
}

function sheet(statement: IssuedStatement, files: readonly CheckedFile[], isInvited: boolean): string {
  const { number, version, language, variant, options, run } = statement;
  return [
    renderFacts(`${number}, version ${version}, ${language}`, [
      ['Title', statement.title],
      ['Customer', statement.customer],
      ['Provider', statement.provider],
      ['Issued', statement.issued],
      ['Valid until', statement.validUntil],
      ['Brand', statement.brand],
      ['Template', statement.template],
      ['Services', statement.services.join(', ')],
      ['Options', ...Object.entries(options).map(([id, on]) => `${id}: ${on ? 'selected' : 'not selected'}`)],
      ['Digest', statement.digest],
      ['Engagement', statement.engagement],
      ['Generator', statement.generator],
      ['Recorded', `${minuteOf(statement.recordedAt)} UTC by ${statement.recordedBy}`],
      ['Restored', statement.isRestored ? 'from its documents; who issued it is not known' : undefined],
      ['Run', run === undefined ? undefined : String(run)],
      ['Invitation', isInvited ? undefined : 'none'],
    ]),
    ...variant.sources.map((source) =>
      renderFacts('Article', [
        ['File', source.file],
        ['Revision', `${source.revision}, ${source.language}`],
        ['Asset id', source.assetId],
        ['SHA-256', source.digest],
      ]),
    ),
    renderFacts(`Clauses (${variant.catalog})`, [
      ...variant.clauses.map(({ id, line }) => [id, `line ${line}`] as const),
    ]),
    ...files.map((file) =>
      renderFacts(placeOf(file), [
        ['Format', file.format],
        ['Size', `${file.size.toLocaleString('en')} bytes`],
        ['SHA-256', file.sha256],
        ['Seal', file.seal && sealLine(file.seal)],
        ['On disk', onDisk[file.standing]],
      ]),
    ),
  ].join('');
}

function sealLine({ signer, level, time, certificate, demo }: IssuedSeal): string {
  return `${signer}, ${level}, ${minuteOf(time)} UTC, certificate ${certificate}${demo ? ', of a demo authority' : ''}`;
}

const onDisk: Readonly<Record<CheckedFile['standing'], string>> = {
  ok: 'as it was issued',
  missing: 'MISSING',
  changed: 'CHANGED since it was issued',
  unreadable: 'CANNOT BE READ',
  replaced: 'replaced by a statement that was issued since',
};
