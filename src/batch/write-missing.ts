import { join } from 'node:path';
import { type Diagnostic, diagnostic, hasErrors, type Outcome } from '../diagnostics/index.js';
import { type Composition, sealDocuments } from '../generate/index.js';
import type { IssuedFile } from '../register/index.js';
import { isSealed } from '../sign/index.js';
import { sha256 } from '../source/index.js';
import { type Made, type Missing, makeMissing } from './missing-documents.js';
import type { IssueContext, RowResult } from './row-task.js';
import { sealObstacle } from './seal-obstacle.js';
import { standingSeal } from './standing-seal.js';

/** What became of missing documents. */
export interface Written {
  readonly files: readonly (IssuedFile & { readonly language: string })[];
  /** Of those that were sealed now. */
  readonly sealed: NonNullable<RowResult['sealed']>;
}

/**
 * Makes the missing documents, seals them where they are to be, and puts them in place: all or none. Nothing is sealed before it is sure that
 * it can be put in place. Problems: those of writing; `file-exists` and `issued-file-changed` where something else stands there, unless it
 * is to be replaced; `issued-sealed`, `issued-unsealed`; `sealed-anew` is a remark. Throws: errors of sealing and of the disk.
 */
export async function writeMissing(
  context: IssueContext,
  composition: Composition,
  missing: readonly Missing[],
): Promise<Outcome<Written>> {
  const { host, options } = context;
  const { value, diagnostics } = await makeMissing(context, composition, missing);
  const made = await Promise.all(value.map((one) => withStandingSeal(one, context)));
  const problems = [...diagnostics, ...made.flatMap((one) => obstacles(one, context))];
  if (hasErrors(problems)) return { value: nothing, diagnostics: problems };
  const sealed = await sealMade(made, context);
  const files = sealed
    .filter(({ document, standing }) => standing.sha256 !== sha256(document.bytes))
    .map(({ document, standing }) => ({ path: join(options.out, standing.path), bytes: document.bytes }));
  const replace = options.force;
  if (files.length > 0) await host.writeFiles(files, { replace });
  const anew = sealed.filter(({ isNew, standing }) => isNew && standing.recorded?.seal !== undefined);
  return {
    value: {
      files: sealed.map((one) => issuedFile(one, options.out)),
      sealed: { documents: sealed.filter(({ isNew }) => isNew).length, anew: anew.length },
    },
    diagnostics: [...problems, ...anew.map(({ standing }) => sealedAnew(standing.path))],
  };
}

const nothing: Written = { files: [], sealed: { documents: 0, anew: 0 } };

interface Found extends Made {
  /** Whether what stands there has a seal. */
  readonly standsSealed: boolean;
}

/** A sealed document that stands there and was not recorded is taken as it is. */
async function withStandingSeal({ document, standing }: Made, context: IssueContext): Promise<Found> {
  const { host, options, sealing } = context;
  const made = { document, standing, standsSealed: false };
  if (document.format !== 'pdf' || standing.sha256 === undefined) return made;
  const bytes = await host.readFile(join(options.out, standing.path));
  const standsSealed = isSealed(bytes);
  if (sealing === undefined || !standsSealed) return { ...made, standsSealed };
  const found = standingSeal(bytes, document.bytes, sealing);
  return { document: { ...document, ...found }, standing, standsSealed };
}

/** What keeps a document from being put in place. A file that is not it and was not issued as what it is now must not be lost. */
function obstacles(
  { document, standing, standsSealed }: Found,
  context: IssueContext,
): readonly Diagnostic[] {
  const { path, recorded, sha256: found } = standing;
  if (document.seal !== undefined) return [];
  const ofSeal = document.format === 'pdf' ? sealObstacle(standing, standsSealed, context) : [];
  if (ofSeal.length > 0 || found === undefined || context.options.force) return ofSeal;
  if (found === sha256(document.bytes)) {
    if (document.format !== 'pdf' || context.sealing === undefined) return [];
    return [diagnostic('file-exists', `${path} is there already, without a seal`)];
  }
  return recorded === undefined
    ? [diagnostic('file-exists', `${path} is there already, and is another document`)]
    : [diagnostic('issued-file-changed', `${path} was changed since it was issued`, { hint: restore })];
}

const restore = 'Restore it from a backup, or pass --force to put the issued document back.';

interface Sealed extends Made {
  /** Sealed now. */
  readonly isNew: boolean;
}

async function sealMade(made: readonly Made[], { host, sealing }: IssueContext): Promise<readonly Sealed[]> {
  if (sealing === undefined) return made.map((one) => ({ ...one, isNew: false }));
  const sealed: Sealed[] = [];
  for (const one of made) {
    const { document, standing } = one;
    const [done = document] = document.seal ? [] : await sealDocuments(host, [document], sealing);
    sealed.push({ document: done, standing, isNew: done.seal !== document.seal });
  }
  return sealed;
}

function issuedFile({ document, standing }: Sealed, root: string): Written['files'][number] {
  const { format, language, bytes, seal } = document;
  const { path } = standing;
  const file = { format, language, path, root, size: bytes.length, sha256: sha256(bytes) };
  return { ...file, ...(seal && { seal }) };
}

function sealedAnew(path: string): Diagnostic {
  return diagnostic('sealed-anew', `${path} was gone or changed, and is sealed anew`);
}
