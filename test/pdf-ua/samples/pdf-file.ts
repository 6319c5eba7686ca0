/** An object of a PDF as it is written; `@name` in it is a reference to another. A stream has its bytes besides. */
export type PdfObject = string | { readonly dict: string; readonly content: string | Uint8Array };

export type PdfObjects = Readonly<Record<string, PdfObject>>;

/** A file of these objects (ISO 32000-1, 7.5). `trailer` is the dictionary of the trailer. Errors: an unknown `@name`. */
export function pdfFile({ trailer, ...objects }: PdfObjects): Uint8Array {
  const numbers = new Map(Object.keys(objects).map((name, index) => [name, index + 1]));
  const linked = (text: string) =>
    text.replaceAll(/@([\w-]+)/g, (_, name: string) => {
      const number = numbers.get(name);
      if (number === undefined) throw new Error(`There is no object ${name}`);
      return `${number} 0 R`;
    });
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00ff\u00ff\u00ff\u00ff\n', 'latin1')];
  const offsets: number[] = [];
  const size = () => chunks.reduce((sum, { length }) => sum + length, 0);
  for (const [index, object] of Object.values(objects).entries()) {
    offsets.push(size());
    chunks.push(Buffer.from(`${index + 1} 0 obj\n`), written(object, linked), Buffer.from('\nendobj\n'));
  }
  const start = size();
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}`;
  const end = `trailer\n${linked(String(trailer))}\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([...chunks, Buffer.from(table + end)]);
}

function written(object: PdfObject, linked: (text: string) => string): Buffer {
  if (typeof object === 'string') return Buffer.from(linked(object));
  const content = Buffer.from(object.content);
  const dict = linked(object.dict).replace(/>>$/, `/Length ${content.length} >>`);
  return Buffer.concat([Buffer.from(`${dict}\nstream\n`), content, Buffer.from('\nendstream')]);
}
