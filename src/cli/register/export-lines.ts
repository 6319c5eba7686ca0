import { csvLine, type IssuedFile, type IssuedStatement } from '../../index.js';

/** A line for each document; a statement without documents has one too. */
const columns: Readonly<
  Record<string, (statement: IssuedStatement, file: IssuedFile | undefined) => string>
> = {
  number: ({ number }) => number,
  version: ({ version }) => version,
  language: ({ language }) => language,
  title: ({ title = '' }) => title,
  customer: ({ customer }) => customer,
  provider: ({ provider }) => provider,
  issued: ({ issued }) => issued,
  validUntil: ({ validUntil = '' }) => validUntil,
  brand: ({ brand }) => brand,
  template: ({ template }) => template,
  services: ({ services }) => services.join(' '),
  options: ({ options }) =>
    Object.entries(options)
      .filter(([, selected]) => selected)
      .map(([id]) => id)
      .join(' '),
  revision: ({ variant }) => variant.sources.map(({ revision }) => revision).join(' '),
  sources: ({ variant }) => variant.sources.map(({ file }) => file).join(' '),
  sourceDigests: ({ variant }) => variant.sources.map(({ digest }) => digest).join(' '),
  digest: ({ digest }) => digest,
  engagement: ({ engagement }) => engagement,
  variant: ({ variant }) => variant.digest,
  generator: ({ generator }) => generator,
  recordedAt: ({ recordedAt }) => recordedAt,
  recordedBy: ({ recordedBy }) => recordedBy,
  run: ({ run }) => (run === undefined ? '' : String(run)),
  format: (_, file) => file?.format ?? '',
  root: (_, file) => file?.root ?? '',
  path: (_, file) => file?.path ?? '',
  size: (_, file) => (file === undefined ? '' : String(file.size)),
  sha256: (_, file) => file?.sha256 ?? '',
  replaced: (_, file) => (file?.replaced ? 'yes' : ''),
};

/** How an export begins. */
export const exportHead = { csv: csvLine(Object.keys(columns)), jsonl: '' } as const;

/** The lines of one statement. */
export const exportLines = {
  csv: (statement: IssuedStatement): string => {
    const files = statement.files.length === 0 ? [undefined] : statement.files;
    const cells = Object.values(columns);
    return files.map((file) => csvLine(cells.map((cell) => cell(statement, file)))).join('');
  },
  jsonl: (statement: IssuedStatement): string => `${JSON.stringify(statement)}\n`,
} as const;
