import { pathToFileURL } from 'node:url';

/**
 * This product in process and in one thread, everything on: tags, PDF/A-3a and PDF/UA-1, form fields, statement and article
 * inside. Composing is part of the time, where the other subjects are given finished statements; how long it took is told
 * apart.
 *
 * With a press, what is shared between the documents of a variant is kept. A build from before there was one is measured by
 * `composeStatements` and an open writer.
 */
export async function open({ product, format, engagements }) {
  const library = await import(pathToFileURL(product).href);
  const host = library.createNodeHost();
  const { compose, write } = library.openPress === undefined ? parts(library, host) : library.openPress(host);
  const subject = {
    composeMs: 0,
    load(at) {
      return made(library.readEngagement(engagements.texts[at], engagements.file));
    },
    async write(loaded) {
      const begun = performance.now();
      const composition = made(await compose(loaded));
      subject.composeMs += performance.now() - begun;
      const [document] = made(await write(composition, [format]));
      return document.bytes;
    },
  };
  return subject;
}

/** What a press does, without one. */
function parts({ composeStatements, openWriter }, host) {
  let writer;
  return {
    compose: (loaded) => composeStatements(host, loaded),
    async write({ statements: [{ statement, article }], brand }, [format]) {
      writer ??= await openWriter(format, brand);
      return { value: [{ bytes: await writer.write(statement, article) }], diagnostics: [] };
    },
  };
}

function made({ value, diagnostics }) {
  if (value === undefined || value.length === 0) {
    throw new Error(diagnostics.map(({ message }) => message).join('; '));
  }
  return value;
}
