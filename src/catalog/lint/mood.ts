import { type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import { isSameLanguage } from '../../locale/index.js';
import { plainText, type SourceDocument, type SourceItem } from '../../model/index.js';

/** How an English item begins. A noun phrase is neither. */
type Mood = 'imperative' | 'gerund';

/** Verbs that duties of a customer begin with. English does not mark the imperative, so they have to be listed. */
const verbs = new Set(
  `accept acquire activate add adjust administer adopt agree align analyze apply appoint approve arrange assess assign
  assist attend audit authorize back build buy call carry change check choose clean close collect communicate complete
  configure confirm connect construct contact contribute convert coordinate create customize decide decommission define
  delete deliver deploy describe design designate determine develop disable discuss distribute document download draft
  enable engage enroll ensure escalate establish evaluate execute export extend fix follow fund give grant handle help
  identify implement import inform install integrate inventory invite join keep lead license list maintain make manage
  map meet migrate modify monitor move name notify obtain open operate order organize own participate pay perform pilot
  plan prepare procure produce promote provide publish purchase read record register release remediate remove renew
  replace report request require resolve respond restore retire review run schedule secure select send set share sign
  specify staff start stop submit supply support switch synchronize test train transfer translate troubleshoot uninstall
  update upgrade upload use validate verify work write`.split(/\s+/),
);

/** English words in -ing that are no gerund. */
const nouns = new Set([
  'anything',
  'bring',
  'during',
  'everything',
  'existing',
  'nothing',
  'ongoing',
  'ring',
  'something',
]);

/** Verbs that are nouns as well: "Test accounts" among gerunds is a noun phrase. */
const alsoNouns = new Set(
  `audit back build call change check contact design export fix follow fund grant handle help import integrate keep lead
  license list map meet monitor move name order pilot plan purchase record register release report request review run
  schedule set share sign staff start stop supply support switch test train transfer update upgrade work`.split(
    /\s+/,
  ),
);

/** A form is that of the list when so much of what has a form is in it. */
const most = 0.75;

/** Items of an English list that begin with a gerund among imperatives, or the reverse. */
export function mixedMood(source: SourceDocument): readonly Diagnostic[] {
  if (!isSameLanguage(source.language, 'en')) return [];
  return source.sections.flatMap(({ items }) => {
    const found = items.flatMap((item) => {
      const mood = moodOf(item);
      return mood === undefined ? [] : [{ item, mood }];
    });
    const gerunds = found.filter(({ mood }) => mood === 'gerund').length;
    const usual: Mood = gerunds * 2 > found.length ? 'gerund' : 'imperative';
    const others = found.filter(({ mood }) => mood !== usual);
    if (found.length < 3 || found.length - others.length < most * found.length) return [];
    const plain = others.filter(
      ({ item, mood }) => mood === 'gerund' || !alsoNouns.has(firstWord(item)?.toLowerCase() ?? ''),
    );
    return plain.map(({ item, mood }) => report(item, mood, usual));
  });
}

function moodOf(item: SourceItem): Mood | undefined {
  const word = firstWord(item)?.toLowerCase();
  if (word === undefined) return undefined;
  if (verbs.has(word)) return 'imperative';
  return /^[a-z]{2,}ing$/.test(word) && !nouns.has(word) ? 'gerund' : undefined;
}

function report(item: SourceItem, mood: Mood, usual: Mood): Diagnostic {
  const kinds = { gerund: 'in -ing', imperative: 'in the imperative' };
  const message = `“${firstWord(item) ?? ''}” is ${kinds[mood]}; the rest of the list is ${kinds[usual]}`;
  return diagnostic('lint-mood', message, { span: item.span });
}

/** `Back-end services` begins with no verb, though "back" is one; `Back up the data` does. */
function firstWord({ text }: SourceItem): string | undefined {
  return /^\s*(\p{L}+)(?![\p{L}\p{N}'’-])/u.exec(plainText(text))?.[1];
}
