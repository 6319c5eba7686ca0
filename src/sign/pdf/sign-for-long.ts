import type { RevocationData } from '../revocation/index.js';
import { timeStampChain } from '../time-stamp/index.js';
import { addLongTermData } from './long-term.js';
import type { SigningKey } from './signing-key.js';

/** With what a signature is made that is to be proven for long. */
export interface LastingKey extends SigningKey {
  /**
   * Collects what proves that certificates were good, once the document is signed (`openRevocation`); with it the signature is
   * B-LT where it has a time stamp.
   *
   * @param chains DER, each from the certificate that signs upwards: the signer's, that of the time stamp.
   */
  readonly longTerm?: ((chains: readonly (readonly Uint8Array[])[]) => Promise<RevocationData>) | undefined;
}

/** Signs, then appends what proves the certificates of the signature and of its time stamp. */
export async function signForLong(
  { signer, timeStamps, longTerm }: LastingKey,
  sign: (key: SigningKey) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  if (longTerm === undefined) return sign({ signer, timeStamps });
  let token: Uint8Array | undefined;
  const remembering = timeStamps && {
    async stamp(octets: Uint8Array) {
      token = await timeStamps.stamp(octets);
      return token;
    },
  };
  const signed = await sign({ signer, timeStamps: remembering });
  const chains = [
    [signer.certificate, ...signer.chain],
    ...(token === undefined ? [] : [timeStampChain(token)]),
  ];
  return addLongTermData(signed, await longTerm(chains));
}
