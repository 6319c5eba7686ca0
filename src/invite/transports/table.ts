import { z } from 'zod';
import { parseSettings, plainSettings, readSettings, type Settings } from '../../settings/index.js';
import type { Surroundings, Transport } from './transport.js';

type Open = (settings: Settings, surroundings: Surroundings) => Promise<Transport>;

/** Every transport. One is loaded when it is asked for. */
export const transports = {
  file: async () => {
    const { fileSettingsSchema, openFile } = await import('./file.js');
    return kind('file', fileSettingsSchema, openFile);
  },
  smtp: async () => {
    const [{ openSmtp }, { smtpSettingsSchema }] = await Promise.all([
      import('./smtp.js'),
      import('./smtp/settings.js'),
    ]);
    return kind('smtp', smtpSettingsSchema, openSmtp);
  },
  caldav: async () => {
    const [{ openCaldav }, { caldavSettingsSchema }] = await Promise.all([
      import('./caldav.js'),
      import('./caldav/settings.js'),
    ]);
    return kind('caldav', caldavSettingsSchema, openCaldav);
  },
  graph: async () => {
    const [{ openGraphTransport }, { graphSettingsSchema }] = await Promise.all([
      import('./graph.js'),
      import('./graph/settings.js'),
    ]);
    return kind('graph', graphSettingsSchema, openGraphTransport);
  },
} satisfies Record<Transport['name'], () => Promise<Open>>;

const chosen = z.object({
  transport: z.enum(['file', 'smtp', 'caldav', 'graph']).describe('Write one of: file, smtp, caldav, graph.'),
});

/**
 * Opens the transport that settings name. Nothing is sent before `deliver`.
 *
 * @param settings `{ transport: 'smtp', host: ... }`, as a program gives them.
 * Errors: `transport-settings-invalid`, one for each problem; those of the transport.
 */
export function openTransport(settings: unknown, surroundings: Surroundings): Promise<Transport> {
  return open(plainSettings(settings), surroundings);
}

/**
 * Opens the transport that a file of settings (YAML) names. Relative paths in it start at its folder. Errors: as of `openTransport`, with the
 * place in the file; those of reading it.
 */
export async function openTransportFile(file: string, surroundings: Surroundings): Promise<Transport> {
  return open(readSettings(await surroundings.host.readFile(file), file), surroundings);
}

async function open(settings: Settings, surroundings: Surroundings): Promise<Transport> {
  const { transport } = parseSettings(chosen, settings, 'a transport');
  const openOne = await transports[transport]();
  return openOne(settings, surroundings);
}

function kind<S>(
  name: Transport['name'],
  schema: z.ZodType<S>,
  openOne: (settings: S, surroundings: Surroundings) => Transport | Promise<Transport>,
): Open {
  return async (settings, surroundings) => openOne(parseSettings(schema, settings, name), surroundings);
}
