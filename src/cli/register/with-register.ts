import { openRegister, type Register } from '../../index.js';
import type { Session } from '../report.js';

export interface RegisterFlags {
  /** The file; COUNTERSIGN_REGISTER when not given. */
  readonly register?: string;
}

/** Does something with the register that a command line means, and closes it whatever happens. */
export async function withRegister<T>(
  flags: RegisterFlags,
  { host, terminal }: Session,
  work: (register: Register) => Promise<T>,
): Promise<T> {
  const path = flags.register ?? (terminal.environment.COUNTERSIGN_REGISTER || 'register.sqlite');
  const register = await openRegister(path, { now: () => host.now(), create: false });
  try {
    return await work(register);
  } finally {
    await register.close();
  }
}
