import { deflateSync } from 'node:zlib';

/** A file of these objects, the first of which is its catalog, with its cross-reference at the end. */
function smallPdf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n';
  let table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const [at, object] of objects.entries()) {
    table += `${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(`${text}${table}${end}`, 'latin1');
}

/** A file of one page with these resources, whose content is the fourth object; more come after it. */
export function pageWith(content: string, resources: string, ...more: readonly string[]): Uint8Array {
  return smallPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << ${resources} >> >>`,
    packed(content),
    ...more,
  ]);
}

/** A stream that is compressed. */
export function packed(content: string | Uint8Array, entries = ''): string {
  return streamOf(deflateSync(content, { level: 9 }), `${entries} /Filter /FlateDecode`);
}

export function streamOf(bytes: Uint8Array, entries: string): string {
  const data = Buffer.from(bytes).toString('latin1');
  return `<< ${entries} /Length ${data.length} >>\nstream\n${data}\nendstream`;
}
