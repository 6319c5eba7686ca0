/*
 * What is measured. `module` is the file below `subjects` that a process of its own opens; `command` says that each round
 * is a run of the product's command line. `peer` names what the ratios are taken against, `target` what the product set
 * itself.
 */

const languages = [
  ['en', 'en'],
  ['zh', 'zh-Hans'],
];

function perLanguage(make) {
  return languages.flatMap(([suffix, language]) => {
    const subject = make(suffix);
    return [{ ...subject, id: `${subject.id}-${suffix}`, language }];
  });
}

const single = perLanguage((suffix) => ({
  id: 'pdf',
  title: 'Countersign, PDF, one thread',
  module: 'countersign/countersign',
  format: 'pdf',
  given: 'engagements',
  ratios: [
    { peer: `typst-${suffix}`, target: 1.5 },
    { peer: `typst-cached-${suffix}` },
    { peer: `plain-pdfmake-${suffix}` },
  ],
}));

const singleWord = perLanguage((suffix) => ({
  id: 'docx',
  title: 'Countersign, DOCX, one thread',
  module: 'countersign/countersign',
  format: 'docx',
  given: 'engagements',
  ratios: [{ peer: `docxtemplater-${suffix}`, target: 1.5 }, { peer: `plain-docx-${suffix}` }],
}));

const batch = ['pdf', 'docx'].flatMap((format) =>
  [1, 2].flatMap((workers) =>
    perLanguage((suffix) => ({
      id: `batch-${format}-${workers}`,
      title: `Countersign, batch of ${format.toUpperCase()}, ${workers === 1 ? 'one worker' : 'two workers'}`,
      command: 'batch',
      format,
      workers,
      ratios:
        workers === 1
          ? [{ peer: `${format}-${suffix}` }]
          : [{ peer: `batch-${format}-1-${suffix}`, target: 1.8 }],
    })),
  ),
);

const cold = perLanguage(() => ({
  id: 'generate-pdf',
  title: 'Countersign, generate, a process a document',
  command: 'generate',
  format: 'pdf',
}));

const peers = [
  { id: 'typst', title: 'Typst in process, PDF/A-3a', module: 'typst/typst', template: 'plain' },
  {
    id: 'typst-cached',
    title: 'Typst in process, written for its cache',
    module: 'typst/typst',
    template: 'cached',
  },
  { id: 'plain-pdfmake', title: 'pdfmake, plain', module: 'pdfmake/pdfmake' },
  { id: 'docxtemplater', title: 'docxtemplater', module: 'docxtemplater/docxtemplater' },
  { id: 'plain-docx', title: 'docx, plain', module: 'docx/docx' },
].flatMap((peer) => perLanguage(() => ({ ...peer, given: 'statements' })));

export const subjects = [...single, ...singleWord, ...batch, ...cold, ...peers];

/** The subjects of some names; a name stands for all that begin with it and a hyphen too. All where none is named. */
export function subjectsNamed(names) {
  if (names.length === 0) return subjects;
  return names
    .flatMap((name) => {
      const found = subjects.filter(({ id }) => id === name || id.startsWith(`${name}-`));
      if (found.length === 0)
        throw new Error(
          `No subject is called ${name}. There are: ${subjects.map(({ id }) => id).join(', ')}`,
        );
      return found;
    })
    .filter((subject, at, all) => all.indexOf(subject) === at);
}
