import { describe, expect, it } from 'vitest';
import { toldOf } from './settings-ground.js';

const smtp = (more: string) => `transport: smtp\nhost: mail.contoso.com\n${more}`;

describe('a mistake in a file of settings is told with its place, and what to do', () => {
  it.each([
    ['', '1:1: the file is empty / Write the settings into it.'],
    [
      '- a',
      '1:1: a group of fields is expected, not a list / Write fields with names, each as `name: value`.',
    ],
    [
      'host: a',
      '1:1: transport: transport is missing / Add transport. Write one of: file, smtp, caldav, graph.',
    ],
    [
      'transport: smpt',
      '1:12: transport: it is none of the words that are known here / Did you mean smtp? Write one of: file, smtp, caldav, graph.',
    ],
    [
      'transport: smtp',
      '1:1: host: host is missing / Add host. Name of the mail server, such as mail.contoso.com.',
    ],
    [smtp('hots: a'), '3:1: hots: "hots" is not a setting of smtp / Did you mean host?'],
    [smtp('time_outs: {}'), '3:1: time_outs: "time_outs" is not a setting of smtp / Write it as timeouts.'],
    [
      smtp('zebra: 1'),
      '3:1: zebra: "zebra" is not a setting of smtp / Remove it; known here are transport, host, port, security, ca, name, user, secret, method, oauth2, sender, connections, messagesPerMinute, attempts, timeouts, largestMessage.',
    ],
    [
      smtp('timeouts: { conect: 7 }'),
      '3:13: timeouts.conect: "conect" is not a setting of timeouts / Did you mean connect?',
    ],
    [
      smtp('timeouts: 7'),
      '3:11: timeouts: a group of fields is expected, not a number / Write fields with names, each as `name: value`.',
    ],
    [smtp('port: "587"'), '3:7: port: a number is expected, not a text / Write it without quotes.'],
    [smtp('port: 70000'), '3:7: port: it is too large / Write 65535 or less.'],
    [smtp('attempts: 0'), '3:11: attempts: it is too small / Write 1 or more.'],
    [smtp('connections: 1.5'), '3:14: connections: a whole number is expected / Write a whole number.'],
    [
      smtp('largestMessage: 25 MB'),
      '3:17: largestMessage: a number is expected, not a text / Write a number.',
    ],
    [
      smtp('security: startls'),
      '3:11: security: it is none of the words that are known here / Did you mean starttls? Write one of: starttls, tls, unencrypted.',
    ],
    [smtp('user:'), '3:1: user: user has no value / Write a value. Name to log in with.'],
    [smtp('user: 17'), '3:7: user: a text is expected, not a number / Put it in quotes to make it a text.'],
    [smtp('sender: jo'), '3:9: sender: it is not valid / Write an address such as ana@contoso.com.'],
    [
      smtp('user: jo'),
      '1:1: secret: secret is missing, as there is a user / Add secret: { env: NAME } or secret: { file: PATH }; or oauth2.',
    ],
    [
      smtp('user: jo\nsecret: { env: A, file: b }'),
      '4:25: secret.file: it does not go together with env / Write { env: NAME } for an environment variable, or { file: PATH } for a file that nobody else may read.',
    ],
    [
      smtp('user: jo\noauth2: {}'),
      '4:9: oauth2: none of the forms that it may have is given / Write { tokenUrl, clientId, refreshToken } to get access tokens from the provider, or { command: [program, argument] }.',
    ],
    [
      smtp('user: jo\noauth2: { command: print-token }'),
      '4:20: oauth2.command: a list is expected, not a text / Write a list in [ ], with commas between the entries.',
    ],
    [
      'transport: file',
      '1:1: folder: folder is missing / Add folder. Messages and calendars are written into this folder.',
    ],
    [
      'transport: caldav',
      '1:1: calendar: calendar is missing / Add calendar, its address; or server, where to look for it.',
    ],
    [
      'transport: caldav\ncalendar: cal.contoso.com',
      '2:11: calendar: it is not valid / Write an address that begins with https://.',
    ],
    [
      'transport: caldav\ncalendar: http://cal.contoso.com',
      '1:1: security: the address is not encrypted / Write https://; or security: unencrypted, when everybody on the way may read it.',
    ],
    [
      'transport: graph',
      '1:1: login: login is missing / Add login. Write { tenant, clientId, clientSecret } of an app, { token } for a token that is there, or { command: [program, argument] }.',
    ],
    [
      'transport: graph\nbase: graph\nlogin: { token: { env: A } }',
      '2:7: base: it is not valid / Write an address that begins with https://.',
    ],
  ])('%j', async (text, told) => {
    expect(await toldOf(text)).toEqual([told]);
  });

  it('all of them at once, in the order of the file', async () => {
    const told = await toldOf('transport: smtp\nport: a\nhots: b\nattempts: []');
    expect(told.map((one) => one.split(' ').slice(0, 2))).toEqual([
      ['1:1:', 'host:'],
      ['2:7:', 'port:'],
      ['3:1:', 'hots:'],
      ['4:11:', 'attempts:'],
    ]);
  });
});

describe('what is no YAML is told with its place', () => {
  it.each([
    ['transport: "smtp', '1:12: the quote that begins here is not closed / Close it, or remove it.'],
    [
      'transport: smtp\nhost',
      '2:1: the line is no field: it has no colon after a name / Write it as `name: value`, with a space after the colon.',
    ],
    [
      'transport: smtp\nhost: a\nhost: b',
      '3:1: the same field is there twice / Keep one of the two; the other is in line 2.',
    ],
    [
      'transport: smtp\n---\ntransport: file',
      '2:1: the file holds more than one document / Keep one of them, and remove the lines `---` from the file.',
    ],
    [
      'transport: smtp\nhost: *a',
      '2:7: a word with an asterisk before it is a YAML alias, and aliases are not read / Write the value out; put it in quotes when the asterisk belongs to it.',
    ],
    ['a\0b', '1:1: the file is not a text / Write the settings as a text file (YAML), encoded in UTF-8.'],
    [
      'a'.repeat(70_000),
      '1:1: the file is too large for settings / Write the settings as a text file (YAML), encoded in UTF-8.',
    ],
  ])('%.40j', async (text, told) => {
    expect(await toldOf(text)).toEqual([told]);
  });
});
