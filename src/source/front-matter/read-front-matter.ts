import type { FrontMatter } from '../../model/index.js';
import { declaredTag } from '../language/tag.js';
import type { Finding } from '../text/finding.js';
import { readDate } from './date.js';
import { parseFrontMatter } from './engine.js';
import { type FrontMatterBlock, findFrontMatter } from './front-matter-block.js';
import type { Field } from './lines.js';

/** What the head of a text says, and where its body begins. Offsets are in the text. */
export interface FrontMatterRead {
  /** Undefined where the front matter holds code; an error is among the findings. */
  readonly frontMatter: FrontMatter | undefined;
  readonly bodyOffset: number;
  /** Where the language is declared, or where the text begins. */
  readonly languageOffset: number;
  readonly findings: readonly Finding[];
}

/** Reads front matter. Nothing in it is ever run. */
export function readFrontMatter(text: string): FrontMatterRead {
  const found = findFrontMatter(text);
  if (found === undefined) {
    return { frontMatter: { fields: {} }, bodyOffset: 0, languageOffset: 0, findings: [missing] };
  }
  const { bodyOffset, blockOffset, offset } = found;
  const parsed = parseFrontMatter(found);
  if (parsed === undefined) {
    const message = `The front matter is ${found.language}, which is code; it was not run, and the article was not read`;
    const finding: Finding = { code: 'source-front-matter-executable', message, offset };
    return { frontMatter: undefined, bodyOffset, languageOffset: 0, findings: [finding] };
  }
  const inText = <T extends { readonly offset: number }>(placed: T): T => ({
    ...placed,
    offset: blockOffset + placed.offset,
  });
  const { unique, duplicates } = withoutDuplicates(
    parsed.fields.filter(({ value }) => value !== '').map(inText),
  );
  const { frontMatter, languageOffset, findings } = interpret(unique);
  return {
    frontMatter,
    bodyOffset,
    languageOffset,
    findings: [
      ...aboutBlock(found, unique.length + parsed.findings.length),
      ...parsed.findings.map(inText),
      ...duplicates,
      ...findings,
    ],
  };
}

function aboutBlock({ closed, offset }: FrontMatterBlock, found: number): readonly Finding[] {
  if (closed) return found === 0 ? [missing] : [];
  const message = 'The front matter has no closing line; it was read to its last field';
  return [{ code: 'source-front-matter-unclosed', message, offset }];
}

/** Keys are the same in any case. The first one counts. */
function withoutDuplicates(fields: readonly Field[]): {
  unique: readonly Field[];
  duplicates: readonly Finding[];
} {
  const seen = new Map<string, Field>();
  const duplicates: Finding[] = [];
  for (const field of fields) {
    const key = field.key.toLowerCase();
    if (seen.has(key)) {
      const message = `The front matter has “${field.key}” twice`;
      duplicates.push({ code: 'source-front-matter-duplicate', message, offset: field.offset });
    } else seen.set(key, field);
  }
  return { unique: [...seen.values()], duplicates };
}

function interpret(
  fields: readonly Field[],
): Pick<FrontMatterRead, 'languageOffset' | 'findings'> & { frontMatter: FrontMatter } {
  /** The first of these keys that is there. */
  const field = (...keys: string[]) =>
    keys
      .map((key) => fields.find((candidate) => candidate.key.toLowerCase() === key))
      .find((found) => found !== undefined);
  const dateField = field('ms.date', 'date');
  const date = dateField && readDate(dateField.value);
  const languageField = field('ms.contentlocale', 'ms.locale', 'locale', 'lang', 'language');
  const frontMatter = withValues({
    title: field('title')?.value,
    date,
    assetId: field('ms.assetid')?.value,
    declaredLanguage: declaredTag(languageField?.value),
    sourceCommit: field('ms.sourcegitcommit')?.value,
    translation: field('ms.translationtype', 'translationtype')?.value,
  });
  return {
    frontMatter: { ...frontMatter, fields: Object.fromEntries(fields.map(({ key, value }) => [key, value])) },
    languageOffset: languageField?.offset ?? 0,
    findings: dateFindings(fields, dateField, date),
  };
}

type Known = Omit<FrontMatter, 'fields'>;

function withValues(known: { readonly [Key in keyof Known]: Known[Key] | undefined }): Known {
  const { title, date, assetId, declaredLanguage, sourceCommit, translation } = known;
  return {
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(assetId !== undefined && { assetId }),
    ...(declaredLanguage !== undefined && { declaredLanguage }),
    ...(sourceCommit !== undefined && { sourceCommit }),
    ...(translation !== undefined && { translation }),
  };
}

function dateFindings(
  fields: readonly Field[],
  field: Field | undefined,
  date: string | undefined,
): readonly Finding[] {
  if (field && date === undefined) {
    const message = `${field.key} is not a date: “${field.value.slice(0, 40)}”`;
    return [{ code: 'source-date-invalid', message, offset: field.offset }];
  }
  const [first] = fields;
  if (field || first === undefined) return [];
  return [{ code: 'source-date-missing', message: 'The front matter has no ms.date', offset: first.offset }];
}

const missing: Finding = {
  code: 'source-front-matter-missing',
  message: 'The article has no front matter',
  offset: 0,
};
