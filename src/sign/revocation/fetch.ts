import { diagnostic } from '../../diagnostics/index.js';
import {
  isPassing,
  PassingError,
  type Patience,
  type WebReply,
  type WebRequest,
  webFailure,
  webRequest,
  withRetries,
} from '../../host/index.js';

/** What asking about revocation has of the world. */
export interface RevocationGround extends Patience {
  /** Asks a server; this machine's way where it is not given. */
  web?(request: WebRequest): Promise<WebReply>;
}

/** Other addresses are tried as well, so that not long is waited for one. */
const policy = { attempts: 3, first: 1000, factor: 3, longest: 10_000 };

/** Milliseconds without a sign of life. */
const patience = 15_000;

/** Milliseconds for all of an answer: a list of what was revoked can be of some megabytes. */
const longest = 10 * patience;

/** The body that an address gives, asked with a body or without; nothing where it gives none. Errors: `signing-interrupted`. */
export async function fetched(
  address: string,
  ground: RevocationGround,
  question?: Uint8Array,
): Promise<Uint8Array | undefined> {
  const web = ground.web ?? webRequest;
  const request: WebRequest = {
    method: question === undefined ? 'GET' : 'POST',
    address: new URL(address),
    patience,
    longest,
    ...(question && { headers: { 'content-type': 'application/ocsp-request' }, body: question }),
  };
  const once = async (): Promise<Uint8Array | undefined> => {
    const reply = await web(request).catch((error: unknown) => webFailure(error));
    if ('status' in reply && reply.status === 200) return reply.body;
    const mayPass = 'status' in reply ? isPassing(reply.status) : reply.kind === 'passing';
    if (mayPass)
      throw new PassingError(diagnostic('revocation-missing', `${request.address.host} gives no answer`));
    return undefined;
  };
  try {
    return await withRetries(once, policy, ground, 'signing-interrupted');
  } catch (error) {
    if (error instanceof PassingError) return undefined;
    throw error;
  }
}
