import type { Diagnostic, ExitCode } from '../diagnostics/index.js';
import type { LastingKey, RevocationData, Signer } from '../sign/index.js';

/*
 * What a worker and the main thread say to one another about seals. The key stays with the main thread: a worker asks for a signature.
 */

/** What of a signer a worker knows. Plain data. */
export interface SignerFacts extends Pick<Signer, 'certificate' | 'chain' | 'scheme' | 'hash'> {
  readonly hasTimeStamps: boolean;
  readonly hasLongTerm: boolean;
}

export interface Question {
  readonly id: number;
  readonly asked:
    | { readonly what: 'sign' | 'stamp'; readonly octets: Uint8Array }
    | { readonly what: 'longTerm'; readonly chains: readonly (readonly Uint8Array[])[] };
}

/** What comes back: a value, or the error of who was asked. Errors lose their class on the way, so they go as what they say. */
export type Reply = { readonly id: number } & (
  | { readonly octets: Uint8Array }
  | { readonly data: RevocationData }
  | { readonly diagnostics: readonly Diagnostic[]; readonly exitCode: ExitCode }
  | { readonly fault: string }
);

/** One end of a channel between two threads. */
export type Port = InstanceType<typeof MessageChannel>['port1'];

export function factsOf({ signer, timeStamps, longTerm }: LastingKey): SignerFacts {
  const { certificate, chain, scheme, hash } = signer;
  return {
    certificate,
    chain,
    scheme,
    hash,
    hasTimeStamps: timeStamps !== undefined,
    hasLongTerm: longTerm !== undefined,
  };
}
