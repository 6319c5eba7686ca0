/** A colour as an operator of a content stream: `#ff0000` as `1 0 0 rg`. */
export function colourOperator(colour: string, use: 'fill' | 'stroke'): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return `${parts.map((part) => Math.round(part * 1000) / 1000).join(' ')} ${use === 'fill' ? 'rg' : 'RG'}`;
}
