/** Knows the secrets of a connection, and keeps them out of what is told. */
export interface Secrecy {
  keep(secret: string): void;
  /** What somebody else said, as one line that may be shown: of no great length, without control characters and secrets. */
  tellable(text: string): string;
}

const longest = 300;

export function openSecrecy(): Secrecy {
  const kept = new Set<string>();
  const holdsSecret = (text: string) => [...kept].some((secret) => text.includes(secret));
  return {
    keep: (secret) => void kept.add(secret),
    tellable(text) {
      // All of it is looked at before any of it is cut off.
      if (readings(text).some(holdsSecret)) return '(not shown: it repeats the secret)';
      const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
      return line.length > longest ? `${line.slice(0, longest)}…` : line;
    },
  };
}

/** A text, and what it says when the encodings that secrets travel in are taken off. */
function readings(text: string): string[] {
  // A word may begin with something that is no BASE64 but looks like it: all four ways of grouping are read.
  const words = text.match(/[A-Za-z0-9+/_-]{4,}/g) ?? [];
  const decoded = words.flatMap((word) =>
    [0, 1, 2, 3].map((skipped) => Buffer.from(word.slice(skipped), 'base64').toString('utf8')),
  );
  const unescaped = text
    .replace(/\+/g, ' ')
    .replace(/(?:%[0-9a-f]{2})+/gi, (bytes) =>
      Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8'),
    );
  return [text, text.replace(/\s+/g, ''), unescaped, unescaped.replace(/ /g, '+'), ...decoded];
}
