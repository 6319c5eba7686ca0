/** `D:20261121120000+01'00'` (ISO 32000-2, 7.9.4) in milliseconds since 1970; nothing for what is no full date. */
export function dateOf(text: string): number | undefined {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(Z|[+-]\d\d'?\d\d)?/.exec(text);
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second, zone = 'Z'] = parts;
  const offset = zone.startsWith('Z') ? 'Z' : zone.replace("'", '').replace(/(\d\d)(\d\d)$/, '$1:$2');
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(time) ? undefined : time;
}
