import { type Document, Packer } from 'docx';

/** The parts of a package by their names; those that are XML are text. */
export type Parts = Map<string, string | Uint8Array>;

interface Compiler {
  compile(document: Document): ReadonlyMap<string, string | Uint8Array>;
}

/**
 * A document's parts as docx makes them. What docx gives everyone is a finished package, which would have to be unzipped
 * and zipped again to make its bytes the same each time: that is a third of the time it takes to write a statement. So
 * this takes them from docx's own compiler, which is not public; the version of docx is pinned, and every test reads them.
 */
export function documentParts(document: Document): Parts {
  const compiler: Compiler = Reflect.get(Packer, 'compiler');
  return new Map(compiler.compile(document));
}

/** Changes a part that is there and is XML. */
export function replacePart(parts: Parts, name: string, change: (xml: string) => string): void {
  const xml = parts.get(name);
  if (typeof xml === 'string') parts.set(name, change(xml));
}

/** Takes a part that is XML out of a package. */
export function takePart(parts: Parts, name: string): string {
  const xml = parts.get(name);
  parts.delete(name);
  if (typeof xml !== 'string') throw new Error(`docx has not written ${name}`);
  return xml;
}

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** Adds a relationship to the part `of`, whose name ends in `.rels` (ISO/IEC 29500-2, Relationships). All of it is our own text. */
export function addRelationship(parts: Parts, of: string, { id, type, target }: Relationship): void {
  const relationship = `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  replacePart(parts, of, (xml) => xml.replace('</Relationships>', () => `${relationship}</Relationships>`));
}

/** The relationship of a link of the body, by its place among all links. `target` is escaped already. */
export function hyperlink(target: string, place: number): string {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
  return `<Relationship Id="rIdLink${place + 1}" Type="${type}" Target="${target}" TargetMode="External"/>`;
}

/** Says what a part is, where its extension alone does not (ISO/IEC 29500-2). */
export function addContentType(parts: Parts, partName: string, contentType: string): void {
  const override = `<Override ContentType="${contentType}" PartName="/${partName}"/>`;
  replacePart(parts, '[Content_Types].xml', (xml) => xml.replace('</Types>', () => `${override}</Types>`));
}
