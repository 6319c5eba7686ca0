import type { Finding } from '../text/finding.js';
import { detectLanguage } from './detection.js';
import { folderTag, languageOf } from './tag.js';

/** The language of an article, and what is doubtful about it. */
export interface LanguageJudgement {
  /** BCP 47 tag; `und` where neither the text nor anything else tells. */
  readonly tag: string;
  readonly findings: readonly Finding[];
}

/** Goes by the text first, then by what the front matter declares, then by the folder. Says where they differ. */
export function judgeLanguage(text: string, declared: string | undefined, file: string): LanguageJudgement {
  const folder = folderTag(file);
  const claimed = declared ?? folder;
  const detected = detectLanguage(text, claimed);
  if (detected === undefined) {
    if (claimed !== undefined) return { tag: languageOf(claimed), findings: [] };
    const message = 'The language of the article could not be told';
    return { tag: 'und', findings: [{ code: 'source-language-unknown', message, offset: 0 }] };
  }
  const claims = [
    { by: 'the front matter says', tag: declared },
    { by: 'the folder says', tag: folder },
  ];
  const wrong = claims.find(({ tag }) => tag !== undefined && languageOf(tag) !== detected);
  if (wrong === undefined) return { tag: detected, findings: [] };
  const message = `The text is in ${detected}, but ${wrong.by} ${wrong.tag}`;
  return { tag: detected, findings: [{ code: 'source-language-mismatch', message, offset: 0 }] };
}
