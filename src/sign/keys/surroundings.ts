import type { ProgramCall } from '../../host/index.js';
import type { SecretGround } from '../../settings/index.js';

/** What opening a signer has of the world. */
export interface SigningGround extends SecretGround {
  /** Asks a person for a passphrase, without showing what is typed. Where it is not given, nobody is there to ask. */
  ask?(question: string): Promise<string>;
  /** Asks a program. Where it is not given, settings that name a program are refused. */
  answerOf?(call: ProgramCall): Promise<Uint8Array>;
}
