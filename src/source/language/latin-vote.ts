/** The most frequent words of each language, as frequency lists give them, with those of instructions to a reader. */
const frequentWords = {
  en: 'the and of to in a is are for with that this from or as on be by your you it not at will all any when have if',
  es: 'el la los las y de del en que a para un una su sus con por es se o al más como no si lo está son según este cuando',
  fr: 'le la les et de des du en un une pour que est dans sur vos votre avec par au aux ou vous ce qui pas son si à être',
  de: 'der die das und in den dem des zu von für mit ist sie ihre ihrer ihr ein eine einer auf oder nicht im zum zur wenn werden als',
  it: 'il la i gli le e di del della dei delle per i in un una che è con da al alla nel o si non vostra sono se più ai come',
  pt: 'o a os as e de do da dos das em no na um uma para que com por é seu sua ao ou não se mais você pelo são',
  nl: 'de het een en van in op te voor met is dat of uw aan zijn door bij om naar niet u als worden wordt die ook kan',
};

export const votingLanguages: ReadonlySet<string> = new Set(Object.keys(frequentWords));

/** What a word says for a language: less, the more languages have it. */
const votes = weighVotes();

function weighVotes(): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const lists = Object.entries(frequentWords).map(([language, words]) => ({
    language,
    words: words.split(' '),
  }));
  const holders = (word: string) => lists.filter(({ words }) => words.includes(word)).length;
  return new Map(
    lists.map(({ language, words }) => [language, new Map(words.map((word) => [word, 1 / holders(word)]))]),
  );
}

/**
 * The language whose frequent words a text in Latin script has most of. They must make up at least the given share of
 * its words, and no other language may come near; undefined otherwise.
 */
export function voteForLanguage(text: string, leastShare: number): string | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const [first, second] = [...votes]
    .map(([language, weights]) => ({
      language,
      score: words.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0),
    }))
    .sort((a, b) => b.score - a.score);
  if (first === undefined || first.score < Math.max(2, words.length * leastShare)) return undefined;
  return first.score > (second?.score ?? 0) * 1.5 ? first.language : undefined;
}
