import { createNodeHost } from '../../src/host/index.js';
import { composeStatements, loadEngagement } from '../../src/index.js';
import type { Invitation } from '../../src/invite/invitation.js';
import { type InvitationMatter, invitationTexts, loadMailTemplates } from '../../src/invite/texts/index.js';
import { loadLocale } from '../../src/locale/index.js';
import { packageRoot } from '../samples/engagements.js';

const host = createNodeHost();

export const engagements = {
  en: 'contoso.en.yaml',
  es: 'fabrikam.es.yaml',
  'zh-Hans': 'adatum.zh-Hans.yaml',
} as const;

export type Language = keyof typeof engagements;

/** What is there, or an end to the test. */
export function present<T>(value: T | undefined, what = 'value'): T {
  if (value === undefined) throw new Error(`there is no ${what}`);
  return value;
}

const made = new Map<Language, Promise<InvitationMatter>>();

/** What an engagement that comes with the product would be invited with; its digests are made up, so that texts stay as they are. */
export async function matterOf(
  language: Language,
  more: Partial<InvitationMatter> = {},
): Promise<InvitationMatter> {
  const matter = made.get(language) ?? makeMatter(language);
  made.set(language, matter);
  return { ...(await matter), ...more };
}

async function makeMatter(language: Language): Promise<InvitationMatter> {
  const file = `${packageRoot}fixtures/engagements/${engagements[language]}`;
  const loaded = present((await loadEngagement(host, file)).value, file);
  const composed = present((await composeStatements(host, loaded)).value, 'statement');
  const [first] = composed.statements;
  const { statement } = present(first, 'statement');
  const name = `${statement.number} v${statement.version}`;
  return {
    occasion: 'invitation',
    statement: { ...statement, digest: 'cd'.repeat(32) },
    kickOff: present(loaded.engagement.kickOff, 'kick-off'),
    attachments: [
      { name: `${name}.pdf`, sha256: '1a'.repeat(32) },
      { name: `${name}.docx`, sha256: '2b'.repeat(32) },
    ],
    brand: composed.brand,
    locale: present((await loadLocale(host, language)).value, 'locale'),
    templates: present((await loadMailTemplates(host)).value, 'templates'),
  };
}

export function textsOf(matter: InvitationMatter) {
  const { value, diagnostics } = invitationTexts(matter);
  return present(value, diagnostics.map(({ message }) => message).join('\n'));
}

/** A calendar that is none but for its method. */
export const calendarWith = (method: Invitation['method']) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:${method}\r\nDESCRIPTION:会议\r\nEND:VCALENDAR\r\n`;

/** A small invitation with all that can be in one. */
export function invitationWith(
  more: Partial<Invitation> = {},
  meeting: Partial<Invitation['meeting']> = {},
): Invitation {
  return {
    meeting: {
      uid: '0d9a3a26-1f5e-5a1c-9c77-6f1f1b1f0a01',
      number: 'SOR-2026-0042',
      start: '2026-12-01T10:00',
      duration: 'PT1H30M',
      timeZone: 'Europe/Berlin',
      summary: 'Kick-off meeting: Contoso',
      place: 'Room 1',
      organizer: { name: 'Jo Li', email: 'jo.li@northwindtraders.com' },
      attendees: [
        { name: 'Ana Torres', email: 'ana.torres@contoso.com', role: 'required' },
        { name: '陈建国', email: 'chen.jianguo@adatum.com', role: 'chair' },
        { name: 'Müller, Jörg "JM"', email: 'jm@contoso.com', role: 'optional' },
      ],
      language: 'en',
      ...meeting,
    },
    method: 'REQUEST',
    scope: 'everybody',
    sequence: 0,
    stamp: Date.UTC(2026, 10, 21, 9, 30),
    subject: 'Kick-off meeting: Contoso',
    text: 'First line\n\nSecond line, in 中文\n',
    description: 'First line\n\nSecond line, in 中文\n',
    html: '<!doctype html>\n<html lang="en"><title>T</title><p>Grüße</p></html>\n',
    attachments: [
      {
        name: '职责声明 "final" v1.0.pdf',
        mediaType: 'application/pdf',
        bytes: Buffer.from('%PDF-1.7\r\n\n\r\0\xFF', 'latin1'),
        sha256: '1a'.repeat(32),
      },
      {
        name: 'SOR-2026-0042 v1.0.docx',
        mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        bytes: new Uint8Array(3000).map((_, at) => (at * 7) % 256),
        sha256: '2b'.repeat(32),
      },
    ],
    ...more,
  };
}
