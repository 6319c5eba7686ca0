/** A number of a content stream: three decimals are finer than any printer. */
export function decimal(number: number): string {
  return String(rounded(number));
}

/** A colour as an operator of a content stream: `#ff0000` as `1 0 0 rg`. */
export function colourOperator(colour: string, use: 'fill' | 'stroke'): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return `${parts.map(decimal).join(' ')} ${use === 'fill' ? 'rg' : 'RG'}`;
}

/** To three decimals. */
export function rounded(number: number): number {
  return Math.round(number * 1000) / 1000;
}
