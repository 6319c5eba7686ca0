import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { test } from 'vitest';

type Body = () => void | Promise<void>;

/**
 * A `test` for what needs programs besides Node. Where one is missing the test is skipped and its name says why; in CI
 * (CI=true) nothing is skipped, so that a missing program fails the run there.
 *
 *     needs('pdftotext', 'qpdf')('writes a whole PDF', () => { ... });
 */
export function needs(...programs: readonly string[]): (name: string, body: Body) => void {
  const missing = programs.filter((program) => !isInstalled(program));
  if (missing.length === 0 || process.env.CI === 'true') return (name, body) => test(name, body);
  return (name) => test.skip(`${name} [not run: ${missing.join(', ')} is not installed]`, () => undefined);
}

/** A `test` that takes many seconds and shows on a smaller scale what `scripts/prove-batch.mjs` proves: in CI alone. */
export function inCi(name: string, body: Body, timeout?: number): void {
  if (process.env.CI === 'true') test(name, body, timeout);
  else test.skip(`${name} [not run: CI=true tries it]`, () => undefined);
}

/**
 * Cases that take seconds each. In CI all of them are tried; elsewhere the first and every so-manieth after it, and a skipped test
 * says so.
 */
export function sampled<Case>(cases: readonly Case[], every: number): readonly Case[] {
  if (process.env.CI === 'true') return cases;
  const chosen = cases.filter((_, index) => index % every === 0);
  test.skip(`the other ${cases.length - chosen.length} of ${cases.length} cases [not run: CI=true tries them]`, () =>
    undefined);
  return chosen;
}

export function isInstalled(program: string): boolean {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some(
    (folder) => existsSync(join(folder, program)) || existsSync(join(folder, `${program}.exe`)),
  );
}

/** Runs a program and gives back what it wrote to its output. Errors: the program's own, with what it said. */
export function run(program: string, args: readonly string[], input?: Uint8Array): string {
  return execFileSync(program, [...args], { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}
