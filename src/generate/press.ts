import { checkChoices } from '../compose/index.js';
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/index.js';
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
import { type GeneratedDocument, type GenerateOptions, generateWith, writeWith } from './generate.js';
import { engagementDigest, identityOf } from './identity.js';
import { createSharedParts } from './shared-parts.js';
import { variantsOf } from './variants.js';

/** What can be said of an engagement without composing it. */
export interface Examination {
  /** SHA-256 of the engagement. */
  readonly engagement: string;
  /** One for each statement; none where there are errors. */
  readonly statements: readonly { readonly language: string; readonly identity: string }[];
}

/**
 * Makes the documents of any number of engagements. What they share (articles, brand, template, fonts, whatever a writer
 * keeps) is made once, when it is first asked for, and stays as it was then. A document is the same, byte for byte,
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
  return {
    compose: (loaded, options = {}) => composeWith(parts, loaded, options),
    generate: (loaded, options) => generateWith(parts, loaded, options),
    write: (composition, formats) => writeWith(parts, composition, formats),
    async examine(given, options = {}) {
      const loaded = withSigning(given, options.signingMethod);
      const found = await variantsOf(parts, loaded, options);
      const diagnostics: Diagnostic[] = distinct([
        ...found.diagnostics,
        ...found.variants.flatMap(({ variant }) => checkChoices(variant.model, loaded)),
      ]);
      const engagement = engagementDigest(loaded.engagement);
      const statements = hasErrors(diagnostics)
        ? []
        : found.variants.map(({ language, variant }) => ({
            language,
            identity: identityOf(engagement, language, variant),
          }));
      return { value: { engagement, statements }, diagnostics };
    },
  };
}
