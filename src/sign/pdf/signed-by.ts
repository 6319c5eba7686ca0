/** What stands above a signatory's name in a document that is issued already, by its language. */
const words: Readonly<Record<string, string>> = {
  de: 'Digital signiert von',
  es: 'Firmado digitalmente por',
  fr: 'Signé numériquement par',
  it: 'Firmato digitalmente da',
  nl: 'Digitaal ondertekend door',
  pt: 'Assinado digitalmente por',
  zh: '数字签名者',
};

/**
 * The words for a document, and those for any: not every document comes with a font for its own.
 *
 * @param language Tag of the document's language.
 */
export function signedBy(language: string): readonly string[] {
  const [primary = ''] = language.split('-');
  const own = language.startsWith('zh-Hant') ? '數位簽署者' : words[primary];
  return [...(own === undefined ? [] : [own]), 'Digitally signed by'];
}
