import { describe, expect, it } from 'vitest';
import { checkCertificate, isIssuedBy, readCertificate } from '../../src/sign/index.js';
import { needs } from '../tools.js';
import { authority, opensslAuthority, rsa, signing } from './ground/openssl-authority.js';

const day = 86_400_000;

/** What is told of a certificate of the ground, so many days from now. */
function told(name: string, chain = ['issuing', 'root'], days = 0): string[] {
  const { certificate } = opensslAuthority();
  const signer = { certificate: certificate(name), chain: chain.map(certificate) };
  // They were made one after the other, and none is valid before.
  const latest = Math.max(...[name, ...chain].map((one) => readCertificate(certificate(one)).notBefore));
  const at = latest + 1000 + days * day;
  return checkCertificate(signer, at).map(({ code, message }) => `${code}: ${message}`);
}

const issue = (...given: Parameters<ReturnType<typeof opensslAuthority>['issue']>) =>
  opensslAuthority().issue(...given);

describe('a certificate before anything is signed with it', () => {
  needs('openssl')('is good when it is in order, with the root and without', () => {
    issue('for-mail', { extensions: [...signing, 'extendedKeyUsage=clientAuth,emailProtection'] });
    expect([told('p256'), told('p256', ['issuing']), told('for-mail', ['issuing'])]).toEqual([[], [], []]);
  });

  needs('openssl')('is not good before and after its time, nor are those above it', () => {
    expect(told('p256', ['issuing'], -1)).toEqual([
      expect.stringMatching(
        /^certificate-not-yet-valid: .* Ground p256 is not valid before \d{4}-\d\d-\d\d$/,
      ),
      expect.stringContaining('Ground issuing is not valid before'),
    ]);
    const [first, second] = told('p256', ['issuing'], 500);
    expect(first).toMatch(/^certificate-expired: The certificate of Ground p256 expired on \d{4}-\d\d-\d\d$/);
    expect(second).toContain('Ground issuing expired');
    issue('brief', { days: 29 });
    expect(told('brief', ['issuing'], 3)).toEqual([expect.stringContaining('expires in 25 days, on ')]);
  });

  needs('openssl')('has to be for signing documents', () => {
    const only = (extension: string) => ({ extensions: [extension] });
    issue('encrypts', only('keyUsage=critical,keyEncipherment'));
    issue('serves', only('extendedKeyUsage=serverAuth,clientAuth'));
    issue('conditions', only('1.2.3.4=critical,DER:0500'));
    const end = (name: string) => told(name, ['issuing'])[0]?.replace(/.*Ground \w+ /, '');
    expect(end('encrypts')).toBe('does not let its key sign: it is for keyEncipherment');
    expect(end('serves')).toBe('is not for signing documents: it is for web servers, logging in');
    expect(end('conditions')).toBe('makes a condition that is not known here (1.2.3.4)');
    expect(told('serves')[0]).toMatch(/^certificate-usage: /);
  });

  needs('openssl')('says what a certificate needs, where it has something else', () => {
    const codeSigning = ['keyUsage=critical,digitalSignature', 'extendedKeyUsage=codeSigning'];
    issue('programs', { extensions: codeSigning });
    const { certificate } = opensslAuthority();
    const problemOf = (name: string) =>
      checkCertificate({ certificate: certificate(name), chain: [certificate('issuing')] }, Date.now()).find(
        ({ code }) => code === 'certificate-usage',
      );
    expect(problemOf('programs')?.message).toMatch(
      / Ground programs is not for signing documents: it is for signing programs$/,
    );
    expect(problemOf('programs')?.hint).toMatch(
      /its extended key usage has document signing \(1\.3\.6\.1\.5\.5\.7\.3\.36,.* or there is none/,
    );
    expect(problemOf('encrypts')?.hint).toContain('key usage has digitalSignature or nonRepudiation');
    expect(problemOf('conditions')?.hint).toContain('not critical');
  });

  needs('openssl')('must not be easy to forge', () => {
    issue('short', { key: rsa(1024) });
    issue('sha1', { args: ['-sha1'] });
    issue('md5', { args: ['-md5'], issuer: 'rsa' });
    expect(told('short')).toEqual([
      'certificate-weak: The certificate of Ground short has an RSA key of 1024 bits only',
    ]);
    expect(told('sha1')).toEqual(['certificate-weak: The certificate of Ground sha1 is signed with SHA-1']);
    expect(told('md5')[0]).toBe('certificate-weak: The certificate of Ground md5 is signed with MD5');
  });

  needs('openssl')('needs those above it, each issued by the next', () => {
    issue('other-root', { extensions: authority, issuer: 'other-root' });
    issue('by-person', { issuer: 'p256' });
    const codes = (...given: Parameters<typeof told>) => told(...given).map((one) => one.split(':')[0]);
    expect(codes('p256', [])).toEqual(['certificate-chain-incomplete']);
    expect(codes('p256', ['root'])).toEqual(['certificate-chain-broken']);
    expect(codes('p256', ['issuing', 'other-root'])).toEqual(['certificate-chain-broken']);
    expect(told('by-person', ['p256'])).toContain(
      'certificate-chain-broken: The certificate of Ground p256 may not issue the one of Ground by-person',
    );
    expect(codes('other-root', [])).toContain('certificate-self-signed');
  });

  needs('openssl')('is not taken for issued by who has the name of its issuer alone', () => {
    const { certificate, openssl, file } = opensslAuthority();
    const subject = ['-subj', '/O=Test ground/CN=Ground issuing', '-key', file('p384.key')];
    openssl('req', '-x509', ...subject, '-days', '9', '-out', file('impostor.pem'));
    const [good, issuing, impostor] = ['p256', 'issuing', 'impostor'].map((name) =>
      readCertificate(certificate(name)),
    );
    if (!(good && issuing && impostor)) throw new Error('A certificate is missing');
    expect(good.issuer).toBe(impostor.subject);
    expect(isIssuedBy(good, issuing)).toBe(true);
    expect(isIssuedBy(good, impostor)).toBe(false);
    expect(isIssuedBy({ ...good, authorityKeyId: impostor.subjectKeyId ?? '' }, impostor)).toBe(false);
  });
});

describe('reading a certificate', () => {
  it('refuses what is none, whatever it is', () => {
    for (const bytes of ['', 'hello', '30', '3003020101', '3080'])
      expect(() => readCertificate(Buffer.from(bytes, 'hex'))).toThrow('cannot be read');
  });

  needs('openssl')('refuses one that is cut, or has something behind it', () => {
    const whole = opensslAuthority().certificate('rsa');
    expect(() => readCertificate(whole.subarray(0, -1))).toThrow('cannot be read');
    expect(() => readCertificate(Buffer.concat([whole, Buffer.of(0)]))).toThrow('something else behind it');
  });

  needs('openssl')('keeps what it says to one line', () => {
    const { openssl, file, certificate } = opensslAuthority();
    const subject = '/O=Red\u001b[31m\u202egreen/CN=A\nB, C=D';
    openssl('req', '-x509', '-utf8', '-subj', subject, '-key', file('p384.key'), '-out', file('odd.pem'));
    const facts = readCertificate(certificate('odd'));
    expect([facts.name, facts.subject]).toEqual(['A B, C=D', 'O=Red [31m green,CN=A B\\, C\\=D']);
  });
});
