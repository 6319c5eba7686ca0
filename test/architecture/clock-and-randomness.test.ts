import { describe, expect, it } from 'vitest';
import { lineOf, sourceFiles, withoutComments } from './source-files.js';

/**
 * Output is a pure function of input: the same engagement gives the same bytes twice. So time and chance come in through
 * the host alone. `new Date(value)` is a conversion and is allowed.
 */
const impure =
  /\bDate\.now\b|\bnew Date\b(?:\(\s*\)|(?!\())|(?<![\w.]|new )Date\(|\bMath\.random\b|\brandom(?:UUID|Bytes|Int|FillSync)\b|\bgetRandomValues\b|\bperformance\.now\b|\bhrtime\b|\bTemporal\.Now\b/g;

const uses = (text: string) => [...withoutComments(text).matchAll(impure)];

describe('clock and randomness', () => {
  it('are found where they are used', () => {
    const samples = [
      'Date.now()',
      'new Date()',
      'new Date( )',
      'new Date',
      'Math.random()',
      'randomUUID()',
      'performance.now()',
    ];
    for (const sample of samples) expect(uses(sample), sample).toHaveLength(1);
    for (const sample of ['new Date(0)', 'new Date(day)', '// new Date()', 'isDate(x)', 'new Dates()']) {
      expect(uses(sample), sample).toHaveLength(0);
    }
  });

  it('are used in src/host alone', async () => {
    const found: string[] = [];
    for (const { path, text } of await sourceFiles('src')) {
      if (path.startsWith('src/host/')) continue;
      for (const match of uses(text)) found.push(`${path}:${lineOf(text, match.index)}: ${match[0]}`);
    }
    expect(found).toEqual([]);
  });
});
