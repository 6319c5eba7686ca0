/** RFC 5545, 3.1: octets of a line, without its end. */
const longest = 75;

/** What people take for one character can be many code points: an emoji with its skin, a family, a letter with its marks. */
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A line as lines of at most 75 octets of UTF-8; each but the first begins with the space that says it goes on (RFC 5545,
 * 3.1). No character is split, unless it does not fit into a line by itself.
 */
export function folded(line: string): string {
  const pieces: string[] = [];
  for (let at = 0; at < line.length; ) {
    const room = at === 0 ? longest : longest - 1;
    const piece = beginning(line, at, room);
    pieces.push(piece);
    at += piece.length;
  }
  return pieces.join('\r\n ');
}

/** As much of a line, from a place on, as there is room for. */
function beginning(line: string, at: number, room: number): string {
  // The letter after it could be a mark that belongs to the last one.
  if (/^[\x20-\x7e]*$/.test(line.slice(at, at + room + 1))) return line.slice(at, at + room);
  // Never the whole line: it can hold a document of megabytes. Any character that fits begins and ends in twice the room.
  const near = line.slice(at, at + 2 * room);
  const whole = Array.from(characters.segment(near), ({ segment }) => segment);
  return fitting(whole, room) || fitting(near, room);
}

/** As many units as there is room for: octets. */
function fitting(units: Iterable<string>, room: number): string {
  let taken = '';
  let left = room;
  for (const unit of units) {
    left -= Buffer.byteLength(unit);
    if (left < 0) break;
    taken += unit;
  }
  return taken;
}
