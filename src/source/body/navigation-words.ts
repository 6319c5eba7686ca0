/**
 * Headings that lead away from an article, in lower case and without punctuation, in en, es, zh-Hans, de, fr, it, pt
 * and ja. These are never a phase.
 */
const sure = phrases(`
  want to learn more | want to know more | learn more | see also | related topics | related articles | related links |
  further reading |
  quiere obtener más información | desea obtener más información | obtener más información | quiere saber más |
  desea saber más | vea también | véase también | ver también | consulte también | temas relacionados |
  artículos relacionados |
  了解更多信息 | 了解更多 | 了解详细信息 | 想要了解更多信息 | 想要了解更多 | 想要了解详细信息 | 想了解更多信息 | 想了解更多 |
  另请参阅 | 相关主题 | 相关文章 | 相关链接 |
  möchten sie mehr erfahren | möchten sie mehr wissen | sie möchten mehr erfahren | sie möchten mehr wissen |
  mehr erfahren | siehe auch | verwandte themen | verwandte artikel |
  vous voulez en savoir plus | vous souhaitez en savoir plus | voulez-vous en savoir plus | en savoir plus |
  voir aussi | rubriques connexes | articles connexes |
  si vogliono ottenere altre informazioni | per altre informazioni | per saperne di più | vedere anche | vedi anche |
  argomenti correlati | articoli correlati |
  quer saber mais | deseja saber mais | quer obter mais informações | deseja obter mais informações | saiba mais |
  veja também | ver também | consulte também | confira também | tópicos relacionados | artigos relacionados |
  詳細について | 詳しくは | さらに詳しく | 関連項目 | 関連トピック | 関連記事 | 関連リンク
`);

/** These lead away only where all below them is links, since a phase may be called so. */
const likely = phrases(`
  next steps | next step | related | more information | additional resources | resources | references |
  más información | pasos siguientes | próximos pasos | siguientes pasos | recursos adicionales |
  更多信息 | 后续步骤 | 下一步 | 相关内容 | 其他资源 | 参考 |
  weitere informationen | nächste schritte | zusätzliche ressourcen | weitere ressourcen |
  informations supplémentaires | étapes suivantes | prochaines étapes | ressources supplémentaires |
  altre informazioni | ulteriori informazioni | passaggi successivi | risorse aggiuntive |
  mais informações | próximas etapas | próximos passos | passos seguintes | recursos adicionais |
  詳細情報 | 次のステップ | 参照 | 参考資料 | 追加リソース
`);

/** How surely a heading or a line leads away from the article: `Want to learn more?`, `See also`. */
export function navigationWords(text: string): 'sure' | 'likely' | 'no' {
  const words = bare(text);
  if (sure.has(words) || asksToLearnMore(text, words)) return 'sure';
  return likely.has(words) ? 'likely' : 'no';
}

/** A question that goes on, such as `Want to learn more about EMS?`. */
function asksToLearnMore(text: string, words: string): boolean {
  return /[?？]\s*$/.test(text) && [...sure].some((phrase) => words.startsWith(phrase));
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

function phrases(table: string): ReadonlySet<string> {
  return new Set(table.split('|').map((phrase) => phrase.trim()));
}
