import { expect, it } from 'vitest';
import { languageSchema } from '../../src/index.js';

it.each(['en', 'es', 'zh-Hans', 'en-GB', 'es-419', 'zh-Hans-SG'])(
  '%s is a language of a statement',
  (tag) => {
    expect(languageSchema.parse(tag)).toBe(tag);
  },
);

it.each(['', 'EN', 'zh-hans', 'en_GB', 'english', 'en-u-nu-arab', 'x-ours', ' en', 'en\n'])(
  '%j is none',
  (tag) => {
    expect(languageSchema.safeParse(tag).success).toBe(false);
  },
);
