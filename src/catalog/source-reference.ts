import { plainText, type SourceDocument, type SourceReference } from '../model/index.js';

/** @param revision `YYYY-MM`, or `undated`. */
export function sourceReference(source: SourceDocument, revision: string): SourceReference {
  const { file, digest, language, title, frontMatter } = source;
  return {
    file,
    digest,
    language,
    revision,
    title: plainText(title),
    ...(frontMatter.assetId !== undefined && { assetId: frontMatter.assetId }),
  };
}
