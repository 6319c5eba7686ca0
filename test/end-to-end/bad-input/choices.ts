import { article, type BadInput, engagement, file, generate } from './kind.js';

/** What an engagement asks for that is not there or cannot be. */
export const badChoices: readonly BadInput[] = [
  {
    what: 'an unknown option',
    files: file(engagement('options: { wifi: true }')),
    args: generate,
    code: 'engagement-unknown-option',
    says: /wifi-vpn/,
    exitCode: 1,
  },
  {
    what: 'an unknown service',
    files: file(engagement('services: [intunes]')),
    args: generate,
    code: 'engagement-unknown-service',
    says: /intune/,
    exitCode: 1,
  },
  {
    what: 'an unknown responsibility',
    files: file(engagement('responsibilities: { general.ssl: { owner: Ana } }')),
    args: generate,
    code: 'engagement-unknown-responsibility',
    says: /general\.ssl/,
    exitCode: 1,
  },
  {
    what: 'an option that the article lacks',
    files: file(engagement('source: { revision: 2016-04 }', 'options: { wifi-vpn: true }')),
    args: generate,
    code: 'engagement-option-not-in-source',
    says: /2016-11/,
    exitCode: 1,
  },
  {
    what: 'an option without the service it needs',
    files: file(engagement('services: [azure-ad-premium]', 'options: { wifi-vpn: true }')),
    args: generate,
    code: 'engagement-option-needs-service',
    says: /intune/i,
    exitCode: 1,
  },
  {
    what: 'an unknown revision',
    files: file(engagement('source: { revision: 2017-01 }')),
    args: generate,
    code: 'source-revision-unknown',
    says: /2016-11/,
    exitCode: 1,
  },
  {
    what: 'a language without an article',
    files: {
      ...article(
        '---\nms.contentlocale: en\n---\n# Duties\n\n## General\n\n- Provide a person who knows the network.\n',
      ),
    },
    args: ['generate', 'e.yaml', '--language', 'es'],
    code: 'source-language-unavailable',
    says: /es.*\(en\)/is,
    exitCode: 1,
  },
];
