import { markdownBlocks } from '../../compose/index.js';
import type { Outcome } from '../../diagnostics/index.js';
import { hasErrors } from '../../diagnostics/index.js';
import type { Locale } from '../../locale/index.js';
import { oneLine } from '../one-line.js';
import { mailHtml } from './html/mail-html.js';
import type { MailBlock } from './mail-blocks.js';
import { firstPhases, mailDirectives } from './mail-directives.js';
import type { MailData, Occasion } from './mail-templates.js';
import type { InvitationMatter } from './matter.js';
import { plainDescription, plainMail } from './plain/plain-mail.js';

/** An invitation in words, in the language of the statement. */
export interface InvitationTexts {
  /** One line, the same whatever the occasion: what the meeting is called. */
  readonly summary: string;
  /** One line: of the message. */
  readonly subject: string;
  /** Lines of at most 76 columns, longer only where an address is; with line feeds. */
  readonly text: string;
  /** The same for an event: without a title, and with no line broken. */
  readonly description: string;
  /** A whole page that needs nothing else. */
  readonly html: string;
}

/**
 * Puts an invitation, its update or its cancellation, for everybody or for some, into words.
 *
 * @returns No value where the template cannot be used: `template-invalid`, with its place.
 */
export function invitationTexts(matter: InvitationMatter): Outcome<InvitationTexts | undefined> {
  const { occasion, statement, locale, brand } = matter;
  const summary = locale.term('meeting-summary', {
    customer: oneLine(statement.customer),
    number: oneLine(statement.number),
  });
  const subject = subjectOf(occasion, summary, locale);
  const template = matter.templates[occasion];
  const filled = template.fill(mailData(matter, summary), locale);
  if (filled.value === undefined) return { value: undefined, diagnostics: filled.diagnostics };
  const blocks = markdownBlocks<MailBlock>(filled.value, template, mailDirectives(matter));
  if (hasErrors(blocks.diagnostics)) return { value: undefined, diagnostics: blocks.diagnostics };
  const mail = { title: subject, from: oneLine(statement.provider), blocks: blocks.value, locale };
  return {
    value: {
      ...{ summary, subject, text: plainMail(mail), description: plainDescription(mail) },
      html: mailHtml(mail, brand),
    },
    diagnostics: blocks.diagnostics,
  };
}

function subjectOf(occasion: Occasion, summary: string, locale: Locale): string {
  switch (occasion) {
    case 'invitation':
      return summary;
    case 'update':
      return locale.term('meeting-updated', { summary });
    case 'cancellation':
      return locale.term('meeting-cancelled', { summary });
    case 'removal':
      return locale.term('meeting-withdrawn', { summary });
    default:
      return occasion satisfies never;
  }
}

function mailData(matter: InvitationMatter, summary: string): MailData {
  const { statement, kickOff, attachments, locale } = matter;
  return {
    statement: {
      number: oneLine(statement.number),
      version: oneLine(statement.version),
      issued: locale.date(statement.issued),
      digest: oneLine(statement.digest),
    },
    customer: { name: oneLine(statement.customer) },
    provider: { name: oneLine(statement.provider) },
    meeting: {
      summary,
      place: oneLine(kickOff.place ?? ''),
      link: oneLine(kickOff.link ?? ''),
      organizer: oneLine(kickOff.organizer.name),
    },
    has: {
      responsibilities: firstPhases(matter).length > 0,
      attachments: attachments.length > 0,
      place: kickOff.place !== undefined,
      link: kickOff.link !== undefined,
    },
  };
}
