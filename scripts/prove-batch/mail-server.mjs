// A mail server on this machine, which says how far a delivery has come.
import { SMTPServer } from 'smtp-server';

/** `reached` resolves when a step has come for the so manieth time; nothing is answered to it then. */
export async function mailServer() {
  const mails = [];
  const counts = {};
  let awaited;
  const step = (name) => {
    counts[name] = (counts[name] ?? 0) + 1;
    if (awaited?.name !== name || awaited.number !== counts[name]) return false;
    awaited.resolve();
    return true;
  };
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    onConnect(_session, done) {
      step('connection');
      done();
    },
    onMailFrom(_address, _session, done) {
      if (!step('sender')) done();
    },
    onRcptTo(_address, _session, done) {
      if (!step('recipient')) done();
    },
    onData(stream, { envelope }, done) {
      const pieces = [];
      const stops = step('begun');
      stream.on('data', (piece) => pieces.push(piece));
      stream.on('end', () => {
        if (stops) return;
        const isLast = awaited?.name === 'ended' && awaited.number === (counts.ended ?? 0) + 1;
        const recipients = envelope.rcptTo.map(({ address }) => address);
        if (!isLast || awaited.keeps) mails.push({ recipients, raw: Buffer.concat(pieces) });
        if (step('ended')) return;
        done(null, 'OK: queued');
        setTimeout(() => step('answered'), 1);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: server.server.address().port,
    mails,
    reached(name, number, keeps) {
      return new Promise((resolve) => {
        awaited = { name, number, keeps, resolve };
      });
    },
    calm() {
      awaited = undefined;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
