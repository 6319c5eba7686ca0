import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { count } from '../harness/options.mjs';

const bench = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The options of `npm run scale`, as `bench/README.md` lists them. */
export function scaleOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      product: { type: 'string', default: bench('../dist/index.js') },
      out: { type: 'string' },
      folder: { type: 'string' },
      tenants: { type: 'string' },
      workers: { type: 'string' },
      formats: { type: 'string', default: 'pdf' },
      language: { type: 'string', default: 'en' },
      every: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  });
  const usual = values.quick ? '20,40' : '1000,10000';
  return {
    product: resolve(values.product),
    out: resolve(values.out ?? (values.quick ? bench('out/scale-quick.md') : bench('SCALE.md'))),
    folder: values.folder,
    tenants: (values.tenants ?? usual).split(',').map((text) => count(text)),
    workers: count(values.workers, 2),
    formats: values.formats,
    language: values.language,
    every: count(values.every, values.quick ? 100 : 1000),
  };
}
