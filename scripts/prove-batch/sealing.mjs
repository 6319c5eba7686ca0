// Batches that seal, with time stamps: whatever the authority does, what stands is whole and valid, and nobody sees the key.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { answer, makeKeys, passphrase, timeStampAuthority, writeSettings } from './authority.mjs';
import { claim, holds, same, skip } from './claims.mjs';
import {
  batchOf,
  digestsIn,
  filesIn,
  freshFolder,
  isDocument,
  marksIn,
  run,
  start,
  told,
} from './ground.mjs';
import { isThere, notCades, notValid } from './judges.mjs';
import { foundIn, secretsOf, watch } from './secrecy.mjs';
import { tenants, tenantsCsv } from './tenants.mjs';

const many = 500;
const few = 12;
const pdf = ['--formats', 'pdf'];
const sealed = batchOf(...pdf, '--seal', 'keys/seal.yaml');
const pkcs12 = ['signer: pkcs12', 'file: provider.p12', 'passphrase: { env: SEAL_WORD }'];
const env = { SEAL_WORD: passphrase };

export async function sealing() {
  if (!(await isThere('openssl', 'version')) || !(await isThere('pdfsig', '-v'))) {
    skip('batches that seal', 'openssl or pdfsig is not installed');
    return;
  }
  await claimsOfMany();
  await claim('an authority that takes 11 s costs no row with --time-limit 10 its place', () =>
    withAuthority(2, async ({ folder, authority }) => {
      authority.state.manners = () => wait(11_000);
      const report = told(await run(folder, [...sealed, '--time-limit', '10', '--json'], { env }));
      same([report.exitCode, report.issued, report.failed], [0, 2, 0]);
      await allStandValid(folder, 2);
    }),
  );
  await claim('an authority that is out of breath at every third request is asked again', () =>
    withAuthority(few, async ({ folder, authority }) => {
      authority.state.manners = ({ number, response }) =>
        number % 3 === 0 && Boolean(response.writeHead(503, { 'retry-after': '1' }).end());
      const { exitCode, stderr } = await run(folder, sealed, { env });
      same(exitCode, 0);
      holds(/answers with status 503; trying again in \d+ s/.test(stderr), stderr);
      await allStandValid(folder, few);
      return `${authority.state.asked} requests for ${few} time stamps`;
    }),
  );
  await claim(
    'an authority that is down stops the batch with 3; nothing is there, and a rerun completes',
    () =>
      withAuthority(few, async ({ folder, keys, authority }) => {
        writeSettings(keys, 'seal.yaml', pkcs12, 'http://127.0.0.1:9/tsa', ', attempts: 2');
        const { exitCode, stdout, stderr } = await run(folder, sealed, { env });
        same(exitCode, 3);
        holds(
          /error\[time-stamp-unavailable\]: 127.0.0.1:9 cannot be reached: ECONNREFUSED/.test(stderr),
          stderr,
        );
        holds(stderr.split('trying again').length <= 1 + few, 'it is tried again for every row');
        holds(stdout.includes(`${few} left. Run the same command again to go on.`), stdout);
        same(filesIn(join(folder, 'out')).filter(isDocument), [], 'documents');
        writeSettings(keys, 'seal.yaml', pkcs12, authority.address);
        await completes(folder, { issued: few, unchanged: 0 });
      }),
  );
  for (const [name, code, manners] of wrong) {
    await claim(
      `an authority that ${name} from the 5th time on: ${code}, exit code 3, and a rerun completes`,
      () =>
        withAuthority(few, async ({ folder, keys, authority }) => {
          writeSettings(keys, 'seal.yaml', pkcs12, authority.address, ', attempts: 2');
          authority.state.manners = (request) => request.number > 4 && manners(request);
          const report = told(await run(folder, [...sealed, '--json'], { env }));
          same([report.exitCode, report.state, report.failed], [3, 'stopped', 0]);
          holds(
            report.diagnostics.some((each) => each.code === code),
            JSON.stringify(report.diagnostics),
          );
          same(report.issued, 4, 'rows that were issued');
          const before = marksIn(join(folder, 'out'));
          await allStandValid(folder, 4);
          authority.state.manners = () => false;
          await completes(folder, { issued: few - 4, unchanged: 4 });
          const after = marksIn(join(folder, 'out'));
          same(
            Object.fromEntries(Object.keys(before).map((path) => [path, after[path]])),
            before,
            'first four',
          );
        }),
    );
  }
  for (const stamps of [3, 7, 11]) {
    await claim(
      `killed (-9) at the ${stamps}th time stamp: what stands is valid and stays, a rerun completes`,
      () =>
        withAuthority(few, async ({ folder, authority }) => {
          let running;
          authority.state.manners = ({ number }) => {
            if (number === stamps) running.kill();
            return number === stamps;
          };
          running = start(folder, [...sealed, '--json'], { env });
          await running.ended;
          const out = join(folder, 'out');
          const before = marksIn(out);
          await allStandValid(folder, Object.keys(before).length);
          authority.state.manners = () => false;
          await completes(folder, {});
          const after = marksIn(out);
          same(
            Object.fromEntries(Object.keys(before).map((path) => [path, after[path]])),
            before,
            'what stood',
          );
          return `${Object.keys(before).length} stood`;
        }),
    );
  }
  await claim('with a program that has the key, its secret is in the arguments of no process', () =>
    withAuthority(few, async ({ folder, keys, authority }) => {
      const program = [
        'openssl',
        'dgst',
        '-sha256',
        '-sign',
        join(keys, 'provider.key'),
        '-passin',
        'env:PIN',
      ];
      const settings = [
        'signer: command',
        `command: ${JSON.stringify(program)}`,
        'certificate: provider.pem',
        'chain: [root.pem]',
        'environment: { PIN: { file: passphrase } }',
      ];
      writeSettings(keys, 'seal.yaml', settings, authority.address);
      const secrets = secretsOf(keys);
      const { found, processes } = await watched(folder, secrets, () => run(folder, sealed));
      same(found, []);
      holds(
        [...processes].some((line) => line.includes('dgst -sha256 -sign')),
        'the program was not seen',
      );
      await allStandValid(folder, few);
    }),
  );
}

/** What an authority does that is wrong, and what is told of it. */
const wrong = [
  ['answers for other octets', 'time-stamp-invalid', other],
  ['refuses', 'time-stamp-refused', ({ response }) => said(response, Buffer.from('30053003020102', 'hex'))],
  ['talks nonsense', 'time-stamp-invalid', ({ response }) => said(response, Buffer.from('<html>'))],
  ['wants a password', 'time-stamp-credentials', ({ response }) => Boolean(response.writeHead(401).end())],
  ['hangs up', 'time-stamp-unavailable', ({ response }) => Boolean(response.destroy())],
];

function said(response, body) {
  answer(response, body);
  return true;
}

/** The hash in the query is another one now; all else is as it was asked. */
async function other({ response, query, stamp }) {
  const changed = Buffer.from(query);
  const hash = changed.indexOf(Buffer.from('0420', 'hex')) + 2;
  changed[hash] ^= 1;
  return said(response, await stamp(changed));
}

/** The claims that one large batch shows. */
async function claimsOfMany() {
  await withAuthority(many, async ({ folder, keys, authority }) => {
    const plain = freshFolder();
    writeFileSync(join(plain, 'tenants.csv'), readFileSync(join(folder, 'tenants.csv')));
    const secrets = secretsOf(keys);
    const out = join(folder, 'out');
    let outputs = '';
    await claim(`${many} documents are sealed with time stamps of an authority on this machine`, async () => {
      const begun = performance.now();
      const { found, files, processes, ended } = await watched(folder, secrets, () =>
        run(folder, [...sealed, '--json'], { env }),
      );
      const seconds = (performance.now() - begun) / 1000;
      const report = told(ended);
      outputs = ended.stdout + ended.stderr;
      same([report.exitCode, report.issued, report.seals.documents], [0, many, many]);
      same(authority.state.asked, many, 'time stamps');
      same(found, [], 'key material');
      holds(files > 0 && [...processes].some((line) => line.includes('--seal')), 'nothing was seen');
      return `${report.seals.perSecond} a second; ${seconds.toFixed(1)} s with reading and checking the list`;
    });
    const documents = filesIn(out).filter(isDocument);
    const paths = documents.map((path) => join(out, path));
    await claim(`every one of the ${many} is valid for pdfsig, over the whole file`, async () => {
      same(paths.length, many);
      same(await notValid(paths), []);
    });
    await claim('one in ten is a CAdES signature for openssl cms -verify -cades', async () => {
      const some = paths.filter((_, index) => index % 10 === 0);
      same(await notCades(some, keys, folder), []);
      return `${some.length} documents`;
    });
    await claim('each begins with the bytes that the same batch writes unsealed', async () => {
      const begun = performance.now();
      const { exitCode } = await run(plain, batchOf(...pdf));
      const seconds = (performance.now() - begun) / 1000;
      same(exitCode, 0);
      same(filesIn(join(plain, 'out')).filter(isDocument), documents, 'documents');
      for (const path of documents) {
        const unsealed = readFileSync(join(plain, 'out', path));
        const begins = readFileSync(join(out, path)).subarray(0, unsealed.length).equals(unsealed);
        holds(begins, path);
      }
      return `${seconds.toFixed(1)} s unsealed`;
    });
    await claim('a rerun leaves all as it is, and asks for no time stamp', async () => {
      const before = marksIn(out);
      await completes(folder, { issued: 0, unchanged: many });
      same(marksIn(out), before);
      same(authority.state.asked, many, 'time stamps');
    });
    await claim('neither output, register, files nor temporary folders hold any of the key', async () => {
      const places = [out, join(folder, 'tmp')].flatMap((each) =>
        filesIn(each).map((path) => join(each, path)),
      );
      holds(
        places.some((path) => path.endsWith('register.sqlite')),
        'a register',
      );
      const found = places.flatMap((path) =>
        foundIn(readFileSync(path), secrets).map((name) => `${name} in ${path}`),
      );
      same([...found, ...foundIn(Buffer.from(outputs), secrets)], []);
      // What looks for them finds them where they are.
      for (const name of ['provider.p12', 'provider.key', 'secret.pem', 'passphrase'])
        holds(foundIn(readFileSync(join(keys, name)), secrets).length > 0, name);
      return `${secrets.length} secrets in ${places.length} files`;
    });
    await claim('nor does an error, when passphrase, key or certificate are wrong', async () => {
      const texts = [];
      const tried = async (code, lines, variables = env) => {
        writeSettings(keys, 'wrong.yaml', lines, authority.address);
        const options = { env: { ...variables, COUNTERSIGN_DEBUG: '1' } };
        const args = batchOf(...pdf, '--seal', 'keys/wrong.yaml', '--only', '1');
        const { exitCode, stdout, stderr } = await run(folder, args, options);
        same(
          [code, exitCode === 3 || exitCode === 1, stderr.includes(`error[${code}]`)],
          [code, true, true],
          stderr,
        );
        texts.push(stdout, stderr);
      };
      await tried('key-passphrase-wrong', pkcs12, { SEAL_WORD: `${passphrase}x` });
      await tried('key-passphrase-missing', pkcs12.slice(0, 2));
      await tried('key-unreadable', ['signer: pkcs12', 'file: provider.key', pkcs12[2]]);
      await tried('key-unfit', ['signer: pem', 'key: provider.key', 'certificate: tsa.pem', pkcs12[2]]);
      await tried('signing-settings-invalid', [...pkcs12.slice(0, 2), `passphrase: ${passphrase}`]);
      await tried('signing-settings-invalid', [...pkcs12, `pasphrase: '${passphrase}'`]);
      same(foundIn(Buffer.from(texts.join('\n')), secrets), []);
    });
  });
}

/** Runs the program with a temporary folder of its own, and looks at everything meanwhile. */
async function watched(folder, secrets, work) {
  const eyes = watch([join(folder, 'out'), join(folder, 'tmp')], existsSync('/proc') ? secrets : []);
  const ended = await work();
  return { ...eyes.end(), ended };
}

async function withAuthority(count, work) {
  const folder = freshFolder();
  mkdirSync(join(folder, 'tmp'));
  env.TMPDIR = join(folder, 'tmp');
  writeFileSync(join(folder, 'tenants.csv'), tenantsCsv(tenants(count)));
  const keys = makeKeys(folder);
  const authority = await timeStampAuthority(folder, keys);
  writeSettings(keys, 'seal.yaml', pkcs12, authority.address);
  try {
    return await work({ folder, keys, authority });
  } finally {
    await authority.close();
  }
}

/** So many documents stand, each sealed validly, and nothing that is not finished. */
async function allStandValid(folder, count) {
  const out = join(folder, 'out');
  const documents = Object.keys(digestsIn(out));
  same(documents.length, count, 'documents that stand');
  same(await notValid(documents.map((path) => join(out, path))), [], 'not valid');
}

/** Runs the same command again. */
async function completes(folder, counts) {
  const report = told(await run(folder, [...sealed, '--json'], { env }));
  const { exitCode, failed, left } = report;
  same({ exitCode, failed, left }, { exitCode: 0, failed: 0, left: 0 }, JSON.stringify(report.diagnostics));
  for (const [name, count] of Object.entries(counts)) same(report[name], count, name);
  await allStandValid(folder, report.rows);
  const hidden = readdirSync(join(folder, 'out')).filter((name) => name.startsWith('.'));
  same(hidden, [], 'what is not finished');
}
