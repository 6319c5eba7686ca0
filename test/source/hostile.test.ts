import { describe, expect, it } from 'vitest';
import type { DiagnosticCode } from '../../src/diagnostics/index.js';
import { createNodeHost } from '../../src/host/index.js';
import type { SourceDocument } from '../../src/model/index.js';
import { loadSource } from '../../src/source/index.js';
import { codesOf, read, shape } from './article.js';

const folder = 'fixtures/hostile';
const host = createNodeHost();
const missing: DiagnosticCode = 'source-front-matter-missing';

const twoItems = [
  ['Initiate phase', ['Work with the team to begin onboarding.', 'Participate in the kick-off meeting.']],
];

/** What is said of each file, and its sections; without sections the file is refused. */
const files: Record<string, { codes: readonly DiagnosticCode[]; sections?: unknown }> = {
  'alias-bomb.md': { codes: ['source-front-matter-not-yaml'], sections: twoItems },
  'bad-date.md': { codes: ['source-date-invalid'], sections: twoItems },
  'bare-colon.md': {
    codes: ['source-front-matter-not-yaml'],
    sections: [
      [
        'Fase di avvio',
        [
          "Collaborare con il team per avviare l'onboarding dei servizi idonei.",
          'Partecipare alla riunione di avvio e gestire i partecipanti della propria organizzazione.',
        ],
      ],
    ],
  },
  'byte-order-mark-and-crlf.md': { codes: ['source-bom', 'source-line-endings'], sections: twoItems },
  'code-in-front-matter.md': { codes: ['source-front-matter-executable'] },
  'coffee-in-front-matter.md': { codes: ['source-front-matter-executable'] },
  'duplicate-keys.md': {
    codes: ['source-front-matter-duplicate', 'source-front-matter-duplicate'],
    sections: twoItems,
  },
  'empty.md': { codes: ['source-empty'] },
  'es-es/english.md': { codes: ['source-language-mismatch'], sections: twoItems },
  'html.md': {
    codes: [
      missing,
      'source-heading-anchor',
      'source-html-removed',
      'source-table-ignored',
      'source-table-ignored',
    ],
    sections: [
      [
        'General responsibilities',
        [
          'Ask your administrator of <tenant-name> for all rights. They are needed.',
          'Use <a name="code"> as it stands.',
          'Write the terms of use.',
          'Keep the test environment.',
        ],
      ],
      ['Enable phase', ['Enable the services.', 'Manage resources as needed.']],
    ],
  },
  'invisible-characters.md': {
    codes: ['source-control-characters', missing],
    sections: [
      [
        'Initiate phase',
        ['Work with the team to begin onboarding.', 'Participate in the kick-off meeting 👩‍💻.'],
      ],
    ],
  },
  'learn-more-alert.md': {
    codes: [missing, 'source-navigation-omitted'],
    sections: [
      ['Initiate phase', ['Work with the team to begin onboarding.', 'Participate']],
      ['Next steps', ['Confirm the timelines of the project.']],
    ],
  },
  'misread-twice.md': {
    codes: ['source-mojibake', missing],
    sections: [
      [
        'Phase d’initiation',
        [
          'Préparer l’environnement : «été», «CAFÉ»… et “à côté”.',
          'Rédiger les conditions d’utilisation de l’organisation pour le portail.',
        ],
      ],
    ],
  },
  'nested-lists.md': {
    codes: [missing],
    sections: [
      [
        'Enable phase - Microsoft Intune',
        [
          'Devices:',
          '  Windows',
          '  macOS',
          '    Only the versions that are supported.',
          'Policies and access rules',
        ],
      ],
    ],
  },
  'no-bullets.md': { codes: [missing, 'source-no-responsibilities'], sections: [] },
  'no-heading.md': {
    codes: [],
    sections: [
      ['Your responsibilities', ['Work with the team to begin onboarding.', 'Create a support plan.']],
    ],
  },
  'office-file.md': { codes: ['source-binary'] },
  'see-also.md': {
    codes: [missing, 'source-navigation-omitted'],
    sections: [['Initiate phase', ['Work with the team to begin onboarding.']]],
  },
  'toml-front-matter.md': { codes: ['source-front-matter-not-yaml'], sections: twoItems },
  'unclosed-front-matter.md': { codes: ['source-front-matter-unclosed'], sections: twoItems },
  'utf-16.md': { codes: ['source-bom', 'source-encoding', missing], sections: twoItems },
  'white-space.md': { codes: ['source-empty'] },
  'windows-1252.md': {
    codes: ['source-encoding'],
    sections: [
      [
        'Fase de inicio',
        [
          'Participar en la reunión de puesta en marcha y confirmar los plazos de corrección.',
          'Redactar las “condiciones de uso” de la organización para el portal.',
        ],
      ],
    ],
  },
};

const sectionsOf = (document: SourceDocument | undefined) => document && shape(document.sections);

describe('bad and odd articles', () => {
  it('are all known here', async () => {
    const found = (await host.listFiles(folder)).filter((file) => file !== 'README.md');
    expect(found).toEqual(Object.keys(files).sort());
  });

  it.each(Object.entries(files))('%s', async (file, { codes, sections }) => {
    const { value, diagnostics } = await loadSource(host, `${folder}/${file}`);
    expect(codesOf(diagnostics)).toEqual(codes);
    expect(sectionsOf(value)).toEqual(sections);
  });
});

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

/** Made here, since a file would be large. Each ends within a second or two, and far within the time of a test. */
const large: Record<string, [content: string | Uint8Array, code: DiagnosticCode]> = {
  'a line of ten megabytes': ['a'.repeat(10_000_000), 'source-too-large'],
  'a line of one megabyte': ['ab '.repeat(340_000), 'source-unparsable'],
  'a NUL in a text': ['# Duties\n\n- Begin\0\n', 'source-binary'],
  'control characters': ['\u0001\u0002\u0003 ab', 'source-binary'],
  'a PDF': ['%PDF-1.7\n1 0 obj\n', 'source-binary'],
  'invisible characters alone': ['\u200b'.repeat(300_000), 'source-empty'],
  'a hundred thousand quotes': ['>'.repeat(100_000), 'source-unparsable'],
  'lists five thousand deep': [lines(5000, (i) => `${' '.repeat(Math.min(i, 150))}- a`), 'source-unparsable'],
  'lists five thousand deep in a line': [`${'- '.repeat(5000)}a`, 'source-unparsable'],
  'all left open': [`---\n${'`*_[<!-- ~~ <a href="'.repeat(5000)}`, 'source-unparsable'],
  'lone surrogates': [
    Uint8Array.from(Array.from({ length: 3000 }, (_, i) => [0xed, 0xa0, 0x80][i % 3] ?? 0)),
    'source-encoding',
  ],
  'surrogates without their second': [
    Uint8Array.of(0xff, 0xfe, 0x23, 0, 0x20, 0, 0x3d, 0xd8, 0x61),
    'source-encoding',
  ],
  'links without end': [`# a\n\n${'- [a](b)\n'.repeat(50_000)}`, 'source-unparsable'],
  'links in a paragraph': ['[a](b) '.repeat(50_000), 'source-unparsable'],
  'emphasis left open': [`${'_a*'.repeat(240)}\n\n`.repeat(20), 'source-no-responsibilities'],
  'comments left open': [`${'<!--'.repeat(240)}\n\n`.repeat(30), 'source-no-responsibilities'],
  'quotes hidden by comments': [`${'<!-- -->'.repeat(200)}${'>'.repeat(300)}a`, 'source-unparsable'],
  'brackets in front matter': [`---\n${'['.repeat(60_000)}\n---\n# a\n\n- b`, 'source-front-matter-not-yaml'],
  'empty lines': ['\r\n'.repeat(500_000).concat('a'), 'source-unparsable'],
  'misread text': ['Ã©'.repeat(150_000), 'source-mojibake'],
};

it.each(Object.entries(large))('large or hostile: %s', (_, [content, code]) => {
  expect(codesOf(read(content).diagnostics)).toContain(code);
});

it('reads a list of links that is long, but not without end', () => {
  const { value } = read(`# a\n\n- b\n\n## c\n\n${'- See [d](e).\n'.repeat(1500)}`);
  expect(value?.sections.map(({ items }) => items.length)).toEqual([1, 1500]);
});
