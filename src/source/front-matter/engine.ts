import matter from 'gray-matter';
import type { FrontMatterBlock } from './front-matter-block.js';
import { readFieldLines } from './lines.js';
import { type Fields, notYaml, readFields } from './yaml.js';

/** Languages that a reader of front matter would run. */
const evaluated: ReadonlySet<string> = new Set(
  `js javascript jsx mjs cjs node ts tsx mts cts typescript coffee coffeescript cson iced livescript ls lua php perl pl
  python py ruby rb sh bash eval`.split(/\s+/),
);

/** JSON is YAML (YAML 1.2.2, section 1.2). */
const readable: ReadonlySet<string> = new Set(['', 'yaml', 'yml', 'json']);

/**
 * Gives gray-matter the block as one that has no language, so that it can only ask the engine for YAML. Undefined where
 * the language is one that would be run. Offsets are in the text of the block.
 */
export function parseFrontMatter({ language, block }: FrontMatterBlock): Fields | undefined {
  if (evaluated.has(language)) return undefined;
  if (!readable.has(language))
    return { fields: [], findings: [notYaml(`it is ${language.slice(0, 40)}, which is not read`, 0)] };
  let read: Fields = { fields: [], findings: [] };
  const { content } = matter(`---\n${block}---\n`, {
    language: 'yaml',
    engines: engines((yaml) => {
      // gray-matter leaves the line feed of the opening line.
      read = readFields(yaml.replace(/^\n/, ''));
      return {};
    }),
  });
  // A line such as `---x` ends the block for gray-matter, but not for its author.
  if (content === '') return read;
  return {
    fields: readFieldLines(block),
    findings: [notYaml('a line begins with ---', block.search(/^---/m))],
  };
}

/** The engines that gray-matter may ask. It comes with ones that run code: they are shut, and so are all that it names. */
function engines(yaml: (block: string) => object): Record<string, (block: string) => object> {
  const shut = () => {
    throw new Error('Front matter is data and is never run.');
  };
  return {
    yaml,
    json: shut,
    js: shut,
    javascript: shut,
    coffee: shut,
    coffeescript: shut,
    cson: shut,
    toml: shut,
  };
}
