// A batch that invites over SMTP: killed at every step of a delivery and at random, nobody gets two invitations and nobody is lost.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { claim, holds, same } from './claims.mjs';
import { batchOf, cellsOf, filesIn, freshFolder, isDocument, run, start, told } from './ground.mjs';
import { mailServer } from './mail-server.mjs';
import { baseYaml, columns, csv, seeded, tenants } from './tenants.mjs';

const count = 8;
/** The message in which the program is killed. */
const fatal = 4;
const batch = batchOf('--formats', 'pdf', '--invite', '--transport', 'smtp.yaml', '--json');
const kickOff = `kickOff:
  start: 2026-12-01T10:00
  duration: PT1H
  timeZone: Europe/Madrid
  link: https://meet.example/kick-off
  organizer: { name: Eva Adler, email: eva@northwind.example }
`;
const guests = Array.from({ length: count }, (_, row) => [`ana-${row}@t.example`, `luis-${row}@t.example`]);

/** Steps of a delivery, and whether the server keeps a message that is there whole when nobody waits for its answer any more. */
const steps = [
  ['connection', true],
  ['sender', true],
  ['recipient', true],
  ['begun', true],
  ['ended', true],
  ['ended', false],
  ['answered', true],
];

/** All messages go through one connection, and each has two recipients. */
const timesOf = { connection: 1, recipient: 2 * fatal };

export async function inviting() {
  await claim(`${count} tenants are invited, each with a PDF; a rerun sends nothing`, async () => {
    const server = await mailServer();
    try {
      const folder = ground(server);
      const first = told(await run(folder, batch));
      same([first.exitCode, first.invitations], [0, { sent: count, written: 0, known: 0 }]);
      eachHasOne(server);
      for (const { raw } of server.mails) holds(raw.includes('%PDF') || raw.includes('JVBERi0'), 'a PDF');
      const again = told(await run(folder, batch));
      same(
        [again.exitCode, again.invitations, server.mails.length],
        [0, { sent: 0, written: 0, known: count }, count],
      );
      const lines = cellsOf(join(folder, 'out/invitations.csv'));
      same(lines.length, 1 + 2 * count, 'lines of invitations.csv');
    } finally {
      await server.close();
    }
  });
  for (const [step, keeps] of steps) {
    const loss = keeps ? '' : ', and the server forgets the message';
    await claim(`killed (-9) at the ${fatal}th message, ${step}${loss}: one for each, none lost`, () =>
      survives(async (server, running) => {
        await server.reached(step, timesOf[step] ?? fatal, keeps);
        running.kill();
      }),
    );
  }
  const random = seeded(8);
  for (let time = 1; time <= 5; time += 1) {
    const after = 1 + Math.floor(random() * count);
    const later = Math.round(random() * 120);
    await claim(`killed (-9) ${later} ms after ${after} documents: one for each, none lost`, () =>
      survives(async (_, running, folder) => {
        while (filesIn(join(folder, 'out')).filter(isDocument).length < after && running.isRunning())
          await wait(5);
        await wait(later);
        running.kill();
      }),
    );
  }
}

/** Runs a batch that is killed, runs it again, and asks of those in doubt. */
async function survives(kill) {
  const server = await mailServer();
  try {
    const folder = ground(server);
    const running = start(folder, batch);
    await Promise.race([kill(server, running, folder), running.ended]);
    await running.ended;
    server.calm();
    const rerun = told(await run(folder, batch));
    const doubtful = rerun.failures.flatMap(({ row, problems }) =>
      problems.some(({ code }) => code === 'delivery-doubtful') ? [row] : [],
    );
    same(rerun.failed, doubtful.length, JSON.stringify(rerun.failures));
    holds(doubtful.length <= 1, `${doubtful.length} rows in doubt`);
    same(rerun.exitCode, doubtful.length === 0 ? 0 : 5, 'exit code');
    const [lost, twice] = [without(server, 0), without(server, 2)];
    same(twice, [], 'who has two');
    const inDoubt = doubtful.flatMap((row) => guests[row - 1]);
    holds(
      lost.every((one) => inDoubt.includes(one)),
      `lost: ${lost.join(', ')}`,
    );
    if (lost.length > 0) {
      const again = told(await run(folder, [...batch, '--send-again']));
      same([again.exitCode, again.invitations.sent], [0, 1]);
      eachHasOne(server);
    }
    return `${doubtful.length} row in doubt, ${lost.length} of its guests without`;
  } finally {
    await server.close();
  }
}

function ground(server) {
  const folder = freshFolder();
  writeFileSync(join(folder, 'base.yaml'), baseYaml + kickOff);
  const settings = `transport: smtp\nhost: 127.0.0.1\nport: ${server.port}\nsecurity: unencrypted\n`;
  writeFileSync(join(folder, 'smtp.yaml'), settings);
  const places = [0, 1].flatMap((at) =>
    ['name', 'email'].map((field) => `kickOff.attendees[${at}].${field}`),
  );
  const rows = tenants(count, { seed: 5 }).map((tenant, row) => [
    ...columns.map((column) => tenant[column] ?? ''),
    ...guests[row].flatMap((email) => ['Guest', email]),
  ]);
  writeFileSync(join(folder, 'tenants.csv'), csv([[...columns, ...places], ...rows]));
  return folder;
}

/** Guests who have so many messages. */
function without(server, number) {
  const having = server.mails.flatMap(({ recipients }) => recipients);
  return guests.flat().filter((guest) => having.filter((one) => one === guest).length === number);
}

function eachHasOne(server) {
  same(without(server, 1).length, 2 * count, 'guests with one invitation');
  same(server.mails.flatMap(({ recipients }) => recipients).length, 2 * count, 'messages');
}
