import type { DirectiveTable } from '../../compose/index.js';
import { type Fact, type PhaseBlock, plainText, rich } from '../../model/index.js';
import { oneLine } from '../one-line.js';
import type { DutiesBlock, MailBlock, MailDuty } from './mail-blocks.js';
import type { InvitationMatter } from './matter.js';
import { whenFacts } from './when.js';

/** What a template of a message names as `::name` on a line of its own. */
const directives = {
  meeting: (matter) => [{ kind: 'facts' as const, facts: meetingFacts(matter) }],
  responsibilities: (matter) => firstPhases(matter).map((phase) => duties(phase, matter)),
  statement: (matter) => [{ kind: 'facts' as const, facts: statementFacts(matter) }],
  attachments: ({ attachments }) => [
    {
      kind: 'files' as const,
      files: attachments.map(({ name, sha256 }) => ({ name: oneLine(name), sha256 })),
    },
  ],
} satisfies Record<string, (matter: InvitationMatter) => readonly MailBlock[]>;

const isDirective = (name: string): name is keyof typeof directives => Object.hasOwn(directives, name);

/** The directives for one message. Where there is nothing to list, `::responsibilities` and `::attachments` are not asked for. */
export function mailDirectives(matter: InvitationMatter): DirectiveTable<MailBlock> {
  return {
    names: Object.keys(directives),
    required: requiredFor(matter),
    blocksOf: (name) => (isDirective(name) ? directives[name](matter) : undefined),
  };
}

function requiredFor(matter: InvitationMatter): readonly string[] {
  switch (matter.occasion) {
    case 'invitation':
    case 'update':
      return [
        ...['meeting', 'statement'],
        ...(firstPhases(matter).length > 0 ? ['responsibilities'] : []),
        ...(matter.attachments.length > 0 ? ['attachments'] : []),
      ];
    case 'cancellation':
      return ['meeting', 'statement'];
    case 'removal':
      return ['meeting'];
    default:
      return matter.occasion satisfies never;
  }
}

/** What a kick-off is about: how the engagement begins. The other phases are in the statement. */
const kickOffPhases = ['initiate', 'assess'];

/** The phases of a statement whose responsibilities concern the kick-off, those that have any. */
export function firstPhases({ statement }: Pick<InvitationMatter, 'statement'>): readonly PhaseBlock[] {
  return statement.blocks.filter(
    (block): block is PhaseBlock =>
      block.kind === 'phase' && kickOffPhases.includes(block.id) && block.responsibilities.length > 0,
  );
}

function duties({ title, responsibilities }: PhaseBlock, { locale }: InvitationMatter): DutiesBlock {
  const labelled = (label: string, value: string | undefined) =>
    value === undefined ? [] : [locale.term('labelled', { label, value: oneLine(value) })];
  return {
    kind: 'duties',
    title: oneLine(plainText(title)),
    duties: responsibilities.map(
      ({ reference, text, owner, due }): MailDuty => ({
        reference: oneLine(reference),
        text: oneLine(plainText(text)),
        note: [...labelled(locale.term('owner'), owner), ...labelled(locale.term('due'), due)].join(' · '),
      }),
    ),
  };
}

function meetingFacts({ kickOff, locale }: InvitationMatter): Fact[] {
  const { place, link, organizer } = kickOff;
  const facts = whenFacts(kickOff, locale);
  if (place !== undefined) facts.push({ label: locale.term('place'), value: rich(oneLine(place)) });
  if (link !== undefined) {
    const address = oneLine(link);
    facts.push({ label: locale.term('link'), value: [{ text: address, href: address }] });
  }
  const who = [organizer.name, organizer.email].map(oneLine).filter((part) => part !== '');
  facts.push({ label: locale.term('organizer'), value: rich([...new Set(who)].join('\n')) });
  return facts;
}

function statementFacts({ statement, locale }: InvitationMatter): Fact[] {
  return [
    { label: locale.term('statement-number'), value: rich(oneLine(statement.number)) },
    { label: locale.term('statement-version'), value: rich(oneLine(statement.version)) },
    { label: locale.term('statement-issued'), value: rich(locale.date(statement.issued)) },
    { label: locale.term('statement-digest'), value: [{ text: oneLine(statement.digest), code: true }] },
  ];
}
