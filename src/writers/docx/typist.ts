import type { Statement } from '../../model/index.js';
import type { Article } from '../writer.js';
import { createBench, type Surround } from './bench.js';
import { createBodyMaker } from './body.js';
import { createCache } from './cache.js';
import { carriedArticle, carriedProperties, carriedStatement } from './carried.js';
import { filled } from './fragment.js';
import { documentPart, type Frame, frameKindOf, frameOf, relationshipsPart } from './frame.js';
import { footer, header } from './furniture.js';
import type { Look } from './look.js';
import { zipPackage } from './package.js';
import { deflated, joined, type PackageEntry, stored } from './packed.js';
import { hyperlink } from './parts.js';
import { propertyValues } from './properties.js';
import { xmlValue } from './serialise.js';
import { type Setting, settingOf } from './setting.js';
import { written } from './written.js';

/** How much is kept, in bytes: what is around some dozen kinds of statements, and parts that some documents share. */
const room = { frames: 1_000_000, entries: 500_000 };

/** Turns statements of one brand into documents. What they have in common is made once. */
export type Typist = (statement: Statement, article: Article | undefined) => Uint8Array;

export function createTypist(look: Look): Typist {
  const bench = createBench();
  const bodies = createBodyMaker();
  const frames = createCache<Frame>(room.frames, sizeOfFrame);
  let numberOfFrames = 0;
  const entries = createCache<PackageEntry>(room.entries, ({ bytes }) => bytes.length);

  /** A part whose content several documents may share. */
  const kept = (name: string, content: string): PackageEntry => ({
    ...entries(content, () => deflated(name, content)),
    name,
  });

  const furnitureOf = ({ furniture }: Statement, { headers, footers }: Frame, setting: Setting) => {
    const parts = (around: ReadonlyMap<string, Surround>, xml: string) =>
      [...around].map(([name, { before, after }]) => kept(name, `${before}${xml}${after}`));
    return [
      ...parts(headers, written([header(furniture, setting)], bench)),
      ...parts(footers, written(footer(furniture, setting), bench)),
    ];
  };

  return (statement, article) => {
    const setting = settingOf(statement.language, statement.signing.method, look, bench);
    const blocks = bodies.blocks(statement, setting);
    const kind = frameKindOf(statement, article !== undefined, blocks);
    const frame = frames(JSON.stringify(kind), () => {
      numberOfFrames += 1;
      return frameOf(kind, numberOfFrames, look, bench);
    });
    const { segments, links } = bodies.body(statement, blocks, frame);
    const { before, after } = frame.relationships;
    const values = propertyValues(statement);
    const properties = [...frame.properties].map(([name, fragment]) =>
      deflated(
        name,
        filled(fragment, (hole) => xmlValue(values.get(hole.name) ?? '')),
      ),
    );
    return zipPackage([
      ...frame.shared,
      joined(documentPart, segments),
      kept(relationshipsPart, `${before}${links.map(hyperlink).join('')}${after}`),
      ...furnitureOf(statement, frame, setting),
      ...properties,
      deflated(...carriedStatement(statement)),
      ...(article ? [kept(...carriedArticle(article))] : []),
      ...kind.carried.map((item) => stored(...carriedProperties(item, statement))),
    ]);
  };
}

function sizeOfFrame({ shared }: Frame): number {
  return shared.reduce((sum, { bytes }) => sum + bytes.length, 20_000);
}
