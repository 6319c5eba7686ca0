import type { RelativeDistinguishedNames } from 'pkijs';

/** Short names of attributes (RFC 4514, 3; RFC 4519). */
const shortNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'street',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'title',
  '2.5.4.42': 'GN',
  '2.5.4.97': 'organizationIdentifier',
  '0.9.2342.19200300.100.1.1': 'UID',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'email',
};

const longest = 500;

/** A name as one line: `CN=Ana Sousa,O=Contoso`, in the order of the certificate. */
export function nameText(name: RelativeDistinguishedNames): string {
  return partsOf(name)
    .map(({ type, text }) => `${shortNames[type] ?? type}=${escaped(text)}`)
    .join(',');
}

/** One attribute of a name, such as `CN`; nothing where it is not there. */
export function namePart(name: RelativeDistinguishedNames, part: string): string | undefined {
  return partsOf(name).find(({ type, text }) => shortNames[type] === part && text !== '')?.text;
}

function partsOf(name: RelativeDistinguishedNames): { readonly type: string; readonly text: string }[] {
  return name.typesAndValues.map(({ type, value }) => {
    const found: unknown = value.valueBlock.value;
    return { type, text: typeof found === 'string' ? oneLine(found) : '' };
  });
}

/** A certificate may be anybody's: what it says must not take hold of a terminal or a page. */
function oneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

/** RFC 4514, 2.4. */
function escaped(text: string): string {
  return text.replace(/[\\,+"<>;=]/g, '\\$&');
}
