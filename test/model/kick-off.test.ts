import { describe, expect, it } from 'vitest';
import { engagementSchema } from '../../src/model/index.js';

const least = {
  customer: { name: 'Contoso' },
  provider: { name: 'Northwind' },
  statement: { number: 'N-1', issued: '2026-11-21' },
};
const kickOff = {
  start: '2026-12-01T10:00',
  duration: 'PT1H',
  timeZone: 'Europe/Berlin',
  place: 'Room 1',
  organizer: { name: 'Jo', email: 'jo@contoso.com' },
};

/** Paths of what is wrong with a kick-off. */
function faults(fields: Record<string, unknown>) {
  const { error } = engagementSchema.safeParse({ ...least, kickOff: { ...kickOff, ...fields } });
  return error?.issues.map(({ path }) => path.slice(1).join('.')) ?? [];
}

describe('the start of a kick-off', () => {
  it.each([
    ['2026-03-29T01:59', 'Europe/Berlin'],
    ['2026-03-29T03:00', 'Europe/Berlin'],
    ['2026-10-25T02:30', 'Europe/Berlin'],
    ['2026-03-29T02:30', 'Asia/Shanghai'],
    ['2028-02-29T00:00', 'UTC'],
    ['2026-12-31T23:59', 'Pacific/Kiritimati'],
    ['2026-10-04T01:59', 'Australia/Lord_Howe'],
    ['2026-10-04T02:30', 'Australia/Lord_Howe'],
  ])('may be %s in %s', (start, timeZone) => {
    expect(faults({ start, timeZone })).toEqual([]);
  });

  it.each([
    ['2026-03-29T02:00', 'Europe/Berlin'],
    ['2026-03-29T02:59', 'Europe/Berlin'],
    ['2026-03-08T02:30', 'America/New_York'],
    ['2026-10-04T02:15', 'Australia/Lord_Howe'],
    ['2011-12-30T12:00', 'Pacific/Apia'],
  ])('cannot be %s in %s, which its clocks skip', (start, timeZone) => {
    expect(faults({ start, timeZone })).toEqual(['start']);
  });

  it.each([
    '2026-12-01',
    '2026-12-01T10',
    '2026-12-01T10:00:00',
    '2026-12-01T10:00+01:00',
    '2026-12-01T24:00',
  ])('is not %s', (start) => {
    expect(faults({ start })).toEqual(['start']);
  });

  it.each(['2026-02-29T10:00', '2026-13-01T10:00', '0026-12-01T10:00'])(
    'is not %s, which no calendar has',
    (start) => {
      expect(faults({ start })).toEqual(['start']);
    },
  );
});

describe('a kick-off', () => {
  it.each(['PT5M', 'PT90M', 'PT1H30M', 'P1D', 'P1DT4H', 'P7D'])('may last %s', (duration) => {
    expect(faults({ duration })).toEqual([]);
  });

  it.each(['', 'P', 'PT', 'PT0M', 'P0DT0H', '-PT1H', 'PT1.5H', 'P1M', 'PT30S', 'P8D', 'PT99999M', '60'])(
    'cannot last %j',
    (duration) => {
      expect(faults({ duration })).toEqual(['duration']);
    },
  );

  it('has a place, or a link, or both', () => {
    const link = 'https://meet.contoso.com/1';
    expect(faults({ link })).toEqual([]);
    expect(faults({ place: undefined, link })).toEqual([]);
    expect(faults({ place: undefined })).toEqual(['']);
  });

  it('may have its organizer among the attendees, but nobody twice', () => {
    const jo = { name: 'Jo', email: 'jo@contoso.com' };
    expect(faults({ attendees: [jo] })).toEqual([]);
    expect(faults({ attendees: [jo, { name: 'Other Jo', email: 'JO@contoso.com' }] })).toEqual([
      'attendees.1.email',
    ]);
  });

  it('tells of every fault at once', () => {
    expect(
      faults({ start: '2026-03-29T02:30', duration: 'x', place: undefined, attendees: 7 }).sort(),
    ).toEqual([...['', 'attendees', 'duration', 'start']]);
  });
});
