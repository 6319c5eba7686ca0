/*
 * PDF.js makes matrices and paths for drawing as soon as it is loaded. It has their classes from a package that npm may leave out, as there is
 * none for every machine; without them every PDF would be told to be damaged. Nothing is drawn here, so classes that do nothing are enough.
 */
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
  if (!(name in globalThis))
    Object.defineProperty(globalThis, name, { value: class {}, configurable: true, writable: true });
}
