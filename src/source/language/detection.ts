import { voteForLanguage, votingLanguages } from './latin-vote.js';
import { languageOf, scriptOf } from './tag.js';

/** Scripts that many languages share, with the one most likely when nothing else is known. */
const scripts = [
  { script: 'Cyrl', letters: /\p{Script=Cyrillic}/gu, likely: 'ru' },
  { script: 'Grek', letters: /\p{Script=Greek}/gu, likely: 'el' },
  { script: 'Hebr', letters: /\p{Script=Hebrew}/gu, likely: 'he' },
  { script: 'Arab', letters: /\p{Script=Arabic}/gu, likely: 'ar' },
  { script: 'Thai', letters: /\p{Script=Thai}/gu, likely: 'th' },
  { script: 'Deva', letters: /\p{Script=Devanagari}/gu, likely: 'hi' },
];

/** Characters that have one form in simplified Chinese and another in traditional, pair by pair. */
const simplified =
  '们这个为国时会来说对经发后务责组织业开关门问题应网络设备验证项将无与间实现产动过进还长员单类计议认识调读话语请谁写变结构给统级红约纸线练终细绍续维总';
const traditional =
  '們這個為國時會來說對經發後務責組織業開關門問題應網絡設備驗證項將無與間實現產動過進還長員單類計議認識調讀話語請誰寫變結構給統級紅約紙線練終細紹續維總';

/**
 * The language of a text as a BCP 47 tag, or undefined where the text does not show it. What is claimed for the text
 * counts where the text cannot tell languages apart, as Ukrainian from Russian.
 */
export function detectLanguage(text: string, claimed: string | undefined): string | undefined {
  const letters = count(text, /\p{L}/gu);
  const share = (pattern: RegExp) => (letters === 0 ? 0 : count(text, pattern) / letters);
  // Articles in these scripts hold many Latin names of products, so a small share is enough.
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1) return 'ja';
  if (share(/\p{Script=Hangul}/gu) > 0.2) return 'ko';
  if (share(/\p{Script=Han}/gu) > 0.2) return chineseScript(text);
  const found = scripts.find(({ letters: pattern }) => share(pattern) > 0.25);
  if (found)
    return claimed !== undefined && scriptOf(claimed) === found.script ? languageOf(claimed) : found.likely;
  if (share(/\p{Script=Latin}/gu) < 0.5) return undefined;
  // Of a language without a vote the words may resemble another's, as Catalan's do Spanish: that asks for more.
  const judged = claimed === undefined || votingLanguages.has(languageOf(claimed));
  return voteForLanguage(text, judged ? 0.08 : 0.2);
}

function chineseScript(text: string): string {
  const characters = [...text];
  const of = (set: string) => characters.filter((character) => set.includes(character)).length;
  return of(traditional) > of(simplified) ? 'zh-Hant' : 'zh-Hans';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
