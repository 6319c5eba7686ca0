import { describe, expect, it } from 'vitest';
import { meetingUid } from '../../src/invite/meeting-uid.js';
import { nextIssue } from '../../src/invite/next-issue.js';
import type { DeliveryState, RecordedInvitation } from '../../src/register/index.js';

function recorded(
  states: Readonly<Record<string, DeliveryState>>,
  more: Partial<RecordedInvitation> = {},
): RecordedInvitation {
  return {
    uid: 'u',
    sequence: 3,
    method: 'REQUEST',
    stamp: '2026-11-21T10:00:00.000Z',
    digest: 'this',
    number: 'SOR-1',
    version: '1.0',
    customer: 'Contoso',
    summary: 'Kick-off: Contoso',
    start: '2026-12-01T10:00',
    timeZone: 'Europe/Berlin',
    organizer: 'jo@example.com',
    plannedAt: '2026-11-21T10:00:00.000Z',
    plannedBy: 'jo',
    deliveries: Object.entries(states).map(([recipient, state]) => ({
      ...{
        recipient,
        state,
        name: recipient,
        method: 'REQUEST',
        transport: 'smtp',
        changedAt: '2026-11-21T10:00:00.000Z',
      },
    })),
    ...more,
  };
}

const request = {
  method: 'REQUEST',
  digest: 'this',
  update: false,
  transport: 'smtp',
  again: false,
} as const;
const cancel = { ...request, method: 'CANCEL' } as const;
const codeOf = (found: ReturnType<typeof nextIssue>) =>
  found.kind === 'refused' ? found.problem.code : found.kind;

describe('the next issue of an invitation', () => {
  it('is the first where there was none, also as an update', () => {
    expect(nextIssue(undefined, request)).toEqual({ kind: 'new', sequence: 0 });
    expect(nextIssue(undefined, { ...request, update: true })).toEqual({ kind: 'new', sequence: 0 });
    expect(codeOf(nextIssue(undefined, cancel))).toBe('invitation-missing');
  });

  it('is none where everybody has it', () => {
    const sent = recorded({ a: 'accepted', b: 'accepted' });
    for (const update of [false, true]) expect(nextIssue(sent, { ...request, update }).kind).toBe('sent');
  });

  it('goes on where it ended, and does not decide what is in doubt', () => {
    const begun = recorded({ a: 'accepted', b: 'handing-over', c: 'planned', d: 'refused' });
    expect(nextIssue(begun, request)).toEqual({
      ...{ kind: 'resume', issue: begun, open: ['c', 'd'], doubtful: ['b'], written: [] },
    });
  });

  it('is not had by those for whom it was written into files, where it is to be sent', () => {
    const begun = recorded({ a: 'accepted', b: 'planned' });
    const files = begun.deliveries.map((one) => ({ ...one, transport: 'file' }));
    const written = { ...begun, deliveries: files };
    expect(nextIssue(written, request)).toMatchObject({ kind: 'resume', open: ['b'], written: ['a'] });
    expect(nextIssue(written, { ...request, transport: 'file' })).toMatchObject({ open: ['b'], written: [] });
    const complete = { ...begun, deliveries: files.slice(0, 1) };
    expect(nextIssue(complete, { ...request, transport: 'file' }).kind).toBe('sent');
    expect(nextIssue(complete, { ...request, transport: 'file', again: true })).toMatchObject({
      written: ['a'],
    });
  });

  it('follows on what says something else where that is wished', () => {
    const sent = recorded({ a: 'accepted' });
    const other = { ...request, digest: 'other' };
    expect(codeOf(nextIssue(sent, other))).toBe('invitation-changed');
    expect(nextIssue(sent, { ...other, update: true })).toEqual({ kind: 'new', sequence: 4 });
  });

  it('cancels once', () => {
    expect(nextIssue(recorded({ a: 'accepted' }), cancel)).toEqual({ kind: 'new', sequence: 4 });
    const cancelled = recorded({ a: 'accepted', b: 'planned' }, { method: 'CANCEL', digest: 'other' });
    expect(nextIssue(cancelled, cancel)).toMatchObject({ kind: 'resume', open: ['b'] });
    expect(codeOf(nextIssue(cancelled, request))).toBe('invitation-cancelled');
    expect(nextIssue(cancelled, { ...request, update: true })).toEqual({ kind: 'new', sequence: 4 });
  });
});

describe('the id of a meeting', () => {
  it('is a version 5 UUID that follows from provider and number', () => {
    const uid = meetingUid('Northwind', 'SOR-1');
    expect(uid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(meetingUid('Northwind', 'SOR-1')).toBe(uid);
    const others = [meetingUid('Northwind', 'SOR-2'), meetingUid('Northwin', 'dSOR-1')];
    expect(new Set([uid, ...others]).size).toBe(3);
  });
});
