const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** The BCP 47 tag that a field such as `ms.contentlocale: es-es` declares, in its canonical form; undefined for none. */
export function declaredTag(value: string | undefined): string | undefined {
  if (value === undefined || !/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(value)) return undefined;
  try {
    const locale = new Intl.Locale(value.replaceAll('_', '-'));
    return languageNames.of(locale.language) === undefined ? undefined : locale.toString();
  } catch {
    return undefined;
  }
}

/** The language that a folder such as `articles/es-es/` claims for what is in it: the innermost one counts. */
export function folderTag(file: string): string | undefined {
  const folders = file.split(/[\\/]/).slice(0, -1);
  return folders.map(folderLanguage).findLast((tag) => tag !== undefined);
}

function folderLanguage(folder: string): string | undefined {
  if (!/^[a-z]{2}-(?:[a-z]{4}-)?[a-z]{2}$/i.test(folder)) return undefined;
  const tag = declaredTag(folder);
  // A code that was withdrawn, such as PC, is canonical under another name.
  if (tag?.toLowerCase() !== folder.toLowerCase()) return undefined;
  const { region } = new Intl.Locale(tag);
  return region !== undefined && regionNames.of(region) !== undefined ? tag : undefined;
}

/** The language, and of Chinese the script, without regions: `es-ES` is `es`, `zh-TW` is `zh-Hant`. */
export function languageOf(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  return language === 'zh' ? `zh-${script ?? 'Hans'}` : language;
}

/** The script that a language is most often written in, as ISO 15924 names it. */
export function scriptOf(tag: string): string | undefined {
  return new Intl.Locale(tag).maximize().script;
}
