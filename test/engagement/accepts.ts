/** As much of JSON Schema (draft 7) as the engagement's needs: what is wrong with a value, by its path. */
export function refusals(schema: unknown, value: unknown, path = '$'): readonly string[] {
  if (!isObject(schema)) return schema === false ? [`${path}: nothing may be here`] : [];
  const unknownWords = Object.keys(schema).filter((word) => !words.includes(word));
  if (unknownWords.length > 0) throw new Error(`${path}: the test does not know ${unknownWords.join(', ')}`);
  const anyOf = Array.isArray(schema.anyOf) ? schema.anyOf : undefined;
  if (anyOf && !anyOf.some((one) => refusals(one, value, path).length === 0)) return [`${path}: fits none`];
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.includes(typeOf(value))) return [`${path}: is ${typeOf(value)}`];
  if (typeof value === 'string') return refusedText(schema, value, path);
  if (Array.isArray(value)) return refusedList(schema, value, path);
  return isObject(value) ? refusedFields(schema, value, path) : [];
}

const words = [
  ...[
    '$schema',
    '$id',
    'title',
    'description',
    'default',
    'examples',
    'format',
    'anyOf',
    'type',
    'enum',
    'pattern',
  ],
  ...[
    'minLength',
    'maxLength',
    'minItems',
    'maxItems',
    'items',
    'properties',
    'required',
    'additionalProperties',
  ],
  'propertyNames',
];

function refusedText(schema: JsonObject, value: string, path: string): readonly string[] {
  const { pattern, minLength, maxLength, enum: choices } = schema;
  const wrong = [
    typeof pattern === 'string' && !new RegExp(pattern, 'u').test(value) && 'does not fit the pattern',
    typeof minLength === 'number' && value.length < minLength && 'is too short',
    typeof maxLength === 'number' && value.length > maxLength && 'is too long',
    Array.isArray(choices) && !choices.includes(value) && 'is none of the choices',
  ];
  return wrong.filter((problem) => problem !== false).map((problem) => `${path}: ${problem}`);
}

function refusedList(schema: JsonObject, value: readonly unknown[], path: string): readonly string[] {
  const { minItems, maxItems, items } = schema;
  const few = typeof minItems === 'number' && value.length < minItems;
  const many = typeof maxItems === 'number' && value.length > maxItems;
  return [
    ...(few || many ? [`${path}: has ${value.length} entries`] : []),
    ...value.flatMap((entry, index) => refusals(items, entry, `${path}[${index}]`)),
  ];
}

function refusedFields(schema: JsonObject, value: JsonObject, path: string): readonly string[] {
  const { properties, required, additionalProperties, propertyNames } = schema;
  const known = isObject(properties) ? properties : {};
  const missing = Array.isArray(required) ? required.filter((name) => !Object.hasOwn(value, name)) : [];
  return [
    ...missing.map((name) => `${path}: lacks ${name}`),
    ...Object.entries(value).flatMap(([name, field]) => [
      ...refusals(propertyNames, name, `${path} name ${name}`),
      ...refusals(Object.hasOwn(known, name) ? known[name] : additionalProperties, field, `${path}.${name}`),
    ]),
  ];
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}
