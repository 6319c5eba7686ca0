import { openTransport, type Transport } from '../../src/invite/transports/index.js';
import { GraphFake, graphToken } from './graph-fake.js';
import { type Ground, groundOf } from './transport-ground.js';

/** The stand-in, and a transport to it with the token of the environment variable GRAPH. */
export async function graphMeeting(
  settings: Readonly<Record<string, unknown>> = {},
  ground: Ground = groundOf({ environment: { GRAPH: graphToken } }),
): Promise<{ fake: GraphFake; transport: Transport; ground: Ground }> {
  const fake = await new GraphFake().start();
  return { fake, transport: await graphTo(fake, settings, ground), ground };
}

export function graphTo(
  { base }: Pick<GraphFake, 'base'>,
  settings: Readonly<Record<string, unknown>> = {},
  ground: Ground = groundOf({ environment: { GRAPH: graphToken } }),
): Promise<Transport> {
  return openTransport({ transport: 'graph', base, login: { token: { env: 'GRAPH' } }, ...settings }, ground);
}
