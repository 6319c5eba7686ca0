import type { Diagnostic, EsignService, Format, LastingKey } from '../index.js';
import type { Patience } from './patience.js';
import type { Session } from './report.js';
import { openNamedSigning } from './signing.js';
import { wrongUsage } from './usage.js';

export interface SealFlags {
  /** File of signing settings. */
  readonly seal?: string;
  readonly esign?: EsignService;
}

/** What seals, and what is to be told of it in the report. */
export interface NamedSealing {
  readonly sealing: LastingKey | undefined;
  warnings(): readonly Diagnostic[];
}

/** Errors, of exit code 2: nothing that could be sealed, or something that no seal survives. */
export function checkSealing({ seal, esign }: SealFlags, formats: readonly Format[]): void {
  if (seal === undefined) return;
  if (!formats.includes('pdf'))
    throw wrongUsage(
      '--seal seals PDFs, and none is to be written',
      'Add pdf to --formats, or leave out --seal.',
    );
  if (esign !== undefined)
    throw wrongUsage(
      `What ${esign} signs cannot be sealed: the service writes the file anew`,
      'Leave out --seal or --esign.',
    );
}

/** Opens what `--seal` names; nothing seals where it is not given. Errors: those of `openNamedSigning`. */
export async function openSealing(
  { seal }: SealFlags,
  session: Session,
  patience: Patience,
): Promise<NamedSealing> {
  if (seal === undefined) return { sealing: undefined, warnings: () => [] };
  const { signing, warnings } = await openNamedSigning(seal, session, patience);
  return { sealing: signing, warnings };
}
