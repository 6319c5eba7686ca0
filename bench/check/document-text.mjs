import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import PizZip from 'pizzip';

/** The text of a PDF in the order of its content, or of a DOCX with headers and footers. */
export async function documentText(path) {
  if (path.endsWith('.pdf')) return execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
  const zip = new PizZip(await readFile(path));
  const parts = zip.file(/^word\/(?:document|header\d+|footer\d+)\.xml$/).map((part) => part.asText());
  return `${parts
    .join('')
    .replace(/<w:p[ >]/g, '\n$&')
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (all, name) => entities[name] ?? all)}\n${references(parts, zip)}`;
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Pages of a PDF; a DOCX has none of its own. */
export function pages(path) {
  if (!path.endsWith('.pdf')) return '';
  return (
    /Pages:\s+(\d+)/.exec(
      execFileSync('pdfinfo', [path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    )?.[1] ?? '?'
  );
}

/** The product's references are a numbering of Word's, which Word counts: `G-%1` for each paragraph that has it. */
function references(parts, zip) {
  const numbering = zip.file('word/numbering.xml')?.asText() ?? '';
  const abstract = new Map(
    [...numbering.matchAll(/<w:abstractNum [^>]*w:abstractNumId="(\d+)".*?<w:lvlText w:val="([^"]*)"/gs)].map(
      ([, id, text]) => [id, text],
    ),
  );
  const texts = new Map(
    [...numbering.matchAll(/<w:num [^>]*w:numId="(\d+)".*?<w:abstractNumId w:val="(\d+)"/gs)].map(
      ([, id, of]) => [id, abstract.get(of)],
    ),
  );
  const counts = new Map();
  const used = parts.flatMap((part) => [...part.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id));
  return used
    .map((id) => {
      counts.set(id, (counts.get(id) ?? 0) + 1);
      return (texts.get(id) ?? '').replace('%1', String(counts.get(id)).padStart(2, '0'));
    })
    .join('\n');
}
