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
