import { diagnostic, nearest, type Outcome } from '../diagnostics/index.js';
import { codePointName } from '../model/index.js';
import { formats } from '../writers/index.js';
import { braceProblem, type Piece, piecesOf } from './braces.js';
import {
  distinguishing,
  isPathPlaceholder,
  type PathPlaceholder,
  pathPlaceholders,
} from './path-placeholders.js';

/** Where files go when nobody says otherwise. */
export const defaultPathTemplate = '{tenant}/{number}-v{version}-{language}';

/** UTF-16 units of a whole path below the output folder: of the 260 that Windows allows, 60 are left for the folder. */
export const longestPath = 200;

/** Bytes of UTF-8 of one part of a path, its extension included. */
export const longestPathPart = 80;

/** Room in the last part for a dot and the longest extension, and for the `_` before a device's name. */
const spare = 8;

/** A part of a path: text that is safe as it stands, and placeholders. */
export type PathPart = readonly (string | { readonly placeholder: PathPlaceholder })[];

/** Where the files of a batch go: folders, and the name of the file without its extension. */
export type PathTemplate = readonly PathPart[];

/**
 * Reads the template of output paths, such as `{tenant}/{number}-{language}`. An extension at its end (`.pdf`,
 * `.{format}`) is dropped, since every file gets its own. Problems: `output-path-invalid`, one for each mistake.
 */
export function parsePathTemplate(text: string): Outcome<PathTemplate | undefined> {
  const parts = withoutExtension(text.normalize('NFC')).split('/').map(piecesOf);
  const problems = [...pathProblems(text), ...parts.flatMap(partProblems)];
  const template = parts.map((pieces) => pieces.flatMap(partPiece));
  if (problems.length === 0) problems.push(...sizeProblems(template), ...samenessProblems(template));
  const diagnostics = [...new Set(problems)].map((problem) =>
    diagnostic('output-path-invalid', `The output path ${JSON.stringify(text)} cannot be used: ${problem}`),
  );
  return { value: diagnostics.length > 0 ? undefined : template, diagnostics };
}

function withoutExtension(text: string): string {
  const known = [...Object.values(formats).map(({ extension }) => extension), 'zip', '\\{\\s*format\\s*\\}'];
  return text.replace(new RegExp(`(?<=[^/])\\.(?:${known.join('|')})$`, 'i'), '');
}

function pathProblems(text: string): readonly string[] {
  if (text.trim() === '') return ['it is empty'];
  if (/^(?:[/\\]|[a-z]:)/i.test(text)) return ['it must be relative to the output folder'];
  if (text.includes('\\')) return ['write / between folders, not \\'];
  return text.endsWith('/') ? ['it ends with a folder; name the file too'] : [];
}

function partProblems(pieces: readonly Piece[]): readonly string[] {
  const part = pieces.map((piece) => (piece.kind === 'text' ? piece.text : 'x')).join('');
  const texts = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
  const problems = pieces.flatMap((piece) => (piece.kind === 'name' ? nameProblem(piece.name) : []));
  const braces = braceProblem(pieces);
  if (braces !== undefined) problems.push(braces);
  if (part === '') problems.push('a folder in it has no name');
  else if (/^\.\.?$/.test(part)) problems.push(`it must not contain the folder ${part}`);
  else if (part.startsWith('.')) problems.push('a name that begins with a dot is hidden');
  else if (/^\s|[\s.]$/.test(part))
    problems.push('a name in it begins with a space, or ends with a space or dot');
  const invisible = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.exec(texts)?.[0];
  if (invisible !== undefined) problems.push(`it has the invisible character ${codePointName(invisible)}`);
  const unsafe = /[<>:"|?*]/.exec(texts)?.[0];
  if (unsafe !== undefined) problems.push(`Windows allows no ${unsafe} in names`);
  return problems;
}

function nameProblem(name: string): string[] {
  if (isPathPlaceholder(name)) return [];
  const known = Object.keys(pathPlaceholders);
  const meant = nearest(name, known);
  const advice = meant === undefined ? `there is {${known.join('}, {')}}` : `did you mean {${meant}}?`;
  return [`there is no {${name}}; ${advice}`];
}

function partPiece(piece: Piece): PathPart {
  if (piece.kind === 'text') return [piece.text];
  return isPathPlaceholder(piece.name) ? [{ placeholder: piece.name }] : [];
}

/** What is left when every value is cut must fit, so that no row can fail for the length of its name. */
function sizeProblems(template: PathTemplate): readonly string[] {
  const least = template.map((part) =>
    part
      .map((piece) =>
        typeof piece === 'string' ? Buffer.byteLength(piece) : pathPlaceholders[piece.placeholder].least,
      )
      .reduce((sum, size) => sum + size, 0),
  );
  const problems = least.some((size) => size > longestPathPart - spare)
    ? ['a name in it has too many placeholders or too much text']
    : [];
  const whole = least.reduce((sum, size) => sum + size + 1, spare);
  return whole > longestPath ? [...problems, 'it has too many folders'] : problems;
}

function samenessProblems(template: PathTemplate): readonly string[] {
  const used = template.flat().flatMap((piece) => (typeof piece === 'string' ? [] : piece.placeholder));
  if (used.some((name) => distinguishing.includes(name))) return [];
  return [`every statement would have the same path; add {${distinguishing.join('}, {')}}`];
}
