import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tagged } from '../subjects/docxtemplater/tagged.mjs';
import { template } from '../subjects/docxtemplater/template.mjs';
import { baseEngagement, engagementText } from '../tenants/tenants.mjs';
import { material } from './material.mjs';

/**
 * Makes what the subjects are given, once, so that none is measured with it: for each language the engagements of all
 * tenants, their composed statements (the peers' data), the article, and the template for docxtemplater.
 *
 * @param product Path of the product's built `index.js`.
 * @param folder Where the files go, named by `material`.
 */
export async function prepare({ product, folder, languages, count }) {
  const library = await import(pathToFileURL(product).href);
  const host = library.createNodeHost();
  await mkdir(folder, { recursive: true });
  for (const language of languages) {
    const base = join(host.packageRoot, 'fixtures', 'engagements', baseEngagement(language));
    const text = await readFile(base, 'utf8');
    const engagements = Array.from({ length: count }, (_, at) => engagementText(text, language, at));
    const statements = [];
    let last;
    for (const engagement of engagements) {
      last = await compose(library, host, engagement, base);
      statements.push(JSON.stringify(last.statement));
    }
    const files = material(folder, language);
    const writer = await library.openWriter('docx', last.brand);
    await writeFile(files.engagements, JSON.stringify({ file: base, engagements }));
    await writeFile(files.statements, statements.join('\n'));
    await writeFile(files.article, last.article.bytes);
    await writeFile(files.template, template(await writer.write(tagged(last.statement))));
  }
  return { root: host.packageRoot };
}

async function compose({ readEngagement, composeStatements }, host, text, file) {
  const read = readEngagement(text, file);
  const composed = read.value && (await composeStatements(host, read.value));
  if (!composed?.value)
    throw new Error((composed ?? read).diagnostics.map(({ message }) => message).join('\n'));
  const [{ statement, article }] = composed.value.statements;
  return { statement, article, brand: composed.value.brand };
}
