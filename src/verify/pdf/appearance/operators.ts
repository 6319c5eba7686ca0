/** Operators that a field of words needs (ISO 32000-2, annex A); with others, such as curves and pictures, anything could be drawn. */
export const usual = new Set([
  ...['BMC', 'BDC', 'EMC', 'MP', 'DP', 'q', 'Q', 'cm', 'BT', 'ET'],
  ...['Tc', 'Tw', 'Tz', 'TL', 'Tf', 'Tr', 'Ts', 'Td', 'TD', 'Tm', 'T*', 'Tj', 'TJ', "'", '"'],
  ...['w', 'J', 'j', 'M', 'd', 'i', 'g', 'G', 'rg', 'RG', 'k', 'K', 'm', 'l', 're', 'h', 'n', 'W', 'W*'],
  ...['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'],
]);

export const painting = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);

export const filling = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);

/** Operators that show words. */
export const showing = new Set(['Tj', 'TJ', "'", '"']);

/** Lines and rectangles of a frame with a shadow; letters could be drawn with more. */
export const mostStrokes = 16;

/** In points, of a pushed piece in thousandths of the size. */
export const mostSpace = { Tc: 5, Tw: 20, Ts: 5, TJ: 2000 } as const;

/** Pieces of a line that are pushed by more than this, each, are words in columns; all together no further than so. */
export const farApart = { each: 500, together: 4000 } as const;

/** In hundredths. */
export const widths = { least: 20, most: 300 } as const;
