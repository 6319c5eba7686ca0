// Proves what is said of `countersign batch` with the built program, as a user would run it: a line for each claim, and a
// non-zero exit code when one does not hold. `node scripts/prove-batch.mjs mending disk` shows some of them alone.
import { tally } from './prove-batch/claims.mjs';

const proofs = [
  'mending',
  'killing',
  'inviting',
  'sealing',
  'disk',
  'places',
  'memory',
  'bytes',
  'lists',
  'hostile',
  'choices',
  'usage',
];

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !proofs.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no proof ${unknown.join(', ')}; there is ${proofs.join(', ')}.\n`);
  process.exit(2);
}

const begun = performance.now();
for (const name of chosen.length > 0 ? chosen : proofs) {
  process.stdout.write(`\n# ${name}\n`);
  const proof = await import(`./prove-batch/${name}.mjs`);
  await proof[name]();
}
const { ok, failed, skipped } = tally;
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
process.stdout.write(`\n${ok} hold, ${failed} do not, ${skipped} skipped; ${seconds} s\n`);
process.exitCode = failed > 0 ? 1 : 0;
