import { describe, expect, it } from 'vitest';
import { createMemoryHost } from '../../src/host/index.js';
import { GraphFake, graphToken } from './graph-fake.js';
import { graphMeeting, graphTo } from './graph-ground.js';
import { ana, everythingOf, failureOf, groundOf, invitationOf, journalOf } from './transport-ground.js';
import { webServer } from './web-server.js';

const clientSecret = 'client-secret-88d1';
const busy = (status: number, after: string) => ({ status, headers: { 'retry-after': after } });

describe('throttling', () => {
  it.each([429, 503])('(%i) is waited out as long as Graph says, at every step', async (status) => {
    const { fake, transport, ground } = await graphMeeting();
    const seen = new Set<string>();
    fake.before = (step) => {
      if (seen.has(step)) return undefined;
      seen.add(step);
      return busy(status, '600');
    };
    // As many attempts as there are steps.
    const patientTransport = await graphTo(fake, { attempts: 20 }, ground);
    await patientTransport.deliver(invitationOf(), [ana], journalOf());
    await transport.close();
    expect(fake.faults).toEqual([]);
    expect(fake.mails).toHaveLength(1);
    expect(ground.waits).toEqual([...seen].map(() => 600_000));
  });

  it('is understood as a date too, and given up at last', async () => {
    const host = createMemoryHost();
    const date = new Date(host.now() + 400_000).toUTCString();
    const { fake, transport, ground } = await graphMeeting(
      { attempts: 2 },
      groundOf({ host, environment: { GRAPH: graphToken } }),
    );
    fake.before = () => busy(429, date);
    const journal = journalOf();
    const error = await failureOf(transport.deliver(invitationOf(), [ana], journal));
    expect(error.diagnostics[0]?.code).toBe('transport-deferred');
    expect(ground.waits).toHaveLength(1);
    expect(ground.waits[0]).toBeGreaterThan(390_000);
    expect(journal.notes).toEqual([]);
  });
});

describe('an app of its own', () => {
  /** A place that gives tokens, which Graph takes or not. */
  async function app(answer: (form: URLSearchParams, times: number) => { status: number; body: string }) {
    const forms: Record<string, string>[] = [];
    const origin = await webServer(({ body }) => {
      const form = new URLSearchParams(body.toString());
      forms.push(Object.fromEntries(form));
      return answer(form, forms.length);
    });
    const fake = await new GraphFake().start();
    const host = createMemoryHost({ '/secret': `${clientSecret}\n` });
    const login = {
      tenant: 'contoso',
      clientId: 'app',
      clientSecret: { file: '/secret' },
      tokenUrl: `${origin}/token`,
    };
    const transport = await graphTo(fake, { login, attempts: 2 }, groundOf({ host }));
    return { fake, forms, transport, host };
  }
  const granting = (token: string) => ({
    status: 200,
    body: JSON.stringify({ token_type: 'Bearer', expires_in: 3599, access_token: token }),
  });

  it('asks for a token once, for several meetings', async () => {
    const { fake, forms, transport } = await app(() => granting(graphToken));
    await Promise.all(
      ['a1', 'a2', 'a3'].map((uid) => transport.deliver(invitationOf({}, uid), [ana], journalOf())),
    );
    expect(fake.mails).toHaveLength(3);
    const [form, ...others] = forms;
    expect(form).toEqual({
      grant_type: 'client_credentials',
      client_id: 'app',
      client_secret: clientSecret,
      scope: 'https://graph.microsoft.com/.default',
    });
    expect(others.length).toBeLessThan(3);
  });

  it('asks for another when the token is refused, and once only', async () => {
    const { fake, forms, transport } = await app((_form, times) => granting(`token-${times}`));
    fake.token = 'token-1';
    await transport.deliver(invitationOf(), [ana], journalOf());
    fake.token = 'token-2';
    await transport.deliver(invitationOf({ sequence: 1 }), [ana], journalOf());
    expect(fake.mails).toHaveLength(2);
    expect(forms).toHaveLength(2);
    fake.token = 'token-9';
    const error = await failureOf(transport.deliver(invitationOf({ sequence: 2 }), [ana], journalOf()));
    expect(error.diagnostics[0]?.code).toBe('transport-credentials');
    expect(forms).toHaveLength(3);
    // The stand-in repeats the token in what it says.
    expect(everythingOf(error)).not.toMatch(/token-\d/);
  });

  it('says why it gets no token, and never the secret', async () => {
    const refusal = (form: URLSearchParams) => ({
      status: 401,
      body: JSON.stringify({
        error: 'invalid_client',
        error_description: `AADSTS7000215: ${form.get('client_id')}`,
      }),
    });
    const { transport } = await app(refusal);
    const error = await failureOf(transport.deliver(invitationOf(), [ana], journalOf()));
    expect(error.diagnostics[0]?.code).toBe('transport-credentials');
    expect(error.message).toContain('invalid_client: AADSTS7000215: app');
    const { transport: echoed } = await app((form) => ({
      status: 400,
      body: JSON.stringify({ error: 'x', error_description: `${form}` }),
    }));
    const repeated = await failureOf(echoed.deliver(invitationOf(), [ana], journalOf()));
    expect(everythingOf(repeated)).not.toContain(clientSecret);
  });
});

it('runs the program that prints a token, and again when that has run out', async () => {
  let times = 0;
  const outputOf = async () => `token-${++times}\n`;
  const { fake, transport } = await graphMeeting(
    { login: { command: ['az', 'token'] } },
    groundOf({ outputOf }),
  );
  fake.token = 'token-2';
  await transport.deliver(invitationOf(), [ana], journalOf());
  expect(fake.mails).toHaveLength(1);
});

it('does not try a token again that is there already and refused', async () => {
  const { fake, transport } = await graphMeeting();
  fake.token = 'another';
  const error = await failureOf(transport.deliver(invitationOf(), [ana], journalOf()));
  expect(error.diagnostics[0]?.code).toBe('transport-credentials');
  expect(fake.asked).toHaveLength(1);
  expect(everythingOf(error)).not.toContain(graphToken);
});
