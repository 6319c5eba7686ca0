import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { statementJson } from '../../src/writers/statement-json.js';
import { inFolder } from '../end-to-end/program.js';
import { carriedOf, composed, htmlWith, tampered } from '../samples/documents.js';
import { say } from './documents.js';

/** Asks about a document. */
async function trace(words: readonly string[], bytes?: Uint8Array) {
  return inFolder(async (folder) => {
    const file = join(folder, 'a.html');
    const made = await composed('options: { screen-sharing: false }');
    await writeFile(file, bytes ?? htmlWith(carriedOf(made)));
    return say('trace', file, ...words);
  });
}

describe('countersign trace', () => {
  it('tells clause, statement and line of the article', async () => {
    const { exitCode, stdout, stderr } = await trace(['Secure Sockets', 'Layer']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toBe(
      [
        'G-18  general.ssl-certificates',
        '  Statement  N-1, version 1.0',
        '  Phase      General responsibilities',
        '  Text       Provide and configure any public Secure Sockets Layer (SSL) certificates.',
        '  Source     ems-responsibilities.2016-11.en.md:69:5',
        '  Line       “-   Provide and configure any public Secure Sockets Layer (SSL) certificates.”',
        '  Revision   2016-11, en',
        '  SHA-256    19efee9cbabc2f4c38f0aff1fe460e5fab3ef439643c8f2854befe8f787fab69',
        '',
      ].join('\n'),
    );
  });

  it('says of what is left out that it is not part', async () => {
    const { stdout } = await trace(['enable.screen-sharing']);
    expect(stdout).toMatch(/^enable\.screen-sharing\n {2}Statement +not part of N-1: .*Screen sharing/);
  });

  it('gives it as JSON', async () => {
    const { stdout } = await trace(['g-18', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      statement: { number: 'N-1' },
      traces: [{ match: 'name', id: 'general.ssl-certificates', source: { line: 69 } }],
    });
  });

  it('names the nearest when nothing is found', async () => {
    const { exitCode, stdout, stderr } = await trace(['public', 'TLS', 'certificates']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain('error[trace-no-match]');
    expect(stderr).toContain('hint: The nearest is G-18: “Provide and configure any public');
  });

  it('answers from changed data too, but fails', async () => {
    const changed = htmlWith(tampered(await composed(), { customer: 'Fabrikam' }));
    const { exitCode, stdout, stderr } = await trace(['G-18'], changed);
    expect(exitCode).toBe(4);
    expect(stdout).toContain('general.ssl-certificates');
    expect(stderr).toContain('warning[statement-digest-mismatch]');
  });

  it('steers no terminal, whatever the data name a clause', async () => {
    const { statement } = await composed();
    const name = '\u001b[2J\u009b31mG-18\u202e';
    const blocks = statement.blocks.map((block) =>
      block.kind === 'phase'
        ? { ...block, responsibilities: block.responsibilities.map((each) => ({ ...each, reference: name })) }
        : block,
    );
    const { stdout } = await trace(['Secure Sockets Layer'], statementJson({ ...statement, blocks }));
    expect(stdout).toContain('\\u001B[2J\\u009B31mG-18\\u202E  general.ssl-certificates');
    expect(stdout).not.toMatch(/[\u001b\u009b\u202e]/);
  });

  it.each([[['—']], [[]]])('wants words: %j', async (words) => {
    expect((await trace(words)).exitCode).toBe(2);
  });
});
