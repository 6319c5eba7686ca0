// What programs that know nothing of this one say of a sealed PDF.
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether there is a program. */
export async function isThere(program, argument) {
  return run(program, [argument]).then(
    () => true,
    () => false,
  );
}

/** Which of some files poppler does not call validly sealed, over the whole file. */
export async function notValid(paths) {
  return withoutThose(paths, async (path) => {
    const { stdout } = await run('pdfsig', ['-nocert', path]);
    const seal = stdout.split(/^Signature #\d+:$/m).find((part) => part.includes('Field Name: seal')) ?? '';
    return seal.includes('Signature is Valid.') && seal.includes('Total document signed');
  });
}

/** Which of some files OpenSSL does not take for CAdES signatures with time stamps of this authority. */
export async function notCades(paths, keys, folder) {
  const ca = ['-CAfile', join(keys, 'root.pem')];
  return withoutThose(paths, async (path) => {
    const at = (ending) => join(folder, `judged-${paths.indexOf(path)}.${ending}`);
    const bytes = readFileSync(path);
    const [, first, second, rest] = /\/ByteRange \[0 (\d+) (\d+) (\d+) *\]/.exec(bytes.toString('latin1'));
    const [start, end] = [Number(first), Number(second)];
    const held = Buffer.from(bytes.toString('latin1', start + 1, end - 1), 'hex');
    writeFileSync(at('cms'), held.subarray(0, held.readUInt16BE(2) + 4));
    const signed = [bytes.subarray(0, start), bytes.subarray(end, end + Number(rest))];
    writeFileSync(at('signed'), Buffer.concat(signed));
    const files = ['-in', at('cms'), '-content', at('signed'), '-out', at('out')];
    const how = ['-verify', '-cades', '-binary', '-purpose', 'any', '-inform', 'DER'];
    return run('openssl', ['cms', ...how, ...files, ...ca]).then(
      () => end + Number(rest) === bytes.length,
      () => false,
    );
  });
}

/** As many side by side as there are cores. */
async function withoutThose(paths, isRight) {
  const left = [...paths];
  const wrong = [];
  const lane = async () => {
    for (let path = left.pop(); path !== undefined; path = left.pop())
      if (!(await isRight(path))) wrong.push(path);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return wrong;
}
