import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const bench = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const full = { rounds: 5, documents: 40, warmUp: 200, again: 40, batchDocuments: 600 };
const quick = { rounds: 2, documents: 4, warmUp: 2, again: 1, batchDocuments: 12 };

/** The options of `npm run bench`, as `bench/README.md` lists them. */
export function benchOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      product: { type: 'string', default: bench('../dist/index.js') },
      out: { type: 'string' },
      subjects: { type: 'string', default: '' },
      rounds: { type: 'string' },
      documents: { type: 'string' },
      'warm-up': { type: 'string' },
      'batch-documents': { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  });
  const usual = values.quick ? quick : full;
  return {
    product: resolve(values.product),
    // A quick run proves that everything runs; its figures are not kept as results.
    out: resolve(values.out ?? (values.quick ? bench('out/quick.md') : bench('RESULTS.md'))),
    subjects: values.subjects.split(',').filter((name) => name !== ''),
    quick: values.quick,
    rounds: count(values.rounds, usual.rounds),
    documents: count(values.documents, usual.documents),
    warmUp: count(values['warm-up'], usual.warmUp),
    again: usual.again,
    batchDocuments: count(values['batch-documents'], usual.batchDocuments),
  };
}

export function count(text, usual) {
  if (text === undefined) return usual;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${text} is not a count`);
  return number;
}
