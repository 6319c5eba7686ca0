/** Entries that a list may have (ISO 32000-1, 9.10.3: a hundred lists, each within one first byte). */
const entriesInList = 256;

/**
 * The CMap that says which characters the codes of a font stand for (ISO 32000-1, 9.10.3).
 *
 * @param characters By code.
 */
export function toUnicode(characters: readonly (readonly number[])[]): string {
  const entries = characters.map((codePoints) => `<${codePoints.map(utf16).join('')}>`);
  const lists = Array.from({ length: Math.ceil(entries.length / entriesInList) }, (_, at) => {
    const first = at * entriesInList;
    const own = entries.slice(first, first + entriesInList);
    return `<${hex(first)}> <${hex(first + own.length - 1)}> [${own.join(' ')}]`;
  });
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <<
  /Registry (Adobe)
  /Ordering (UCS)
  /Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${lists.length} beginbfrange
${lists.join('\n')}
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function utf16(codePoint: number): string {
  const text = String.fromCodePoint(codePoint);
  return Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at))).join('');
}

function hex(number: number): string {
  return number.toString(16).padStart(4, '0');
}
