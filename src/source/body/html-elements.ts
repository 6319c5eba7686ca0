/** Elements within a line: their tags stand between letters. */
const inline = words(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span
  strike strong sub sup time tt u var wbr`,
);

/** Elements whose content is no text of the article. */
const opaque = words('script style svg table template');

const others = words(
  `address area article aside audio base blockquote body br button canvas caption center col colgroup dd details dialog
  dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html
  iframe img input legend li link main map menu meta meter nav noscript object ol optgroup option output p param picture
  pre progress section select slot source summary tbody td textarea tfoot th thead title tr track ul video`,
);

/** Whether HTML has an element of this name, in lower case. */
export function isElement(name: string): boolean {
  return inline.has(name) || opaque.has(name) || others.has(name);
}

export function isInline(name: string): boolean {
  return inline.has(name);
}

export function isOpaque(name: string): boolean {
  return opaque.has(name);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
