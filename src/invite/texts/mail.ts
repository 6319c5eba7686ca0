import type { Locale } from '../../locale/index.js';
import type { MailBlock } from './mail-blocks.js';

/** A message before it is text or HTML. */
export interface Mail {
  readonly title: string;
  /** Who writes: the provider. */
  readonly from: string;
  readonly blocks: readonly MailBlock[];
  readonly locale: Locale;
}
