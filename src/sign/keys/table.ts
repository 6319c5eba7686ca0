import { z } from 'zod';
import { CountersignError, diagnostic } from '../../diagnostics/index.js';
import { parseSettings, plainSettings, readSettings, type Settings } from '../../settings/index.js';
import type { Signer } from '../signer.js';
import type { Level } from './level.js';
import type { SigningGround } from './surroundings.js';

/** What a file of signing settings comes to. */
export interface OpenedSigner {
  readonly signer: Signer;
  /** How lasting its signatures are to be; see `openSigning`. */
  readonly level: Level;
}

type Open = (settings: Settings, ground: SigningGround) => Promise<OpenedSigner>;

const kinds = ['pkcs12', 'pem', 'command'] as const;

/** Every kind of signer. One is loaded when it is asked for. */
const signers = {
  pkcs12: async () => {
    const { openPkcs12, pkcs12SettingsSchema } = await import('./pkcs12.js');
    return kind('pkcs12', pkcs12SettingsSchema, openPkcs12);
  },
  pem: async () => {
    const { openPem, pemSettingsSchema } = await import('./pem.js');
    return kind('pem', pemSettingsSchema, openPem);
  },
  command: async () => {
    const { commandSettingsSchema, openCommand } = await import('./command.js');
    return kind('command', commandSettingsSchema, openCommand);
  },
} satisfies Record<(typeof kinds)[number], () => Promise<Open>>;

const chosen = z.object({ signer: z.enum(kinds).describe(`Write one of: ${kinds.join(', ')}.`) });

const code = 'signing-settings-invalid';

/**
 * Opens the signer that settings name. Its key is opened once, and signs as often as it is asked.
 *
 * @param settings `{ signer: 'pkcs12', file: ... }`, as a program gives them.
 * Errors: `signing-settings-invalid`, one for each problem; those of the kind of signer. None of them shows a secret.
 */
export function openSigner(settings: unknown, ground: SigningGround): Promise<OpenedSigner> {
  return open(plainSettings(settings, code), ground);
}

/** As `openSigner`, by a file of settings (YAML). Relative paths in it start at its folder. */
export async function openSignerFile(file: string, ground: SigningGround): Promise<OpenedSigner> {
  return open(readSettings(await ground.host.readFile(file), file, code), ground);
}

async function open(settings: Settings, ground: SigningGround): Promise<OpenedSigner> {
  const { signer } = parseSettings(chosen, settings, 'a signer');
  const openOne = await signers[signer]();
  return openOne(settings, ground);
}

function kind<S extends Level>(
  name: (typeof kinds)[number],
  schema: z.ZodType<S>,
  openOne: (settings: S, ground: SigningGround) => Promise<Signer>,
): Open {
  return async (settings, ground) => {
    const parsed = parseSettings(schema, settings, name);
    const { timeStamps, longTerm } = parsed;
    if (longTerm && timeStamps === undefined)
      throw new CountersignError(
        diagnostic(code, 'without time stamps nothing is proven for long', {
          span: settings.spanOf(['longTerm'], 'value'),
          field: 'longTerm',
          hint: 'Add timeStamps with the address of a time-stamping authority.',
        }),
      );
    return { signer: await openOne(parsed, ground), level: { timeStamps, longTerm } };
  };
}
