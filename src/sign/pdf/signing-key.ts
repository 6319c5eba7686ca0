import type { TimeStamps } from '../cms/index.js';
import type { Signer } from '../signer.js';

/** With what a signature is made. */
export interface SigningKey {
  readonly signer: Signer;
  /** With them it is B-T, else B-B. */
  readonly timeStamps?: TimeStamps | undefined;
}
