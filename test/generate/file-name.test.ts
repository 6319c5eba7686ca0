import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../src/generate/index.js';

const name = (number: string, version = '1.0') => fileName({ number, version, language: 'en' }, 'pdf');

describe('file name', () => {
  it('is number, version and language', () => {
    expect(name('SOR-2026-0001')).toBe('SOR-2026-0001-v1.0-en.pdf');
    expect(name('声明 2026/7')).toBe('声明-2026-7-v1.0-en.pdf');
  });

  it('cannot leave its folder or be a device', () => {
    expect(name('../../etc/passwd')).toBe('etc-passwd-v1.0-en.pdf');
    expect(name('C:\\x')).toBe('C-x-v1.0-en.pdf');
    expect(name('con')).toBe('_con-v1.0-en.pdf');
    expect(name('LPT¹')).toBe('_LPT¹-v1.0-en.pdf');
    expect(name('a\u202eb\u3164')).toBe('ab-v1.0-en.pdf');
    expect(name('///')).toBe('statement-v1.0-en.pdf');
  });

  it('is a name that every file system takes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({ maxLength: 200 }),
        (number, version) => {
          const made = name(number, version);
          expect(made).not.toMatch(/[<>:"/\\|?*\p{Cc}]|\.\.|^\.|^-|[. ]$/u);
          expect(Buffer.byteLength(made)).toBeLessThanOrEqual(255);
        },
      ),
    );
  });
});
