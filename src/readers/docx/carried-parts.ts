import { tokensOf, type XmlElement } from './xml.js';

/** Namespaces of the two custom XML parts that a statement carries. */
const statementNamespace = 'urn:countersign:statement:1';
const articleNamespace = 'urn:countersign:article:1';

/** What the custom XML parts of a DOCX hold for us. Word renumbers them, so they are known by their root element. */
export interface CarriedParts {
  readonly statement: Uint8Array | undefined;
  readonly article: { readonly file: string; readonly bytes: Uint8Array } | undefined;
}

export function carriedParts(parts: ReadonlyMap<string, string>): CarriedParts {
  let statement: Uint8Array | undefined;
  let article: CarriedParts['article'];
  for (const [name, xml] of parts) {
    // Parts of other programs are of no interest, and need not be XML that can be read.
    if (!name.startsWith('customXml/')) continue;
    if (xml.includes(statementNamespace)) statement ??= readStatement(xml);
    if (xml.includes(articleNamespace)) article ??= readArticle(xml);
  }
  return { statement, article };
}

function readStatement(xml: string): Uint8Array | undefined {
  const root = readRoot(xml);
  const isOurs = root?.namespace === statementNamespace && root.name === 'statement';
  return isOurs ? new TextEncoder().encode(root.text) : undefined;
}

function readArticle(xml: string): CarriedParts['article'] {
  const root = readRoot(xml);
  const file = root?.attributes.get('file');
  if (root?.namespace !== articleNamespace || root.name !== 'article' || file === undefined) return undefined;
  return { file, bytes: Buffer.from(root.text.trim(), 'base64') };
}

/** The root element with all text in it. */
function readRoot(xml: string) {
  let root: XmlElement | undefined;
  let text = '';
  for (const token of tokensOf(xml)) {
    if (token.kind === 'start') root ??= token.element;
    if (token.kind === 'text') text += token.text;
  }
  return root && { ...root, text };
}
