import { type Diagnostic, diagnostic } from '../diagnostics/index.js';
import type { IssueContext } from './row-task.js';
import type { StandingFile } from './standing-file.js';

/**
 * What keeps a PDF from being issued as it is wanted: a document that was issued with a seal is never put back without one, and one that was
 * issued without a seal is sealed only where it may be replaced.
 *
 * @param isSealed Whether what stands there has a seal, whatever it is.
 */
export function sealObstacle(
  { path, recorded, sha256 }: StandingFile,
  isSealed: boolean,
  { sealing, options }: Pick<IssueContext, 'sealing' | 'options'>,
): Diagnostic[] {
  if (recorded === undefined) {
    if (!isSealed || sealing !== undefined) return [];
    return [diagnostic('issued-sealed', `${path} is there already, with a seal`)];
  }
  const isGone = sha256 === undefined;
  if (sealing === undefined) {
    if (recorded.seal === undefined) return [];
    const what = isGone ? 'is gone' : 'was changed since';
    return [diagnostic('issued-sealed', `${path} was issued with a seal and ${what}`)];
  }
  if (recorded.seal !== undefined || options.force) return [];
  return [diagnostic('issued-unsealed', `${path} was issued without a seal${isGone ? ' and is gone' : ''}`)];
}
