import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import {
  type BatchOptions,
  CountersignError,
  defaultPathTemplate,
  type EsignService,
  exitCodes,
  type ListEncoding,
  type ListOptions,
  listEncodings,
  type Outcome,
  parseNumberSeries,
  parsePathTemplate,
  parseRowChoice,
} from '../index.js';
import { chosenFormats } from './chosen-formats.js';
import { languagesNamed } from './language.js';
import type { Session } from './report.js';
import { didYouMean, wrongUsage } from './usage.js';

export interface BatchFlags {
  readonly base?: string;
  readonly out: string;
  readonly formats?: readonly string[];
  readonly language?: readonly string[];
  readonly path?: string;
  readonly mapping?: string;
  readonly numbers?: string;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly limit?: string;
  readonly dryRun?: true;
  readonly zip?: 'tenant' | 'all';
  readonly sources?: string;
  readonly catalog?: readonly string[];
  readonly esign?: EsignService;
  readonly seal?: string;
  readonly force?: true;
  readonly register?: string;
  readonly errors?: string;
  readonly by?: string;
  readonly workers?: string;
  readonly timeLimit: string;
  readonly unordered?: true;
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly sheet?: string;
  readonly dates?: 'dmy' | 'mdy';
  readonly invite?: true;
  readonly transport?: string;
  readonly attach?: readonly string[];
  readonly update?: true;
  readonly sendAgain?: true;
  readonly mailTemplates?: string;
  /** `true` where no file is named. */
  readonly templateCsv?: string | true;
  readonly templateXlsx?: string | true;
  readonly verbose?: true;
  readonly json?: true;
}

/** More threads than this only share out the memory. */
const mostWorkers = 64;

/** A day. */
const longestTimeLimit = 86_400;

/** What a command line asks of a batch. Throws `CountersignError` with exit code 2 where it asks for what cannot be. */
export function batchOptions(flags: BatchFlags, { host, terminal }: Session): Omit<BatchOptions, 'signal'> {
  refuseEmpty(flags);
  const path = flags.path ?? defaultPathTemplate;
  read(parsePathTemplate(path));
  return {
    formats: chosenFormats(flags.formats, undefined),
    out: resolve(flags.out),
    path,
    force: flags.force === true,
    sources: flags.sources === undefined ? undefined : resolve(flags.sources),
    catalogs: flags.catalog?.map((file) => resolve(file)),
    languages: flags.language && languagesNamed(flags.language),
    signingMethod: flags.esign,
    zipTenants: flags.zip === 'tenant',
    zipAll: flags.zip === 'all',
    // An empty variable is one that is not set.
    register: flags.register ?? (terminal.environment.COUNTERSIGN_REGISTER || undefined),
    series: flags.numbers === undefined ? undefined : read(parseNumberSeries(flags.numbers)),
    chosen: read(parseRowChoice({ only: flags.only ?? [], skip: flags.skip ?? [] })) ?? (() => true),
    limit: flags.limit === undefined ? undefined : wholeNumber('--limit', flags.limit, 1),
    dryRun: flags.dryRun === true,
    ordered: flags.unordered !== true,
    errors: flags.errors,
    by: flags.by ?? host.userName(),
    workers:
      flags.workers === undefined
        ? Math.min(availableParallelism(), mostWorkers)
        : wholeNumber('--workers', flags.workers, 1, mostWorkers),
    timeLimit: wholeNumber('--time-limit', flags.timeLimit, 1, longestTimeLimit) * 1000,
  };
}

/** A variable of a script that was not set must not come to mean this folder, or no register. */
function refuseEmpty(flags: BatchFlags): void {
  const [name] = Object.entries(flags).find(([, value]) => value === '') ?? [];
  if (name === undefined) return;
  const option = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  throw wrongUsage(`The value of ${option} is empty`, `Give it a value, or leave out ${option}.`);
}

export function listOptions({ delimiter, encoding, sheet, dates }: BatchFlags): ListOptions {
  if (delimiter !== undefined && delimiter !== '\\t' && [...delimiter].length !== 1) {
    throw wrongUsage('--delimiter takes one character', 'Write a comma, a semicolon, or \\t for a tab.');
  }
  return {
    delimiter: delimiter === '\\t' ? '\t' : delimiter,
    encoding: encoding === undefined ? undefined : encodingNamed(encoding),
    sheet,
    dates,
  };
}

function encodingNamed(name: string): ListEncoding {
  const found = listEncodings.find((encoding) => encoding === name.toLowerCase());
  if (found !== undefined) return found;
  const hint = didYouMean(name, listEncodings) ?? `Choose one of: ${listEncodings.join(', ')}.`;
  throw wrongUsage(`There is no encoding ${name}`, hint);
}

function wholeNumber(option: string, text: string, least: number, most = Number.MAX_SAFE_INTEGER): number {
  const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  const range = most === Number.MAX_SAFE_INTEGER ? `of ${least} or more` : `from ${least} to ${most}`;
  throw wrongUsage(`${option} takes a whole number, not ${text}`, `Write a number ${range}.`);
}

function read<T>({ value, diagnostics }: Outcome<T>): T {
  if (diagnostics.length > 0) throw new CountersignError(diagnostics, { exitCode: exitCodes.usage });
  return value;
}
