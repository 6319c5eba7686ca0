import { z } from 'zod';
import { CountersignError, diagnostic, exitCodes } from '../diagnostics/index.js';
import type { Host } from '../host/index.js';
import { readNamed } from './named-file.js';
import { pathSchema } from './shape.js';

/** Where a secret is. It is never itself in settings or arguments, which others can read and which end up in logs. */
export const secretSchema = z
  .union([
    z.strictObject({
      env: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'Write the name of an environment variable.'),
    }),
    z.strictObject({ file: pathSchema('Write the path of a file that nobody else may read.') }),
  ])
  .meta({
    description:
      'Write { env: NAME } for an environment variable, or { file: PATH } for a file that nobody else may read.',
    isSecret: true,
  });

export type SecretSource = z.output<typeof secretSchema>;

/** Where secrets are read from. */
export interface SecretGround {
  readonly host: Host;
  /** The environment variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * A secret: one line of text; a line end behind it does not belong to it.
 *
 * Errors: `secret-missing`, `secret-exposed`, those of reading a file. None of them shows what was read.
 */
export async function readSecret(source: SecretSource, { host, environment }: SecretGround): Promise<string> {
  if ('env' in source)
    return oneLine(environment[source.env] ?? '', `the environment variable ${source.env}`);
  if ((await host.kindOf(source.file)) === 'directory') throw missing(`${source.file} is a folder`);
  const bytes = await readNamed(source.file, (path) => host.readPrivateFile(path));
  return oneLine(new TextDecoder().decode(bytes), source.file);
}

function oneLine(text: string, place: string): string {
  const secret = text.replace(/\r?\n$/, '');
  if (secret === '') throw missing(`There is no secret in ${place}`);
  // A line end would end the command that carries the secret, and begin another.
  if (/[\0\r\n]/.test(secret)) throw missing(`What is in ${place} is more than one line`);
  return secret;
}

function missing(message: string): CountersignError {
  return new CountersignError(diagnostic('secret-missing', message), { exitCode: exitCodes.environment });
}
