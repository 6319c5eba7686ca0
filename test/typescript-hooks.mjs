import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** What vitest compiles with, and which comes with it. */
const { transformSync } = createRequire(createRequire(import.meta.url).resolve('vitest'))('rolldown/utils');

/** Sources name what they import as it is called once it is compiled. */
export async function resolve(specifier, context, next) {
  if (/^(?:\.|file:).*\.js$/.test(specifier)) {
    const built = new URL(specifier, context.parentURL);
    const source = new URL(built.href.replace(/\.js$/, '.ts'));
    if (!existsSync(built) && existsSync(source))
      return { url: source.href, format: 'module', shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  const path = fileURLToPath(url);
  return {
    format: 'module',
    source: transformSync(path, readFileSync(path, 'utf8')).code,
    shortCircuit: true,
  };
}
