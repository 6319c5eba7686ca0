import { relative, resolve } from 'node:path';
import { formats, labelOf, listBrands, listLanguages, type ResponsibilityModel } from '../index.js';
import type { Library } from './library.js';
import type { Session } from './report.js';
import type { Subject } from './subjects.js';

/** One line of a listing: the column's name to what stands there. The first is what the thing is called. */
export type Row = Readonly<Record<string, string | number | boolean | readonly string[]>>;

type Listing = (
  library: Library,
  language: string,
  session: Session,
) => Promise<readonly Row[]> | readonly Row[];

/** What is shown of each subject; the columns are those of its rows. */
export const listings: Readonly<Record<Subject, Listing>> = {
  sources: ({ models, root }) =>
    models.map((model) => ({
      file: relative(resolve(root), resolve(model.source.file)) || model.source.file,
      language: model.source.language,
      revision: model.source.revision,
      responsibilities: idsOf(model).length,
      title: model.source.title,
    })),

  revisions: ({ models }) =>
    distinct(models.map(({ source }) => source.revision)).map((revision) => {
      const those = models.filter(({ source }) => source.revision === revision);
      return {
        revision,
        languages: distinct(those.map(({ source }) => source.language)),
        responsibilities: distinct(those.flatMap(idsOf)).length,
      };
    }),

  languages: async ({ models }, language, { host }) => {
    const names = new Intl.DisplayNames(language, { type: 'language', languageDisplay: 'standard' });
    return (await listLanguages(host)).map((tag) => ({
      language: tag,
      name: names.of(tag) ?? tag,
      revisions: distinct(
        models.filter(({ source }) => source.language === tag).map(({ source }) => source.revision),
      ),
    }));
  },

  phases: ({ catalogs }, language) =>
    catalogs.flatMap(({ id: catalog, phases }) =>
      phases.map(({ id, code, items, label }) => ({
        id,
        code,
        responsibilities: items.length,
        label: labelOf(label, language),
        catalog,
      })),
    ),

  responsibilities: ({ catalogs }, language) =>
    catalogs.flatMap(({ id: catalog, phases, options, revisions }) =>
      phases.flatMap((phase) =>
        phase.items.map((item) => {
          const id = `${phase.id}.${item.id}`;
          return {
            id,
            label: labelOf(item.label, language),
            options: options
              .filter((option) => option.responsibilities.includes(id))
              .map((option) => option.id),
            services: item.services,
            revisions: item.revisions ?? revisions.map((revision) => revision.id),
            catalog,
          };
        }),
      ),
    ),

  options: ({ catalogs }, language) =>
    catalogs.flatMap(({ id: catalog, options }) =>
      options.map(({ id, label, default: selected, requires, responsibilities }) => ({
        id,
        label: labelOf(label, language),
        default: selected ? 'selected' : 'not-selected',
        requires,
        responsibilities,
        catalog,
      })),
    ),

  services: ({ catalogs }, language) =>
    catalogs.flatMap(({ id: catalog, services }) =>
      services.map(({ id, label }) => ({ id, label: labelOf(label, language), catalog })),
    ),

  catalogs: ({ catalogs }, language) =>
    catalogs.map(({ id, label, revisions, phases }) => ({
      id,
      label: labelOf(label, language),
      revisions: revisions.map((revision) => revision.id),
      responsibilities: phases.flatMap(({ items }) => items).length,
    })),

  brands: async (_library, _language, { host }) =>
    (await listBrands(host)).map(({ id, name }) => ({ id, name })),

  formats: () =>
    Object.entries(formats).map(([format, { extension, mediaType }]) => ({
      format,
      ending: `.${extension}`,
      'media type': mediaType,
    })),
};

function idsOf({ phases }: ResponsibilityModel): readonly string[] {
  return phases.flatMap(({ responsibilities }) => responsibilities.map(({ id }) => id));
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
