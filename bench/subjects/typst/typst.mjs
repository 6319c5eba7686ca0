import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { NodeCompiler } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler');

/** Documents for which Typst keeps what it has laid out; the advice of its authors for programs that run on. */
const keptFor = 10;

/**
 * Typst in process: one compiler for all documents, tagged PDF/A-3a with the statement's data and the article inside. It
 * takes one standard at a time, so PDF/UA-1 is not stated too; and it makes no form fields.
 *
 * @param template `plain` or `cached`, the two files beside this one.
 */
export async function open({ root, article, template }) {
  const templates = join(root, 'templates');
  const fonts = join(templates, 'fonts');
  const compiler = NodeCompiler.create({
    workspace: templates,
    fontArgs: [{ fontPaths: [join(fonts, 'noto-sans'), join(fonts, 'noto-sans-sc')] }],
  });
  for (const name of ['statement', template]) {
    const source = await readFile(fileURLToPath(new URL(`${name}.typ`, import.meta.url)), 'utf8');
    compiler.addSource(join(templates, `${name}.typ`), source);
  }
  compiler.mapShadow(join(templates, 'article.md'), Buffer.from(article.bytes));
  const mainFilePath = join(templates, `${template}.typ`);
  return {
    async write(statement) {
      const inputs = { statement: JSON.stringify(statement) };
      const compiled = compiler.compile({ mainFilePath, inputs });
      if (compiled.result === null) throw new Error(messages(compiled));
      const bytes = compiler.pdf(compiled.result, { pdfStandard: 'a-3a' });
      compiler.evictCache(keptFor);
      return bytes;
    },
  };
}

function messages(compiled) {
  const error = compiled.takeError();
  return `Typst: ${error?.shortDiagnostics.map(({ message }) => message).join('; ')}`;
}
