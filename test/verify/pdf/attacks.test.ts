import { describe, expect, test } from 'vitest';
import type { Attack } from '../ground/attack.js';
import { attacksInSteps } from '../ground/attacks-in-steps.js';
import { attacksOnContent } from '../ground/attacks-on-content.js';
import { attacksOnFields } from '../ground/attacks-on-fields.js';
import { attacksOnFiles } from '../ground/attacks-on-files.js';
import { attacksOnLooks } from '../ground/attacks-on-looks.js';
import { attacksOnRanges } from '../ground/attacks-on-ranges.js';
import { attacksOnSignatures } from '../ground/attacks-on-signatures.js';
import { errorsOf, verdictIn, verified } from '../ground/verifying.js';

describe.each<[string, readonly Attack[]]>([
  ['content', attacksOnContent],
  ['fields', attacksOnFields],
  ['the looks of fields', attacksOnLooks],
  ['what seems harmless at first', attacksInSteps],
  ['signatures', attacksOnSignatures],
  ['what a signature covers', attacksOnRanges],
  ['the file', attacksOnFiles],
])('attacks on %s', (_, attacks) => {
  test.each(attacks)('$name', async ({ code, says, make, terms }) => {
    const found = await verified(await make(), await terms?.());
    expect(verdictIn(found)).toBe('rejected');
    const reasons = errorsOf(found).filter((reason) => reason.startsWith(`${code}: `));
    expect(reasons.join('\n'), errorsOf(found).join('\n')).toContain(says);
  });
});
