import { checkChoices } from '../compose/index.js';
import { hasErrors, type Outcome } from '../diagnostics/index.js';
import type { LoadedEngagement } from '../engagement/index.js';
import type { Host } from '../host/index.js';
import type { Format } from '../writers/index.js';
import {
  type ComposeOptions,
  type Composition,
  composeWith,
  distinct,
  withSigning,
} from './compose-statements.js';
import { engagementDigest, identityOf } from './identity.js';
import { sealProblems } from './seal-problems.js';
import { createSharedParts } from './shared-parts.js';
import { keptVariants } from './variants.js';
import { type GeneratedDocument, type GenerateOptions, writeDocuments } from './write-documents.js';

/** What can be said of an engagement without composing it. */
export interface Examination {
  /** SHA-256 of the engagement. */
  readonly engagement: string;
  /** One for each statement; none where there are errors. */
  readonly statements: readonly { readonly language: string; readonly identity: string }[];
}

/**
 * Makes the documents of any number of engagements. What they share (articles, brand, template, fonts, whatever a writer
 * keeps) is made when it is first asked for, and stays as it was then for as long as it is kept: a few brands and articles are. A document is the same, byte for byte,
 * whatever was made before it.
 */
export interface Press {
  /** As `composeStatements`. */
  compose(loaded: LoadedEngagement, options?: ComposeOptions): Promise<Outcome<Composition | undefined>>;
  /** As `generateStatements`. */
  generate(
    loaded: LoadedEngagement,
    options: GenerateOptions,
  ): Promise<Outcome<readonly GeneratedDocument[]>>;
  /** The documents of statements that are composed: all or none. Problems: those of `generate` that writing finds. */
  write(composition: Composition, formats: readonly Format[]): Promise<Outcome<readonly GeneratedDocument[]>>;
  /** What is wrong with what an engagement names and chooses, and by what its statements are known. */
  examine(loaded: LoadedEngagement, options?: ComposeOptions): Promise<Outcome<Examination>>;
}

export function openPress(host: Host): Press {
  const parts = createSharedParts(host);
  const variantsFor = keptVariants(parts);
  return {
    compose: (loaded, options = {}) => composeWith(variantsFor, loaded, options),
    async generate(loaded, options) {
      const composed = await composeWith(variantsFor, loaded, options);
      if (composed.value === undefined) return { value: [], diagnostics: composed.diagnostics };
      const written = await writeDocuments(parts, composed.value, options.formats);
      return { value: written.value, diagnostics: [...composed.diagnostics, ...written.diagnostics] };
    },
    write: (composition, formats) => writeDocuments(parts, composition, formats),
    async examine(given, options = {}) {
      const loaded = withSigning(given, options.signingMethod);
      const { variants, diagnostics: found } = await variantsFor(loaded, options);
      const chosen = variants.flatMap(({ variant }) => checkChoices(variant.model, loaded));
      const diagnostics = distinct([...sealProblems(loaded, options.seals), ...found, ...chosen]);
      const engagement = engagementDigest(loaded.engagement);
      if (hasErrors(diagnostics)) return { value: { engagement, statements: [] }, diagnostics };
      const statements = variants.map(({ language, variant }) => ({
        language,
        identity: identityOf(engagement, language, variant),
      }));
      return { value: { engagement, statements }, diagnostics };
    },
  };
}
