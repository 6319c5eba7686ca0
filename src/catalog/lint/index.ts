import { type Diagnostic, sortDiagnostics } from '../../diagnostics/index.js';
import type { ResponsibilityModel, SourceDocument } from '../../model/index.js';
import { mixedAddress } from './address.js';
import { fusedDuties } from './fused-duties.js';
import { fusedWords } from './fused-words.js';
import { knownDefects } from './known-defects.js';
import { mixedMood } from './mood.js';
import { relativeLinks } from './relative-links.js';
import { repeatedTexts } from './repeated-texts.js';

/**
 * What is wrong with an article's text: the `lint-` codes, in order of place.
 *
 * @param model The model that was built of this very source.
 */
export function lintSource(source: SourceDocument, model: ResponsibilityModel): readonly Diagnostic[] {
  return sortDiagnostics([
    ...fusedDuties(model),
    ...fusedWords(source),
    ...mixedMood(source),
    ...mixedAddress(source),
    ...knownDefects(source, model.catalog),
    ...repeatedTexts(model),
    ...relativeLinks(source),
  ]);
}
