import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Pixels for each point: sharp on paper and on dense screens. */
const density = 4;

let started: Promise<void> | undefined;

/** The module can be started once in a process; a second start is an error. */
function start(): Promise<void> {
  started ??= readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')).then(
    initWasm,
  );
  return started;
}

/** Draws an SVG as PNG. `width` in points. The same bytes in give the same bytes out. */
export async function rasterise(svg: Uint8Array, width: number): Promise<Uint8Array> {
  await start();
  const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: Math.round(width * density) } });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
}
