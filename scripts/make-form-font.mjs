// Makes templates/fonts/form/latin.ttf anew: the characters of WinAnsiEncoding out of Noto Sans, for what is typed into form fields.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { root } from './steps.mjs';

const latin1 = String.fromCodePoint(...codes(0x20, 0x7e), ...codes(0xa0, 0xff));
// What WinAnsiEncoding has where Latin 1 has control characters (ISO 32000-1, annex D.2).
const further = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

const font = readFileSync(join(root, 'templates/fonts/noto-sans/regular.ttf'));
const subset = await subsetFont(font, latin1 + further, { targetFormat: 'truetype', noLayoutClosure: true });
writeFileSync(join(root, 'templates/fonts/form/latin.ttf'), subset);
process.stdout.write(`templates/fonts/form/latin.ttf written, ${subset.length} bytes\n`);

function codes(first, last) {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
