/*
 * Whether the subjects write the same: every text of a statement is looked for in what each makes of it. Needs pdftotext and
 * pdfinfo (poppler-utils). Run with `npm run check`; keeps the documents where `--keep` names a folder.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { documentText, pages } from './check/document-text.mjs';
import { statementTexts } from './check/statement-texts.mjs';
import { material } from './harness/material.mjs';
import { benchOptions } from './harness/options.mjs';
import { prepare } from './harness/prepare.mjs';
import { plainTable } from './harness/report.mjs';
import { subjects } from './subjects/table.mjs';

const { values } = parseArgs({ options: { keep: { type: 'string' }, product: { type: 'string' } } });
const { product } = benchOptions(values.product === undefined ? [] : ['--product', values.product]);
const folder = await mkdtemp(join(tmpdir(), 'countersign-bench-'));

try {
  const { root } = await prepare({ product, folder, languages: ['en', 'zh-Hans'], count: 1 });
  const rows = [];
  for (const subject of subjects.filter(({ module }) => module !== undefined))
    rows.push(await row(subject, root));
  process.stdout.write(
    `${plainTable(['subject', 'texts', 'missing', 'pages', 'size', 'which are missing'], rows)}\n`,
  );
  process.exitCode = rows.some(([, , missing]) => missing !== '0') ? 1 : 0;
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function row(subject, root) {
  const files = material(folder, subject.language);
  const statement = JSON.parse(await readFile(files.statements, 'utf8'));
  const { file, engagements } = JSON.parse(await readFile(files.engagements, 'utf8'));
  const { open } = await import(`./subjects/${subject.module}.mjs`);
  const opened = await open({
    ...subject,
    root,
    product,
    template: subject.template ?? files.template,
    article: { bytes: await readFile(files.article) },
    engagements: { file, texts: engagements },
  });
  const bytes = await opened.write(opened.load?.(0) ?? statement);
  const isPdf = Buffer.from(bytes).subarray(0, 4).toString('latin1') === '%PDF';
  const path = join(values.keep ?? folder, `${subject.id}.${isPdf ? 'pdf' : 'docx'}`);
  if (values.keep) await mkdir(values.keep, { recursive: true });
  await writeFile(path, bytes);
  const texts = statementTexts(statement);
  const shown = squeezed(await documentText(path));
  const missing = texts.filter((text) => !shown.includes(squeezed(text)));
  const size = `${Math.round(bytes.length / 1000)} kB`;
  return [
    subject.id,
    String(texts.length),
    String(missing.length),
    pages(path),
    size,
    missing.slice(0, 3).join(' / '),
  ];
}

/** Lines end elsewhere in each document, in the middle of words too. */
function squeezed(text) {
  return text.replace(/[\s\u00AD\u200B\u00A0‐-]/gu, '');
}
