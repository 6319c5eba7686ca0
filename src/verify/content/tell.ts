import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import type { ClauseResult, TextFinding } from './findings.js';
import type { IssuedContent } from './issued.js';
import { alikeInWords, differenceInWords, quoted } from './words-of.js';

/** More clauses than this are counted. */
const mostNames = 6;

/** What became of a clause, for people; nothing where it is as it was issued. */
export function tellClause(clause: ClauseResult & { readonly after?: string }): readonly Diagnostic[] {
  const { state, issued = '', returned = '' } = clause;
  const name = nameOf(clause);
  switch (state) {
    case 'same':
    case 'unknown':
      return [];
    case 'removed':
      return [diagnostic('content-clause-removed', `${name} is not there: ${quoted(issued)}`)];
    case 'moved':
      return [diagnostic('content-clause-moved', `${name} stands elsewhere${onPage(clause)}`)];
    case 'added':
      return [
        diagnostic(
          'content-clause-added',
          `A clause was not issued${onPage(clause)}${afterClause(clause)}: ${quoted(returned)}`,
        ),
      ];
    case 'changed': {
      const alike = alikeInWords(issued, returned);
      return [
        ...(returned === issued
          ? []
          : [
              diagnostic(
                'content-clause-changed',
                `${name} was changed${onPage(clause)}: ${differenceInWords(issued, returned)}`,
              ),
            ]),
        ...(clause.beside ?? []).map((beside) =>
          diagnostic('content-clause-changed', `${name} was changed${onPage(clause)}: ${insteadOf(beside)}`),
        ),
        ...(alike === undefined
          ? []
          : [diagnostic('content-letters-alike', `${name} has letters that look alike: ${alike}`)]),
      ];
    }
    default:
      return state satisfies never;
  }
}

function nameOf({ reference, id, issued = '' }: ClauseResult): string {
  return reference ?? `What is not part of it (${id ?? quoted(issued)})`;
}

/** Clauses that stand under other references, together: one that is taken out renumbers all that follow. */
export function tellRenumbered(clauses: readonly ClauseResult[]): readonly Diagnostic[] {
  const names = clauses.flatMap(({ reference, renumbered }) => {
    if (reference === undefined || renumbered === undefined) return [];
    return [renumbered === '' ? `${reference} without one` : `${reference} as ${renumbered}`];
  });
  if (names.length === 0) return [];
  const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : '';
  const which = `${names.slice(0, mostNames).join(', ')}${more}`;
  return [diagnostic('content-renumbered', `Clauses stand there under other references: ${which}`)];
}

/** What became of another text. */
export function tellText(finding: TextFinding, { number }: IssuedContent): readonly Diagnostic[] {
  const { state, issued = '', returned = '' } = finding;
  const name =
    finding.label === undefined
      ? `The ${finding.part ?? 'text'}`
      : `${quoted(finding.label)} of the ${finding.part ?? 'text'}`;
  switch (state) {
    case 'changed': {
      const alike = alikeInWords(issued, returned);
      const identifies = finding.part === 'customer' || (finding.part === 'fact' && issued === number);
      return [
        diagnostic(
          identifies ? 'content-identity-differs' : 'content-text-changed',
          `${name} was changed${onPage(finding)}: ${identifies ? insteadOf({ issued, returned }) : differenceInWords(issued, returned)}`,
        ),
        ...(alike === undefined
          ? []
          : [diagnostic('content-letters-alike', `${name} has letters that look alike: ${alike}`)]),
      ];
    }
    case 'removed':
      return [diagnostic('content-text-removed', `${name} is not there: ${quoted(issued)}`)];
    case 'added':
      return [
        diagnostic(
          'content-text-added',
          `Text was not issued${onPage(finding)}${afterClause(finding)}: ${quoted(returned)}`,
        ),
      ];
    case 'filled':
      return [
        diagnostic(
          'content-filled',
          `Filled in beside the signatures${onPage(finding)}: ${quoted(returned)}`,
        ),
      ];
    default:
      return state satisfies never;
  }
}

function insteadOf({ issued, returned }: { readonly issued: string; readonly returned: string }): string {
  return returned === '' ? `without ${quoted(issued)}` : `${quoted(returned)} instead of ${quoted(issued)}`;
}

function onPage({ page }: { readonly page?: number }): string {
  return page === undefined ? '' : ` on page ${page}`;
}

function afterClause({ after }: { readonly after?: string }): string {
  return after === undefined ? '' : ` after ${after}`;
}
