/** Tags that were looked up: Intl takes its time, and a list of tenants names the same few again and again. */
const written = new Map<string, string | undefined>();
const mostTags = 256;

/** `en-GB` and `en` are `en-Latn`; `zh-CN` and `zh-Hans` are `zh-Hans`: the part of a tag that decides what people can read. */
function languageAndScript(tag: string): string | undefined {
  if (!written.has(tag)) {
    if (written.size >= mostTags) written.clear();
    written.set(tag, likelyScript(tag));
  }
  return written.get(tag);
}

function likelyScript(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script ?? ''}`;
  } catch {
    return undefined;
  }
}

/** Whether two BCP 47 tags name the same written language, whatever their region. `und` is like nothing. */
export function isSameLanguage(a: string, b: string): boolean {
  if (a === 'und' || b === 'und') return false;
  const key = languageAndScript(a);
  return key !== undefined && key === languageAndScript(b);
}

/** Language with region and without script, as Word and Windows name it: `en-US`, `es-ES`, `zh-CN`. */
export function regionalTag(tag: string): string {
  try {
    const { language, region } = new Intl.Locale(tag).maximize();
    return region === undefined ? language : `${language}-${region}`;
  } catch {
    return tag;
  }
}
