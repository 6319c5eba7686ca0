import { type Diagnostic, diagnostic, type Outcome } from '../diagnostics/index.js';
import type { SourceDocument } from '../model/index.js';
import { readBody } from './body/read-body.js';
import { readFrontMatter } from './front-matter/read-front-matter.js';
import { judgeLanguage } from './language/judgement.js';
import { sha256 } from './sha256.js';
import { decode } from './text/decode.js';
import type { Finding } from './text/finding.js';
import { repairInvisible } from './text/invisible.js';
import { repairLineEndings } from './text/line-endings.js';
import { repairMojibake } from './text/mojibake.js';
import { placesIn } from './text/places.js';
import { repairInTurn } from './text/repair.js';

/** Text can be misread twice, and the mark of a misread BOM is invisible: hence the order. */
const repairs = [repairLineEndings, repairMojibake, repairMojibake, repairInvisible];

/**
 * Reads an article.
 *
 * @param bytes the file as it is: Markdown in any encoding, with or without front matter
 * @param file its path, as the user gave it; it is named in every place, and a folder such as `es-es` is compared with the text
 * @returns the article and what was found or repaired. The value is undefined only where a diagnostic is an error:
 *   empty, binary, too large, nested too deeply, front matter that is code. Never throws.
 */
export function readSource(bytes: Uint8Array, file: string): Outcome<SourceDocument | undefined> {
  const { text, findings } = decode(bytes);
  const place = placesIn(text ?? '', file);
  const say = (found: readonly Finding[], at: (offset: number) => number): readonly Diagnostic[] =>
    found.map((finding) =>
      diagnostic(finding.code, finding.message, { span: place(at(finding.offset)), hint: finding.hint }),
    );
  const same = (offset: number) => offset;
  const diagnostics = [...say(findings, same)];
  if (text === undefined) return { value: undefined, diagnostics };

  const repaired = repairInTurn(text, repairs);
  const front = readFrontMatter(repaired.text);
  diagnostics.push(...say(repaired.findings, same), ...say(front.findings, repaired.original));
  if (front.frontMatter === undefined) return { value: undefined, diagnostics };

  const inFile = (offset: number) => repaired.original(front.bodyOffset + offset);
  const { body, findings: bodyFindings } = readBody(
    repaired.text.slice(front.bodyOffset),
    front.frontMatter.title,
    (offset) => place(inFile(offset)),
  );
  diagnostics.push(...say(bodyFindings, inFile));
  if (body === undefined) return { value: undefined, diagnostics };

  const language = judgeLanguage(body.words, front.frontMatter.declaredLanguage, file);
  diagnostics.push(...say(language.findings, () => repaired.original(front.languageOffset)));
  const { title, introduction, sections } = body;
  const digest = sha256(bytes);
  return {
    value: {
      file,
      digest,
      language: language.tag,
      frontMatter: front.frontMatter,
      title,
      introduction,
      sections,
    },
    diagnostics,
  };
}
