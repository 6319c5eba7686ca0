import { writeFileSync } from 'node:fs';
import { BasicOCSPResponse, CertificateRevocationList, OCSPResponse } from 'pkijs';
import { describe, expect } from 'vitest';
import { crlAnswer, ocspAnswer, openRevocation, readCertificate } from '../../src/sign/index.js';
import { ocspRequest } from '../../src/sign/revocation/ocsp-request.js';
import { needs } from '../tools.js';
import { opensslAuthority } from './ground/openssl-authority.js';
import { currentList, ocspReply, revocationServer } from './ground/openssl-revocation.js';
import { groundOf } from './ground/signing-ground.js';

const facts = (name: string) => readCertificate(opensslAuthority().certificate(name));

/** Asks about certificates, with those above them. */
async function collected(names: readonly string[], above = ['issuing', 'root'], now?: number) {
  const { host } = groundOf();
  const at = now === undefined ? host : { ...host, now: () => now };
  const revocation = openRevocation({ host: at, wait: async () => undefined });
  const { certificate } = opensslAuthority();
  const chains = names.map((name) => [name, ...above].map(certificate));
  const { value, diagnostics } = await revocation.collect(chains);
  // Nobody answers for the ground's issuing authority.
  const told = diagnostics
    .filter(({ message }) => !message.includes('Ground issuing'))
    .map(({ code }) => code);
  return { ...value, told, again: () => revocation.collect(chains) };
}

describe('revocation data', () => {
  needs('openssl')('are an answer of a responder, which OpenSSL accepts', async () => {
    const server = await revocationServer();
    server.issue('by-ocsp', ['ocsp', 'crl']);
    const { ocsps, crls, told, certificates, again } = await collected(['by-ocsp']);
    expect([ocsps.length, crls.length, told]).toEqual([1, 0, []]);
    expect(certificates).toEqual(
      ['by-ocsp', 'issuing', 'root'].map((name) => opensslAuthority().certificate(name)),
    );
    const { file, openssl } = opensslAuthority();
    writeFileSync(file('had'), ocsps[0] ?? '');
    const about = ['-issuer', file('issuing.pem'), '-cert', file('by-ocsp.pem')];
    const said = openssl(
      'ocsp',
      '-respin',
      file('had'),
      '-CAfile',
      file('root.pem'),
      '-verify_other',
      file('issuing.pem'),
      ...about,
    );
    expect(said).toContain('by-ocsp.pem: good');
    // What was answered holds: nobody is asked twice.
    await again();
    expect(server.asked).toEqual(['/ocsp']);
  });

  needs('openssl')('are a list where there is no responder, or it gives no answer', async () => {
    const server = await revocationServer();
    server.issue('by-list', ['crl']);
    server.issue('by-both', ['ocsp', 'crl']);
    server.instead.set('/ocsp', 'lost');
    const { ocsps, crls, told } = await collected(['by-list', 'by-both']);
    expect([ocsps.length, crls.length, told]).toEqual([0, 1, []]);
    expect(server.asked).toEqual(['/crl', '/ocsp', '/ocsp', '/ocsp']);
  });

  needs('openssl')('say that a certificate was revoked', async () => {
    const server = await revocationServer();
    server.issue('gone-ocsp', ['ocsp'], 'revoked');
    server.issue('gone-list', ['crl'], 'revoked');
    const { ocsps, crls, told } = await collected(['gone-ocsp', 'gone-list']);
    expect([ocsps.length, crls.length, told]).toEqual([0, 0, ['certificate-revoked', 'certificate-revoked']]);
    const since = { kind: 'revoked', since: Date.UTC(2026, 10, 1) };
    const reply = ocspReply(ocspRequest(facts('gone-ocsp'), facts('issuing')));
    expect(ocspAnswer(reply, facts('gone-ocsp'), facts('issuing'))).toEqual(since);
    expect(crlAnswer(currentList(), facts('gone-list'), facts('issuing'))).toEqual(since);
  });

  needs('openssl')('need the issuer, which is fetched where it does not come along', async () => {
    const server = await revocationServer();
    server.issue('alone', ['ocsp', 'issuer']);
    server.issue('lonely', ['ocsp']);
    const found = await collected(['alone'], []);
    expect([found.ocsps.length, found.told]).toEqual([1, []]);
    expect(found.certificates).toContainEqual(opensslAuthority().certificate('issuing'));
    expect((await collected(['lonely'], [])).told).toEqual(['revocation-missing']);
    expect((await collected(['p256'])).told).toEqual(['revocation-missing']);
  });

  needs('openssl')('are not taken when they are stale, of others, or nothing at all', async () => {
    const server = await revocationServer();
    server.issue('asked', ['ocsp', 'crl']);
    server.issue('other', ['ocsp']);
    const question = ocspRequest(facts('other'), facts('issuing'));
    const wrongs = ['<html>', '', ocspReply(question), Buffer.from('30030a0106', 'hex')];
    for (const wrong of wrongs) {
      server.instead.set('/ocsp', wrong).set('/crl', wrong);
      const { ocsps, crls, told } = await collected(['asked']);
      expect([ocsps.length, crls.length, told]).toEqual([0, 0, ['revocation-missing']]);
    }
    server.instead.clear();
    const later = groundOf().host.now() + 8 * 86_400_000;
    expect((await collected(['asked'], undefined, later)).told).toEqual(['revocation-missing']);
  });
});

describe('who answers', () => {
  needs('openssl')('has to be the issuer, or somebody whom it named for that', async () => {
    const server = await revocationServer();
    server.issue('someone', ['ocsp']);
    const [someone, issuing, root] = [facts('someone'), facts('issuing'), facts('root')];
    const question = ocspRequest(someone, issuing);
    const said = (signer: string) => ocspAnswer(ocspReply(question, signer), someone, issuing)?.kind;
    expect(said('issuing')).toBe('good');
    expect(said('responder')).toBe('good');
    // Issued by the same authority, and not for answering.
    expect(said('p256')).toBe('unsound');
    // In a way that can be forged.
    expect(ocspAnswer(ocspReply(question, 'issuing', ['-rmd', 'sha1']), someone, issuing)?.kind).toBe(
      'unsound',
    );
    expect(ocspAnswer(ocspReply(question), someone, root)).toBeUndefined();
    expect(crlAnswer(currentList(), someone, issuing)?.kind).toBe('good');
    expect(crlAnswer(currentList(), someone, root)).toBeUndefined();
    expect(crlAnswer(currentList(undefined, 'root'), someone, issuing)).toBeUndefined();
  });

  needs('openssl')('is not believed when a byte is changed', async () => {
    const server = await revocationServer();
    server.issue('someone', ['ocsp']);
    const [someone, issuing] = [facts('someone'), facts('issuing')];
    const reply = ocspReply(ocspRequest(someone, issuing), 'issuing', ['-ndays', '7', '-resp_no_certs']);
    const list = currentList();
    const flipped = (bytes: Uint8Array, at: number) =>
      bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
    const isBelieved = (answer: { kind: string } | undefined) =>
      answer !== undefined && answer.kind !== 'unsound';
    // What is around the signed part says only how long it is.
    const signedPart = (bytes: Uint8Array, part: Uint8Array) => {
      const start = Buffer.from(bytes).indexOf(part);
      return [...part.keys()].map((at) => start + at);
    };
    const { tbsView } = CertificateRevocationList.fromBER(Uint8Array.from(list));
    const { responseBytes } = OCSPResponse.fromBER(Uint8Array.from(reply));
    const basic = BasicOCSPResponse.fromBER(responseBytes?.response.getValue() ?? new ArrayBuffer());
    const believed = signedPart(list, tbsView).filter((at) =>
      isBelieved(crlAnswer(flipped(list, at), someone, issuing)),
    );
    const trusted = signedPart(reply, basic.tbsResponseData.tbsView).filter((at) =>
      isBelieved(ocspAnswer(flipped(reply, at), someone, issuing)),
    );
    expect([believed, trusted]).toEqual([[], []]);
  });
});
