const romans = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;

/** A number in one of the formats of lists (17.18.59, ST_NumberFormat); in others as it is. */
export function numberAs(format: string, number: number): string {
  switch (format) {
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    default:
      return String(number);
  }
}

/** a to z, then aa, bb. */
function letters(number: number): string {
  const letter = String.fromCharCode(97 + ((Math.max(1, number) - 1) % 26));
  return letter.repeat(Math.min(20, Math.ceil(Math.max(1, number) / 26)));
}

function roman(number: number): string {
  let left = Math.min(Math.max(0, number), 5000);
  let text = '';
  for (const [letter, value] of romans) {
    for (; left >= value; left -= value) text += letter;
  }
  return text;
}
