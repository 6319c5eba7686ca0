import { expect } from 'vitest';
import { renderDiagnostic } from '../../src/diagnostics/index.js';
import { createMemoryHost } from '../../src/host/index.js';
import { openTransportFile } from '../../src/invite/transports/index.js';
import { everythingOf, failureOf, groundOf } from './transport-ground.js';

/** A secret in settings where none belongs. */
export const word = 'hunter2word';

/** What is told of a file of settings, without its name and the code. A secret in it is told nowhere. */
export async function toldOf(text: string): Promise<readonly string[]> {
  const host = createMemoryHost({ '/settings.yaml': text });
  const error = await failureOf(openTransportFile('/settings.yaml', groundOf({ host })));
  expect(everythingOf(error)).not.toContain(word);
  return error.diagnostics.map((one) => {
    expect(one.code).toBe('transport-settings-invalid');
    return renderDiagnostic(one)
      .replace('/settings.yaml:', '')
      .replace(' error[transport-settings-invalid]:', '')
      .replace('\n  hint:', ' /');
  });
}
