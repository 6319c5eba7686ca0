// Writes schemas/engagement.schema.json from the built schema; with --check only says whether the file is up to date.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail, root } from './steps.mjs';

const file = join(root, 'schemas/engagement.schema.json');
const built = join(root, 'dist/engagement/index.js');
if (!existsSync(built)) fail('There is no build. Run `npm run build` first.');

const { engagementJsonSchema } = await import(new URL('../dist/engagement/index.js', import.meta.url).href);
const text = `${JSON.stringify(engagementJsonSchema(), null, 2)}\n`;
const committed = existsSync(file) ? readFileSync(file, 'utf8') : '';

if (process.argv.includes('--check')) {
  if (committed !== text)
    fail('schemas/engagement.schema.json is stale. Run `node scripts/generate-schema.mjs` and commit it.');
  process.stdout.write('schemas/engagement.schema.json is up to date\n');
} else {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  process.stdout.write('schemas/engagement.schema.json written\n');
}
