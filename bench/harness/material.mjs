import { join } from 'node:path';

/** The files of a language in the folder of a run. */
export function material(folder, language) {
  const file = (name) => join(folder, name.replace('*', language));
  return {
    engagements: file('engagements.*.json'),
    statements: file('statements.*.jsonl'),
    article: file('article.*.md'),
    template: file('template.*.docx'),
  };
}
