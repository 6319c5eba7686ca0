import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readXml, within } from '../../src/invite/transports/caldav/xml.js';

it('reads what servers say, whatever they call the namespaces', () => {
  const text = `<?xml version="1.0"?>\n<!-- a > b --><x:multistatus xmlns:x="DAV:"><response xmlns='DAV:' a="1>2"><href>/a%20b/&amp;&#x4f1a;</href><empty/></response><x:href><![CDATA[<b>]]></x:href></x:multistatus>\n`;
  const root = readXml(text);
  expect(root?.name).toBe('{DAV:}multistatus');
  expect(within(root, '{DAV:}href').map((one) => one.text)).toEqual(['/a%20b/&会', '<b>']);
  expect(within(root, '{DAV:}empty')).toHaveLength(1);
});

it.each(['<a>', '<a></b>', 'not found', '{"a": 1}', '<!DOCTYPE a [<!ENTITY b "&c;&c;">]><a>&b;</a>'])(
  'takes %s for nothing it can use',
  (text) => {
    expect(readXml(text)).toBeUndefined();
  },
);

const nested = (depth: number, text = '') => `${`<a>${text}`.repeat(depth)}${'</a>'.repeat(depth)}`;

it('reads fifty levels, and nothing that has more, however much it is', () => {
  expect(readXml(nested(50))?.name).toBe('{}a');
  for (const text of [nested(51), nested(3_000, 'x'), nested(100_000, 'x'), '<a>'.repeat(1_000_000)])
    expect(readXml(text)).toBeUndefined();
});

it.each([
  ['a name that does not end', `<${'a'.repeat(1_000_000)}`],
  ['an attribute that has no value', `<a ${'b'.repeat(1_000_000)}>`],
  ['attributes that have none', `<a ${'b '.repeat(500_000)}>`],
  ['a comment that does not end', `<a><!--${'<!--'.repeat(250_000)}`],
  ['text everywhere', `<a>${'x<b/>'.repeat(90_000)}</a>`],
  ['more elements than a server has to say', `<a>${'<b/>'.repeat(500_000)}</a>`],
  [
    'namespaces for each of many elements',
    `<a ${Array.from({ length: 10_000 }, (_, index) => `xmlns:n${index}="x"`).join(' ')}>${'<b xmlns:c="y"/>'.repeat(10_000)}</a>`,
  ],
])('takes no time over %s', (_what, text) => {
  const before = process.cpuUsage().user;
  readXml(text);
  expect(process.cpuUsage().user - before).toBeLessThan(3_000_000);
});

it('leaves what it does not know as it is', () => {
  expect(readXml('<a>&constructor; &#x110000; &</a>')?.text).toBe('&constructor; &#x110000; &');
});

it('never throws', () => {
  const piece = fc.constantFrom(
    '<a',
    '>',
    '</a>',
    '<',
    '&#',
    ';',
    '"',
    "'",
    '=',
    ' xmlns:',
    '<![CDATA[',
    ']]>',
    'b',
    '/>',
  );
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => void readXml(pieces.join(''))));
});
