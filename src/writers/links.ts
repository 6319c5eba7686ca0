import type { RichText, Run } from '../model/index.js';

/** Runs that are one link, or runs without one. */
export interface LinkGroup {
  /** As `URL` writes it, so that it holds no space, no quotation mark and no angle bracket. */
  readonly address: string | undefined;
  readonly runs: readonly Run[];
}

/** Neighbouring runs with the same address are one link. An address that leads nowhere is left out, its text is not. */
export function linkGroups(text: RichText): readonly LinkGroup[] {
  const groups: { address: string | undefined; runs: Run[] }[] = [];
  for (const run of text) {
    const address = run.href === undefined ? undefined : linkTarget(run.href);
    const last = groups.at(-1);
    if (last && last.address === address) last.runs.push(run);
    else groups.push({ address, runs: [run] });
  }
  return groups;
}

function linkTarget(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : undefined;
}
