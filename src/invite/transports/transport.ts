import type { Diagnostic } from '../../diagnostics/index.js';
import type { Host } from '../../host/index.js';
import type { Invitation } from '../invitation.js';

/**
 * What has to be noted before and while an invitation goes out, so that nobody gets it twice and nobody is forgotten,
 * whatever ends the program. The last note about a recipient counts.
 */
export interface Journal {
  /** From here on the recipients may have it. It is on the disk when the promise resolves; only then the transport goes on. */
  handingOver(recipients: readonly string[]): Promise<void>;
  /** They have it. `reference`: what the other side called it (queue id, ETag, event id), where it said something. */
  accepted(recipients: readonly string[], reference?: string): Promise<void>;
  /**
   * They do not have it, even where `handingOver` was noted before; it may be tried again, and then `handingOver` comes first again.
   * `reason` is one line without secrets.
   */
  refused(recipients: readonly string[], reason: string): Promise<void>;
  /** Something that the user should know, and that keeps nobody from getting it. */
  warned?(problem: Diagnostic): void;
}

/** What would go out, for a dry run. */
export interface Preview {
  /** Where to: a folder, or an address without secrets such as `smtp://mail.example.com:587`. */
  readonly target: string;
  readonly recipients: readonly string[];
  /** Byte for byte what would be handed over. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** What handing over would tell besides, as far as it can be known. */
  readonly warnings: readonly Diagnostic[];
}

/** A way of handing invitations over. Every one passes `test/contract/transports.test.ts`. */
export interface Transport {
  readonly name: 'file' | 'smtp' | 'caldav' | 'graph';
  /** Whether it can tell, when asked again, that an invitation has arrived: then an interrupted delivery is repeated without doubt. */
  readonly repeatable: boolean;
  /**
   * Whether those who are no longer among the attendees of an update learn of it from the other side. Then they are recipients of the update,
   * and a cancellation for them alone is never handed over: there is one meeting on the other side, and it goes on.
   */
  readonly informsRemoved: boolean;
  /**
   * Hands an invitation over to those recipients (addresses of attendees, and see `informsRemoved`). `handingOver` is noted of nobody twice without a
   * refusal in between. When it resolves, each of them is noted as accepted or refused. It throws `CountersignError` for what concerns all that are left; then those without a note, or
   * with a refusal as the last, have nothing, and those with `handingOver` as the last are in doubt.
   */
  deliver(invitation: Invitation, recipients: readonly string[], journal: Journal): Promise<void>;
  /** What `deliver` would hand over. Nothing is sent, written or noted. Throws what `deliver` would, as far as it can be known. */
  preview?(invitation: Invitation, recipients: readonly string[]): Promise<Preview>;
  /** Lets connections go. Nothing may be delivered afterwards. */
  close(): Promise<void>;
}

/** The forms that an invitation takes. */
export interface Forms {
  /** RFC 5545. `method: false` leaves METHOD out, `attachments: true` puts the documents inside. */
  calendarOf(
    invitation: Invitation,
    options: { readonly method?: boolean; readonly attachments?: boolean },
  ): string;
  /** RFC 6047; the same bytes for the same invitation. */
  messageOf(invitation: Invitation, parts: { readonly calendar: string }): Promise<Uint8Array>;
  /**
   * Path of the invitation's files without ending, below the folder and with `/` between parts; the same for every issue. What goes to
   * those who are removed has a name of its own for each issue: the next removes others.
   */
  nameOf(invitation: Invitation): string;
}

/** What a transport has of the world. */
export interface Surroundings {
  readonly host: Host;
  readonly forms: Forms;
  /** The environment variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Lets milliseconds pass; fewer once `signal` is aborted. */
  wait(milliseconds: number): Promise<void>;
  /** Aborted when the user wants it to end: what is being handed over is brought to its end, and nothing is begun or waited for. */
  readonly signal?: AbortSignal | undefined;
  /** Told before something is tried again, as that can take minutes: why, and after how many milliseconds. */
  retrying?(reason: Diagnostic, milliseconds: number): void;
  /** What a program prints, for access tokens. Where it is not given, settings that name a program are refused. */
  outputOf?(program: string, args: readonly string[]): Promise<string>;
}
