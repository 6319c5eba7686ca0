/** For an option that may be given several times: collects the values. */
export function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

/** The same for values that hold no comma, which may also be given as one list: `en,es`. */
export function collectList(value: string, before: readonly string[] | undefined): readonly string[] {
  const values = value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return [...new Set([...(before ?? []), ...values])];
}
