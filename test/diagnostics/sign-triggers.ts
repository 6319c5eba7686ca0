import { generateKeyPairSync } from 'node:crypto';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import { createMemoryHost, type WebReply } from '../../src/host/index.js';
import { issueDemo } from '../../src/sign/demo/certificate.js';
import {
  checkCertificate,
  makeDemoAuthority,
  openRevocation,
  openSigner,
  openTimeStamps,
  readCertificate,
  type SigningGround,
  timeStampSettingsSchema,
} from '../../src/sign/index.js';
import { listOfRevoked, revokedCertificate, revokedIssuer } from '../sign/ground/revoked.js';
import { told } from '../sign/ground/signing-ground.js';
import { stampingWeb } from '../sign/ground/stamping-web.js';

const now = Date.UTC(2026, 10, 21);
const day = 86_400_000;

/** The demo authority's files in memory. */
async function demoHost() {
  const host = createMemoryHost({}, { now });
  await makeDemoAuthority(host, { folder: '/demo', keys: 'ec' });
  const passphrase = new TextDecoder().decode(await host.readFile('/demo/passphrase')).trim();
  return { host, passphrase };
}

/** What is told of opening a signer with the demo authority's files. */
const opened =
  (settings: object, ground: Partial<SigningGround> = {}) =>
  async () => {
    const { host, passphrase } = await demoHost();
    return told(openSigner(settings, { host, environment: { WORD: passphrase, WRONG: 'x' }, ...ground }));
  };
const pkcs12 = { signer: 'pkcs12', file: '/demo/provider.p12' };
const pem = {
  signer: 'pem',
  key: '/demo/provider.key',
  certificate: '/demo/provider.pem',
  passphrase: { env: 'WORD' },
};

/** What is told of a signature that a program prints. */
const printed = (answerOf: NonNullable<SigningGround['answerOf']>) => async () => {
  const { host } = await demoHost();
  const settings = { signer: 'command', command: ['sign'], certificate: '/demo/provider.pem' };
  const { signer } = await openSigner(settings, { host, environment: {}, answerOf });
  return told(signer.sign(Buffer.from('octets')));
};

const newKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const weakKey = () => generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
const valid = { serial: Buffer.of(1, 2), notBefore: now - day, notAfter: now + 400 * day };
const root = issueDemo({ name: 'root', purpose: 'root', key: newKey(), ...valid });

/** What is told of a certificate like this. */
const checked =
  (change: Partial<Parameters<typeof issueDemo>[0]>, chain = [root.der]) =>
  () => {
    const key = change.key ?? newKey();
    const { der } = issueDemo({ name: 'Ana', purpose: 'documents', key, issuer: root, ...valid, ...change });
    return checkCertificate({ certificate: der, chain }, now);
  };

/** What is told of a time stamp that is asked for on this web. */
const stamped =
  (answer: () => WebReply, address = 'https://tsa.example.com') =>
  async () => {
    const web = async () => answer();
    const settings = timeStampSettingsSchema.parse({ address });
    const ground = { host: createMemoryHost({}, { now }), environment: {}, wait: async () => undefined, web };
    return told((await openTimeStamps(settings, ground)).stamp(Buffer.from('octets')));
  };
const reply = (status: number, body = '') => ({ status, headers: {}, body: Buffer.from(body, 'hex') });

/** What is told of a revoked certificate when its authority is asked like this. */
async function asked(web: () => Promise<WebReply>): Promise<readonly Diagnostic[]> {
  const ground = { host: createMemoryHost({}, { now }), wait: async () => undefined, web };
  return (await openRevocation(ground).collect([[revokedCertificate, revokedIssuer]])).diagnostics;
}

/** The part of the triggers that is about keys, certificates and time stamps. */
export const signTriggers = {
  'signing-settings-invalid': opened({ signer: 'stamp' }),
  'key-unreadable': opened({ ...pkcs12, file: '/demo/README.txt' }),
  'key-passphrase-missing': opened(pkcs12),
  'key-passphrase-wrong': opened({ ...pkcs12, passphrase: { env: 'WRONG' } }),
  'key-unsupported': opened({ ...pem, scheme: 'rsa-pss' }),
  'key-unfit': opened({ ...pem, certificate: '/demo/customer.pem' }),
  'signing-failed': opened({ signer: 'command', command: ['sign'], certificate: '/demo/provider.pem' }),
  'signing-unfit': printed(async () => Buffer.from('hello')),
  'signing-interrupted': async () => {
    const settings = timeStampSettingsSchema.parse({ address: 'https://tsa.example.com' });
    const ground = { host: createMemoryHost({}, { now }), environment: {}, wait: async () => undefined };
    const stamps = openTimeStamps(settings, { ...ground, signal: AbortSignal.abort() });
    return told((await stamps).stamp(Buffer.from('octets')));
  },
  'certificate-unreadable': () => told(Promise.resolve().then(() => readCertificate(Buffer.from('hello')))),
  'certificate-expired': checked({ notAfter: now - day }),
  'certificate-not-yet-valid': checked({ notBefore: now + day }),
  'certificate-expiring': checked({ notAfter: now + day }),
  'certificate-usage': checked({ purpose: 'time-stamps' }),
  'certificate-weak': () => checked({ key: weakKey() })(),
  'certificate-chain-incomplete': checked({}, []),
  'certificate-chain-broken': checked({}, [
    issueDemo({ name: 'other', purpose: 'root', key: newKey(), ...valid }).der,
  ]),
  'certificate-self-signed': () => checkCertificate({ certificate: root.der, chain: [] }, now),
  'certificate-demo': checked({}),
  'time-stamp-unavailable': stamped(() => reply(503)),
  'time-stamp-insecure': stamped(() => {
    throw Object.assign(new Error('no'), { code: 'CERT_HAS_EXPIRED' });
  }),
  'time-stamp-credentials': stamped(() => reply(401)),
  'time-stamp-refused': stamped(() => reply(200, '30053003020102')),
  'time-stamp-invalid': stamped(() => reply(200, '68656c6c6f')),
  'time-stamp-clock': async () => {
    const warnings: Diagnostic[] = [];
    const settings = timeStampSettingsSchema.parse({ address: 'https://tsa.example.com' });
    const ground = { host: createMemoryHost({}, { now }), environment: {}, wait: async () => undefined };
    const more = { web: stampingWeb(now + day), warned: (one: Diagnostic) => void warnings.push(one) };
    await (await openTimeStamps(settings, { ...ground, ...more })).stamp(Buffer.from('octets'));
    return warnings;
  },
  'certificate-revoked': () => asked(async () => ({ status: 200, headers: {}, body: listOfRevoked })),
  'revocation-missing': () => asked(async () => reply(404)),
};
