import { expect, test } from 'vitest';
import { jsonFormat } from '../../src/writers/json/index.js';
import { sampleStatement } from '../samples/statements.js';
import { shippedBrand } from './docx-reading.js';

test('the JSON is the statement, in UTF-8, for people and programs to read', async () => {
  const writer = await jsonFormat.open(await shippedBrand('meridian'));
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
    await writer.write(sampleStatement()),
  );
  expect(JSON.parse(text)).toEqual(sampleStatement());
  expect(text.startsWith('{\n  "schema": "countersign/statement@1",\n')).toBe(true);
  expect(text.endsWith('}\n')).toBe(true);
});
