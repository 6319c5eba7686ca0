import { CountersignError, type Diagnostic, diagnostic } from '../../diagnostics/index.js';
import {
  PassingError,
  type Patience,
  type RetryPolicy,
  type WebReply,
  type WebRequest,
  webRequest,
  withRetries,
} from '../../host/index.js';
import { openSecrecy, readSecret, type SecretGround } from '../../settings/index.js';
import type { TimeStamps } from '../cms/index.js';
import { ask, refusal } from './ask.js';
import { timeStampRequest } from './request.js';
import type { TimeStampSettings } from './settings.js';
import { readTimeStamp, type TimeStampFacts, timeStampFaults } from './token.js';

/** What getting time stamps has of the world. */
export interface TimeStampGround extends Patience, SecretGround {
  /** Asks a server; this machine's way where it is not given. */
  web?(request: WebRequest): Promise<WebReply>;
  /** Told of what does not keep a time stamp from being good. */
  warned?(problem: Diagnostic): void;
}

/** From one second on, as people wait for it: half a minute altogether with five attempts. */
const policy = { first: 1000, factor: 2, longest: 30_000 } satisfies Omit<RetryPolicy, 'attempts'>;

/** Beyond this one of the two clocks is wrong. */
const largestDifference = 3_600_000;

/**
 * Time stamps of an authority (RFC 3161). Each is checked before it is used: status, nonce, policy, what it is of, signature, and that its
 * certificate is for time stamps. Whether the authority is to be trusted is for who verifies.
 *
 * When an authority could not be had in all attempts, or does not accept the secret, that is the end: what is asked later is not tried any more, so
 * that of many documents not every one waits for nothing, and no account is locked.
 *
 * Errors of opening: those of the secret and the CA file. Of stamping: `time-stamp-unavailable`, `time-stamp-insecure`,
 * `time-stamp-credentials`, `time-stamp-refused`, `time-stamp-invalid`, `signing-interrupted`.
 */
export async function openTimeStamps(
  settings: TimeStampSettings,
  ground: TimeStampGround,
): Promise<TimeStamps> {
  const { host } = ground;
  const secrecy = openSecrecy();
  const secret = settings.secret && (await readSecret(settings.secret, ground));
  if (secret !== undefined) secrecy.keep(secret);
  const ca = settings.ca === undefined ? undefined : await host.readFile(settings.ca);
  const web = ground.web ?? webRequest;
  const server = new URL(settings.address).host;
  let ended: CountersignError | undefined;

  const once = async (octets: Uint8Array): Promise<Uint8Array> => {
    const nonce = BigInt(`0x${host.randomId().replaceAll('-', '')}`);
    const request = timeStampRequest(octets, settings, nonce);
    const token = await ask(request, { settings, secret, ca, web, secrecy, now: host.now() });
    const facts = read(token, server);
    const faults = [...timeStampFaults(facts, octets), ...faultsOfAnswer(facts, settings, nonce)];
    if (faults.length > 0)
      throw refusal('time-stamp-invalid', `The time stamp of ${server} ${faults.join('; it ')}`);
    if (Math.abs(facts.time - host.now()) > largestDifference) ground.warned?.(clocks(facts, server));
    return token;
  };

  return {
    async stamp(octets) {
      if (ended !== undefined) throw ended;
      try {
        const attempts = { ...policy, attempts: settings.attempts };
        return await withRetries(() => once(octets), attempts, ground, 'signing-interrupted');
      } catch (error) {
        if (isEnd(error)) ended ??= error;
        throw error;
      }
    },
  };
}

function read(token: Uint8Array, server: string): TimeStampFacts {
  try {
    return readTimeStamp(token);
  } catch {
    throw refusal('time-stamp-invalid', `What ${server} gives is no time stamp that can be read`);
  }
}

/** What does not fit to what was asked (RFC 3161, 2.4.2). */
function faultsOfAnswer(
  { nonce, policy: under, hash }: TimeStampFacts,
  settings: TimeStampSettings,
  asked: bigint,
): readonly string[] {
  return [
    ...(nonce === asked ? [] : ['answers another request']),
    ...(hash === settings.hash.toLowerCase().replace('-', '')
      ? []
      : ['is of another hash than was asked for']),
    ...(settings.policy === undefined || settings.policy === under
      ? []
      : [`is under the policy ${under}, not the one that was asked for`]),
  ];
}

function isEnd(error: unknown): error is CountersignError {
  return (
    error instanceof PassingError ||
    (error instanceof CountersignError &&
      error.diagnostics.some(
        ({ code }) => code === 'time-stamp-credentials' || code === 'time-stamp-insecure',
      ))
  );
}

function clocks({ time }: TimeStampFacts, server: string): Diagnostic {
  const stated = new Date(time).toISOString();
  return diagnostic(
    'time-stamp-clock',
    `${server} stamps with the time ${stated}, which is not the one of this machine`,
  );
}
