import { basename, isAbsolute, join, resolve } from 'node:path';
import Handlebars from 'handlebars';
import { type Diagnostic, diagnostic, nearest, type Outcome } from '../diagnostics/index.js';
import type { Host } from '../host/index.js';
import { type Locale, type Term, terms } from '../locale/index.js';
import { parseMarkdown } from '../source/index.js';
import { createPlaceholders, holdsPlaceholderCharacters, type Placeholders } from './placeholders.js';
import { kindWords, type TemplateKind } from './template-kind.js';

/** A template in Markdown with Handlebars, compiled once and filled any number of times. `Data` is what it may refer to. */
export interface Template<Data extends object> {
  /** File name without its ending: what a statement says of its template. */
  readonly id: string;
  readonly file: string;
  readonly kind: TemplateKind;
  /** The template's own text, for the places of problems. */
  readonly text: string;
  /** Problem: `template-invalid` with line and column, for a value or term that does not exist. */
  fill(data: Data, locale: Locale): Outcome<FilledTemplate | undefined>;
  /**
   * The tree of filled Markdown, not to be changed: since placeholders stand for all values, that of the last engagement
   * is mostly that of the next one too.
   */
  parse(markdown: string): ReturnType<typeof parseMarkdown>;
}

export type StatementTemplate = Template<TemplateData>;

export interface FilledTemplate {
  /** Markdown with placeholders for all values. */
  readonly markdown: string;
  readonly placeholders: Placeholders;
}

/** What a statement's template may refer to. Every key is there always; what is not known is empty. */
export interface TemplateData {
  readonly statement: Record<'number' | 'version' | 'issued' | 'validUntil', string>;
  readonly customer: Record<'name' | 'tenantId' | 'primaryDomain' | 'country', string>;
  readonly provider: Record<'name' | 'country', string>;
  readonly article: Record<'title' | 'revision', string>;
  readonly has: Record<'contents' | 'scope' | 'introduction' | 'exclusions', boolean>;
}

/** The template of a statement. See `findTemplate`. */
export function loadTemplate(
  host: Host,
  reference: string,
  baseDirectory: string,
): Promise<Outcome<StatementTemplate | undefined>> {
  return findTemplate(host, 'statements', reference, baseDirectory);
}

/**
 * Finds, reads and compiles a template: the id of one that comes with the product, or the path of a Markdown file,
 * relative to `baseDirectory`. Problems: `template-unknown`, `template-invalid`.
 */
export async function findTemplate<Data extends object>(
  host: Host,
  kind: TemplateKind,
  reference: string,
  baseDirectory: string,
): Promise<Outcome<Template<Data> | undefined>> {
  const shipped = join(host.packageRoot, 'templates', kind);
  const isPath = /[/\\]|\.md$/.test(reference) || isAbsolute(reference);
  const file = isPath ? resolve(baseDirectory, reference) : join(shipped, `${reference}.md`);
  if ((await host.kindOf(file)) !== 'file') {
    const known = (await host.listFiles(shipped)).map((name) => name.replace(/\.md$/, ''));
    const message = isPath
      ? `There is no template file ${file}`
      : `There is no template ${reference}; there is ${known.join(', ')}`;
    return { value: undefined, diagnostics: [diagnostic('template-unknown', message)] };
  }
  const text = textOf(await host.readFile(file));
  if (text === undefined) {
    return {
      value: undefined,
      diagnostics: [problemsIn(file, kind)('The template is not a text in UTF-8', 1)],
    };
  }
  return compileTemplate(text, basename(file, '.md'), file, kind);
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Compiles a template. Problem: `template-invalid` with the place that Handlebars could not read. */
export function compileTemplate<Data extends object = TemplateData>(
  text: string,
  id: string,
  file: string,
  kind: TemplateKind = 'statements',
): Outcome<Template<Data> | undefined> {
  const invalid = problemsIn(file, kind);
  const engine = Handlebars.create();
  // `log` would write into the output, and `lookup` reach what a plain path cannot.
  for (const helper of ['log', 'lookup']) engine.unregisterHelper(helper);
  if (holdsPlaceholderCharacters(text)) {
    return {
      value: undefined,
      diagnostics: [invalid('The template holds private-use characters (U+E000, U+E001)', 1)],
    };
  }
  try {
    engine.parse(text);
  } catch (error) {
    return { value: undefined, diagnostics: [notWellFormed(error, text, invalid)] };
  }
  const run = engine.compile<unknown>(text, {
    strict: true,
    noEscape: true,
    knownHelpers: { term: true, log: false, lookup: false },
    knownHelpersOnly: true,
  });
  return {
    value: {
      id,
      file,
      kind,
      text,
      fill(data, locale) {
        const placeholders = createPlaceholders();
        try {
          const markdown = run(hideValues(data, placeholders), {
            helpers: { term: termHelper(locale, placeholders) },
          });
          return { value: { markdown, placeholders }, diagnostics: [] };
        } catch (error) {
          return { value: undefined, diagnostics: [fromHandlebars(error, invalid)] };
        }
      },
      parse: keepingLast(parseMarkdown),
    },
    diagnostics: [],
  };
}

function keepingLast<T>(make: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly made: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, made: make(text) };
    return last.made;
  };
}

/** Plain objects with placeholders for their strings: no prototype, no function, nothing that Handlebars could call. */
function hideValues(data: object, { hide }: Placeholders): Record<string, Record<string, string | boolean>> {
  return Object.fromEntries(
    Object.entries(data).map(([section, fields]: [string, Record<string, string | boolean>]) => [
      section,
      Object.fromEntries(
        Object.entries(fields).map(([key, value]) => [key, typeof value === 'string' ? hide(value) : value]),
      ),
    ]),
  );
}

const isTerm = (word: string): word is Term => (terms as readonly string[]).includes(word);

interface TermCall {
  readonly hash: Readonly<Record<string, string>>;
  readonly loc: { readonly start: { readonly line: number; readonly column: number } };
}

/** `{{term "page-of" page=x pages=y}}`: an interface word in the statement's language, with all of its arguments. */
function termHelper(locale: Locale, { hide, reveal }: Placeholders) {
  return (word: string, { hash, loc: { start } }: TermCall): string => {
    // The place is put as Handlebars puts its own.
    const fail = (message: string) => new Error(`${message} - ${start.line}:${start.column}`);
    if (!isTerm(word)) throw fail(`There is no term "${word}"${meant(word, terms)}`);
    const given = Object.keys(hash);
    const wanted = locale.arguments(word);
    const unknown = given.find((name) => !wanted.includes(name));
    if (unknown !== undefined) {
      throw fail(`The term "${word}" has no place for "${unknown}"${meant(unknown, wanted)}`);
    }
    const missing = wanted.find((name) => !given.includes(name));
    if (missing !== undefined) throw fail(`The term "${word}" needs a value for "${missing}"`);
    return hide(locale.term(word, Object.fromEntries(given.map((key) => [key, reveal(hash[key] ?? '')]))));
  };
}

function meant(word: string, known: readonly string[]): string {
  const candidate = nearest(word, known);
  return candidate === undefined ? '' : `; did you mean "${candidate}"?`;
}

/**
 * Handlebars names the line where it gave up, which for an expression left open lies far below: the first line that opens
 * one without closing it is the better answer.
 */
function notWellFormed(error: unknown, text: string, invalid: Invalid): Diagnostic {
  const open = text.split('\n').findIndex((line) => line.lastIndexOf('{{') > line.lastIndexOf('}}'));
  const line = open === -1 ? Number(/on line (\d+)/.exec(String(error))?.[1] ?? 1) : open + 1;
  return invalid('The Handlebars expression is not well formed', line);
}

/** Handlebars ends its messages with ` - line:column`. */
function fromHandlebars(error: unknown, invalid: Invalid): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  const [place = '', line = '1', column = '0'] = / - (\d+):(\d+)$/.exec(message) ?? [];
  const said = message.slice(0, message.length - place.length);
  return invalid(inPlainWords(said), Number(line), Number(column) + 1);
}

/** Handlebars speaks of its insides; a lawyer with a template has never heard of them. */
function inPlainWords(message: string): string {
  const [, value] = /^"([^"]+)" not defined in/.exec(message) ?? [];
  if (value !== undefined) return `There is no value "${value}"`;
  const [, helper] = /unknown helper ([^ ]+)$/.exec(message) ?? [];
  return helper === undefined ? message : `There is no helper "${helper}"`;
}

type Invalid = (message: string, line: number, column?: number) => Diagnostic;

/** Makes the problems of one template. */
function problemsIn(file: string, kind: TemplateKind): Invalid {
  const { hint } = kindWords[kind];
  return (message, line, column = 1) =>
    diagnostic('template-invalid', message, { span: { file, line, column }, hint });
}
