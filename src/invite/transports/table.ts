import { z } from 'zod';
import { CountersignError, diagnostic } from '../../diagnostics/index.js';
import type { Surroundings, Transport } from './transport.js';

type Open = (settings: unknown, surroundings: Surroundings) => Promise<Transport>;

/** Every transport. One is loaded when it is asked for. */
export const transports = {
  file: async () => {
    const { fileSettingsSchema, openFile } = await import('./file.js');
    return kind(fileSettingsSchema, openFile);
  },
  smtp: async () => {
    const [{ openSmtp }, { smtpSettingsSchema }] = await Promise.all([
      import('./smtp.js'),
      import('./smtp/settings.js'),
    ]);
    return kind(smtpSettingsSchema, openSmtp);
  },
  caldav: async () => {
    const [{ openCaldav }, { caldavSettingsSchema }] = await Promise.all([
      import('./caldav.js'),
      import('./caldav/settings.js'),
    ]);
    return kind(caldavSettingsSchema, openCaldav);
  },
  graph: async () => {
    const [{ openGraphTransport }, { graphSettingsSchema }] = await Promise.all([
      import('./graph.js'),
      import('./graph/settings.js'),
    ]);
    return kind(graphSettingsSchema, openGraphTransport);
  },
} satisfies Record<Transport['name'], () => Promise<Open>>;

const chosen = z.object({ transport: z.literal(['file', 'smtp', 'caldav', 'graph']) });

/**
 * Opens the transport that settings name. Nothing is sent before `deliver`.
 *
 * @param settings `{ transport: 'smtp', host: ... }`, as read from a file.
 * Errors: `transport-settings-invalid`, one for each field; those of the transport.
 */
export async function openTransport(settings: unknown, surroundings: Surroundings): Promise<Transport> {
  const { transport } = parsed(chosen, settings);
  const open = await transports[transport]();
  return open(settings, surroundings);
}

function kind<S>(
  schema: z.ZodType<S>,
  open: (settings: S, surroundings: Surroundings) => Transport | Promise<Transport>,
): Open {
  return async (settings, surroundings) => open(parsed(schema, settings), surroundings);
}

function parsed<S>(schema: z.ZodType<S>, settings: unknown): S {
  const result = schema.safeParse(settings);
  if (result.success) return result.data;
  throw new CountersignError(
    result.error.issues.map(({ path, message }) =>
      diagnostic('transport-settings-invalid', message, { field: path.join('.') || 'transport' }),
    ),
  );
}
