import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { Integer, Sequence, Utf8String } from 'asn1js';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import {
  cmsOf,
  localSigner,
  openTimeStamps,
  readTimeStamp,
  timeStampFaults,
  timeStampSettingsSchema,
} from '../../src/sign/index.js';
import { webServer } from '../invite/web-server.js';
import { needs } from '../tools.js';
import { opensslAuthority } from './ground/openssl-authority.js';
import { type Manners, stampedBy, timeStampServer } from './ground/openssl-time-stamps.js';
import { codeOf, everythingOf, failureOf, groundOf } from './ground/signing-ground.js';

const octets = Buffer.from('a signature');

/** Time stamps of a server, and the waits between its tries. */
async function opened(manners: Manners, settings = {}, ground = {}) {
  const server = await timeStampServer(manners);
  const waits: number[] = [];
  const all = timeStampSettingsSchema.parse({ address: server.address, ...settings });
  const wait = async (milliseconds: number) => void waits.push(milliseconds);
  const timeStamps = await openTimeStamps(all, { ...groundOf(), wait, ...ground });
  return { server, waits, timeStamps };
}

const end = async (manners: Manners, settings = {}, ground = {}) => {
  const { timeStamps, server, waits } = await opened(manners, settings, ground);
  const failure = await failureOf(timeStamps.stamp(octets));
  const [first] = failure.diagnostics;
  return {
    code: first?.code,
    message: first?.message.replace(/127\.0\.0\.1:\d+/, 'tsa'),
    tries: server.requests.length,
    waits,
  };
};

const answer =
  (status: number, body: string | Uint8Array = '', headers: Record<string, string> = {}): Manners =>
  ({ response }) => {
    response.writeHead(status, headers).end(body);
    return true;
  };

/** The reply to another query in the place of the one to this. */
const replyTo =
  (query: () => Uint8Array, signer = 'tsa'): Manners =>
  async ({ response }) => {
    response.end(await stampedBy(signer, query()));
    return true;
  };

/** A refusal with a text (RFC 3161, 2.4.2: status 2, rejection). */
function refusing(text: string): Uint8Array {
  const words = new Sequence({ value: [new Utf8String({ value: text })] });
  const status = new Sequence({ value: [new Integer({ value: 2 }), words] });
  return new Uint8Array(new Sequence({ value: [status] }).toBER());
}

/** The same query without certReq, which is the last thing in it. */
function withoutCertificate(query: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(query.subarray(0, -3));
  changed[1] = (changed[1] ?? 0) - 3;
  return changed;
}

describe('a time stamp', () => {
  needs('openssl')('makes B-T of a signature, which OpenSSL accepts', async () => {
    const { timeStamps } = await opened(() => false);
    const { key, certificate, file, openssl } = opensslAuthority();
    const signer = localSigner(key('rsa'), certificate('rsa'), [certificate('issuing')]);
    let stamped: Uint8Array | undefined;
    const kept = {
      stamp: async (signature: Uint8Array) => {
        writeFileSync(file('stamped'), signature);
        stamped = await timeStamps.stamp(signature);
        return stamped;
      },
    };
    const cms = await cmsOf(createHash('sha256').update(octets).digest(), signer, { timeStamps: kept });
    writeFileSync(file('signature'), cms);
    writeFileSync(file('content'), octets);
    writeFileSync(file('token'), stamped ?? '');
    const files = ['-in', file('signature'), '-content', file('content'), '-CAfile', file('root.pem')];
    openssl('cms', '-verify', '-cades', '-binary', '-inform', 'DER', ...files, '-out', file('out'));
    const token = ['-in', file('token'), '-token_in', '-data', file('stamped'), '-CAfile', file('root.pem')];
    expect(openssl('ts', '-verify', ...token)).toContain('Verification: OK');
    // The token is in the signature byte by byte.
    expect(Buffer.from(cms).indexOf(Buffer.from(stamped ?? 'none'))).toBeGreaterThan(0);
  });

  for (const hash of ['SHA-384', 'SHA-512'])
    needs('openssl')(`is had by ${hash} and under a policy`, async () => {
      const { timeStamps } = await opened(() => false, { hash, policy: '1.2.3.4.5' });
      await expect(timeStamps.stamp(octets)).resolves.toBeDefined();
    });

  needs('openssl')('is had after some tries of an authority that is down, slow or busy', async () => {
    const first: Record<number, Manners> = {
      1: ({ response }) => response.socket?.destroy() !== undefined,
      2: answer(503, '', { 'retry-after': '7' }),
      3: ({ response }) => void setTimeout(() => response.destroy(), 1000) === undefined,
    };
    const { timeStamps, server, waits } = await opened(
      (request) => first[request.count]?.(request) ?? false,
      { patience: 0.2 },
    );
    await expect(timeStamps.stamp(octets)).resolves.toBeDefined();
    expect(server.requests).toHaveLength(4);
    expect(waits[1]).toBe(7000);
    expect(waits[2]).toBeGreaterThanOrEqual(2000);
  });
});

describe('an authority that cannot be had', () => {
  needs('openssl')('is told of after all tries, once, and not asked again', async () => {
    const { timeStamps, server, waits } = await opened(answer(500), { attempts: 3 });
    expect(await codeOf(timeStamps.stamp(octets))).toBe('time-stamp-unavailable');
    expect([server.requests.length, waits.length]).toEqual([3, 2]);
    expect(await codeOf(timeStamps.stamp(octets))).toBe('time-stamp-unavailable');
    expect(server.requests).toHaveLength(3);
  });

  needs('openssl')('is nobody', async () => {
    const { timeStamps, server, waits } = await opened(() => false, { attempts: 2 });
    server.close();
    expect((await failureOf(timeStamps.stamp(octets))).message).toMatch(/cannot be reached: ECONNREFUSED/);
    expect(waits).toHaveLength(1);
    const nowhere = await end(() => false, { address: 'http://nowhere.invalid/' });
    expect([nowhere.code, nowhere.tries]).toEqual(['time-stamp-unavailable', 0]);
  });

  needs('openssl')('answers drop by drop, or lets one wait for an hour', async () => {
    const drops: Manners = ({ response }) => {
      const drop = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(drop));
      return true;
    };
    const slow = await end(drops, { patience: 0.2, attempts: 1 });
    expect([slow.code, slow.message]).toEqual(['time-stamp-unavailable', 'tsa cannot be reached: ETIMEDOUT']);
    const later = await end(answer(503, '', { 'retry-after': '3600' }), { attempts: 3 });
    expect(later.waits).toEqual([60_000, 60_000]);
  });

  needs('openssl')('is left when the user wants it to end', async () => {
    const stop = new AbortController();
    const wait = async () => stop.abort();
    const { code, tries } = await end(answer(503), {}, { wait, signal: stop.signal });
    expect([code, tries]).toEqual(['signing-interrupted', 1]);
  });
});

describe('an authority that is wrong', () => {
  const query = (data: string, ...more: string[]) => {
    const { openssl, file } = opensslAuthority();
    writeFileSync(file('data'), data);
    openssl('ts', '-query', '-data', file('data'), '-sha256', '-cert', ...more, '-out', file('query'));
    return Uint8Array.from(Buffer.from(openssl('base64', '-in', file('query')), 'base64'));
  };

  const wrongs: [string, Manners, string, RegExp][] = [
    [
      'is a web page',
      answer(200, '<html>Welcome</html>'),
      'time-stamp-invalid',
      /no answer of a time-stamping/,
    ],
    ['says nothing', answer(200), 'time-stamp-invalid', /no answer of a time-stamping/],
    ['is not there', answer(404), 'time-stamp-refused', /status 404/],
    ['redirects', answer(302, '', { location: '/' }), 'time-stamp-refused', /status 302/],
    ['wants to know who asks', answer(401), 'time-stamp-credentials', /status 401/],
    [
      'says yes and gives nothing',
      answer(200, Buffer.from('30053003020100', 'hex')),
      'time-stamp-invalid',
      /no answer of/,
    ],
    ['stamps other data', replyTo(() => query('other')), 'time-stamp-invalid', /is of something else/],
    [
      'answers another request for the same data',
      replyTo(() => query(octets.toString())),
      'time-stamp-invalid',
      /stamp of tsa answers another request/,
    ],
    [
      'answers without a nonce',
      replyTo(() => query(octets.toString(), '-no_nonce')),
      'time-stamp-invalid',
      /another request/,
    ],
    [
      'gives no certificate along',
      async ({ query: asked, response }) => {
        // The request ends with certReq TRUE.
        response.end(await stampedBy('tsa', withoutCertificate(asked)));
        return true;
      },
      'time-stamp-invalid',
      /comes without the certificate/,
    ],
  ];
  for (const [what, manners, code, message] of wrongs)
    needs('openssl')(`is refused at once: ${what}`, async () => {
      const found = await end(manners);
      expect(found).toEqual({ code, message: expect.stringMatching(message), tries: 1, waits: [] });
    });

  needs('openssl')('changes a byte of what it gives', async () => {
    for (const part of ['time', 'signature']) {
      const { code, message } = await end(async ({ query: asked, response }) => {
        const reply = Buffer.from(await stampedBy('tsa', asked));
        // The seconds of the time it states; the last byte of the signature.
        const at =
          part === 'time'
            ? reply.indexOf(/\d{14}Z/.exec(reply.toString('latin1'))?.[0] ?? '') + 13
            : reply.length - 1;
        reply[at] = (reply[at] ?? 0) ^ 1;
        response.end(reply);
        return true;
      });
      expect([code, message]).toEqual([
        'time-stamp-invalid',
        expect.stringContaining('was not signed by Ground tsa'),
      ]);
    }
  });

  needs('openssl')(
    'does not know the policy or refuses in words, which are told without secrets',
    async () => {
      const found = await end(() => false, { policy: '1.2.3.9.9' });
      expect(found.code).toBe('time-stamp-refused');
      expect(found.message).toContain('it does not know the policy');
      const secretive = { secret: { env: 'WORD' }, user: 'ana' };
      const told = await opened(answer(200, refusing('wrong word: open sesame')), secretive, {
        environment: { WORD: 'open sesame' },
      });
      const failure = await failureOf(told.timeStamps.stamp(octets));
      expect(failure.message).toContain('it repeats the secret');
      expect(everythingOf(failure)).not.toContain('open sesame');
      expect(told.server.requests[0]?.headers.authorization).toBe(
        `Basic ${Buffer.from('ana:open sesame').toString('base64')}`,
      );
    },
  );

  needs('openssl')('has a certificate that is not for time stamps', async () => {
    const ground = opensslAuthority();
    ground.issue('loose-tsa', {
      extensions: ['keyUsage=digitalSignature', 'extendedKeyUsage=critical,timeStamping,clientAuth'],
    });
    const { code, message } = await end(async ({ query: asked, response }) => {
      response.end(await stampedBy('loose-tsa', asked).catch(() => 'refused by OpenSSL itself'));
      return true;
    });
    expect(code).toBe('time-stamp-invalid');
    expect(message).toMatch(/not for time stamps|no answer/);
  });

  needs('openssl')('has another time than this machine', async () => {
    const warnings: Diagnostic[] = [];
    const { host } = groundOf();
    const late = { ...host, now: () => host.now() + 7_200_000 };
    const { timeStamps } = await opened(
      () => false,
      {},
      { host: late, warned: (one: Diagnostic) => warnings.push(one) },
    );
    await timeStamps.stamp(octets);
    expect(warnings.map(({ code }) => code)).toEqual(['time-stamp-clock']);
  });
});

describe('an authority behind TLS', () => {
  needs('openssl')('is asked where its certificate is trusted, and given the secret only there', async () => {
    const ground = opensslAuthority();
    ground.issue('web', { extensions: ['subjectAltName=IP:127.0.0.1'], issuer: 'root' });
    const [key, cert] = ['web.key', 'web.pem'].map((name) => readFileSync(ground.file(name), 'utf8'));
    const authorizations: unknown[] = [];
    const origin = await webServer(
      async ({ body, headers }) => {
        authorizations.push(headers.authorization);
        return { status: 200, body: await stampedBy('tsa', body) };
      },
      { key: key ?? '', cert: cert ?? '' },
    );
    const stamp = async (more: object) => {
      const settings = timeStampSettingsSchema.parse({ address: origin, secret: { env: 'WORD' }, ...more });
      const around = { ...groundOf({ environment: { WORD: 'a token' } }), wait: async () => undefined };
      return (await openTimeStamps(settings, around)).stamp(octets);
    };
    expect(await codeOf(stamp({}))).toBe('time-stamp-insecure');
    expect(authorizations).toEqual([]);
    await expect(stamp({ ca: ground.file('root.pem') })).resolves.toBeDefined();
    expect(authorizations).toEqual(['Bearer a token']);
  });
});

describe('settings of time stamps', () => {
  it('send no secret over an open connection', () => {
    const read = (settings: object) => timeStampSettingsSchema.safeParse(settings).success;
    const secret = { env: 'WORD' };
    expect(read({ address: 'https://tsa.example.com', secret })).toBe(true);
    expect(read({ address: 'http://tsa.example.com' })).toBe(true);
    expect(read({ address: 'http://tsa.example.com', secret })).toBe(false);
    expect(read({ address: 'https://ana:word@tsa.example.com' })).toBe(false);
    expect(read({ address: 'https://tsa.example.com', user: 'ana' })).toBe(false);
    expect(read({ address: 'nowhere', user: 'ana' })).toBe(false);
    expect(read({ address: 'ftp://tsa.example.com' })).toBe(false);
  });
});

describe('a byte changed in a time stamp', () => {
  needs('openssl')('is noticed, or changes nothing of what it says', async () => {
    const { timeStamps } = await opened(() => false);
    const token = await timeStamps.stamp(octets);
    const said = (bytes: Uint8Array) => {
      const facts = readTimeStamp(bytes);
      const { time, policy, imprint, nonce, certificate } = facts;
      if (timeStampFaults(facts, octets).length > 0) return 'refused';
      return [time, policy, imprint.join(), nonce, certificate?.sha256].join();
    };
    const before = said(token);
    const believed = new Set<string>();
    // Every third one, each time another bit: all of them take a minute.
    for (let at = 0; at < token.length; at += 3) {
      const changed = token.map((byte, index) => (index === at ? byte ^ (1 << (at % 8)) : byte));
      try {
        believed.add(said(changed));
      } catch {
        believed.add('refused');
      }
    }
    expect(before).not.toBe('refused');
    expect([...believed].sort()).toEqual([before, 'refused'].sort());
    expect(timeStampFaults(readTimeStamp(token), Buffer.from('other'))).toHaveLength(1);
  });
});
