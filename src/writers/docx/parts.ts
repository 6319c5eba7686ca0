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
