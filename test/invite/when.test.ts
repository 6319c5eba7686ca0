import { describe, expect, it } from 'vitest';
import { createNodeHost } from '../../src/host/index.js';
import { whenFacts } from '../../src/invite/texts/when.js';
import { loadLocale } from '../../src/locale/index.js';
import { plainText } from '../../src/model/index.js';
import { present } from './matters.js';

const host = createNodeHost();

async function told(start: string, duration: string, timeZone: string, language = 'en') {
  const locale = present((await loadLocale(host, language)).value);
  return whenFacts({ start, duration, timeZone }, locale).map(
    ({ label, value }) => `${label}: ${plainText(value).replaceAll('\u00A0', ' ')}`,
  );
}

describe('when a meeting is', () => {
  it('is told by date, time and zone', async () => {
    expect(await told('2026-12-01T10:00', 'PT1H30M', 'America/New_York')).toEqual([
      'Date: Tuesday, December 1, 2026',
      'Time: 10:00 AM – 11:30 AM',
      'Time zone: Eastern Standard Time · America/New_York · UTC−05:00',
    ]);
  });

  it('is told in the forms of its language', async () => {
    expect(await told('2026-12-02T14:00', 'PT1H', 'Asia/Shanghai', 'zh-Hans')).toEqual([
      '日期: 2026年12月2日星期三',
      '时间: 14:00 – 15:00',
      '时区: 中国标准时间 · Asia/Shanghai · UTC+08:00',
    ]);
    expect(await told('2026-07-02T09:30', 'PT1H', 'Europe/Madrid', 'es')).toEqual([
      'Fecha: jueves, 2 de julio de 2026',
      'Hora: 9:30 – 10:30',
      'Zona horaria: hora de verano de Europa central · Europe/Madrid · UTC+02:00',
    ]);
  });

  it('has both days where it goes over midnight', async () => {
    expect(await told('2026-12-31T23:30', 'PT1H', 'Asia/Kathmandu')).toEqual([
      'Starts: Thursday, December 31, 2026\n11:30 PM · UTC+05:45',
      'Ends: Friday, January 1, 2027\n12:30 AM · UTC+05:45',
      'Time zone: Nepal Time · Asia/Kathmandu',
    ]);
  });

  it.each([
    [
      'forward: an hour that passes ends two later',
      '2026-03-29T01:30',
      'PT1H',
      '1:30 AM · UTC+01:00',
      '3:30 AM · UTC+02:00',
    ],
    [
      'back: an hour that passes ends at the same time',
      '2026-10-25T02:30',
      'PT1H',
      '2:30 AM · UTC+02:00',
      '2:30 AM · UTC+01:00',
    ],
    [
      'forward: a day is one of the calendar',
      '2026-03-28T12:00',
      'P1D',
      '12:00 PM · UTC+01:00',
      '12:00 PM · UTC+02:00',
    ],
  ])('has both offsets where the clocks are put %s', async (_, start, duration, from, to) => {
    const [starts, ends] = await told(start, duration, 'Europe/Berlin');
    expect(starts).toContain(from);
    expect(ends).toContain(to);
  });

  it('names a zone that has no name by itself alone', async () => {
    expect((await told('2026-12-01T10:00', 'PT1H', 'Etc/GMT+5'))[2]).toBe('Time zone: Etc/GMT+5 · UTC−05:00');
    expect((await told('2026-12-01T10:00', 'PT1H', 'UTC'))[2]).toBe(
      'Time zone: Coordinated Universal Time · UTC',
    );
  });

  it('is right long ago', async () => {
    expect((await told('1880-01-01T12:00', 'PT1H', 'Europe/Berlin'))[2]).toContain('UTC+00:53:28');
  });
});
