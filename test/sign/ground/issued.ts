import { readFileSync } from 'node:fs';
import { createNodeHost, generateStatements, readEngagement } from '../../../src/index.js';
import { packageRoot } from '../../samples/engagements.js';

const files = { en: 'contoso.en.yaml', 'zh-Hans': 'adatum.zh-Hans.yaml', es: 'fabrikam.es.yaml' } as const;

export type Language = keyof typeof files;

const known = new Map<string, Promise<Uint8Array>>();

/** The PDF of a fixture as `generate` writes it, made once in a run. @param boxes With a check box for each phase. */
export function issuedPdf(language: Language = 'en', { boxes = true } = {}): Promise<Uint8Array> {
  const key = `${language} ${boxes}`;
  const made = known.get(key) ?? generate(language, boxes);
  known.set(key, made);
  return made;
}

async function generate(language: Language, boxes: boolean): Promise<Uint8Array> {
  const file = `${packageRoot}fixtures/engagements/${files[language]}`;
  const yaml = readFileSync(file, 'utf8');
  const signing = `signing: { method: fields, acknowledgePhases: ${boxes} }\n`;
  const { value: engagement, diagnostics } = readEngagement(
    /^signing:/m.test(yaml) ? yaml.replace(/^signing:.*\n(?: .*\n)*/m, signing) : `${yaml}\n${signing}`,
    file,
  );
  if (engagement === undefined) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  const { value } = await generateStatements(createNodeHost(), engagement, {
    formats: ['pdf'],
    languages: [language],
  });
  return value[0]?.bytes ?? new Uint8Array();
}
