const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Gives each phase the prefix of its reference numbers. */
export interface CodeSource {
  /** One to three capital letters that no other phase has, from the beginning of the id where possible. */
  codeFor(phaseId: string): string;
}

/** @param reserved Codes of the catalog's phases. */
export function createCodes(reserved: Iterable<string>): CodeSource {
  const taken = new Set(reserved);
  const spare = everyCode();
  return {
    codeFor(phaseId) {
      const name = phaseId.toUpperCase().replace(/[^A-Z]/g, '');
      const begun = [1, 2, 3]
        .map((length) => name.slice(0, length))
        .find((code) => code !== '' && !taken.has(code));
      const code = begun ?? nextFree(spare, taken);
      taken.add(code);
      return code;
    },
  };
}

function nextFree(spare: Iterator<string>, taken: ReadonlySet<string>): string {
  for (let next = spare.next(); next.done !== true; next = spare.next()) {
    if (!taken.has(next.value)) return next.value;
  }
  // After 18,278 phases codes repeat; ids never do.
  return 'ZZZ';
}

/** A, B ... Z, AA, AB ... ZZZ. */
function* everyCode(): Generator<string, undefined> {
  for (const a of letters) yield a;
  for (const a of letters) for (const b of letters) yield a + b;
  for (const a of letters) for (const b of letters) for (const c of letters) yield a + b + c;
  return undefined;
}
