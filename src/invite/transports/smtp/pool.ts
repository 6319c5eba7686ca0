/** Connections that are used again, so many at the same time. */
export interface Pool<S> {
  /** Does a piece of work with one of them, when one is free. Errors: those of opening and of the work. */
  use<T>(work: (session: S) => Promise<T>): Promise<T>;
  /** Closes all that are idle; those in use are closed when they come back. */
  close(): void;
}

export interface Poolable {
  usable(): boolean;
  close(): void;
}

/** A server may close a connection that was used often, or hold it against the sender. */
const mostUses = 100;

export function openPool<S extends Poolable>(open: () => Promise<S>, size: number): Pool<S> {
  const idle: { readonly session: S; readonly uses: number }[] = [];
  const waiting: (() => void)[] = [];
  let taken = 0;
  let closed = false;

  /** Passes one's place on to who has waited longest. */
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else taken -= 1;
  };
  const enter = async () => {
    if (taken < size) taken += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };

  return {
    async use(work) {
      await enter();
      try {
        // The server may have ended one that was idle.
        let free = idle.pop();
        while (free !== undefined && !free.session.usable()) free = idle.pop();
        const { session, uses } = free ?? { session: await open(), uses: 0 };
        try {
          return await work(session);
        } finally {
          if (closed || !session.usable() || uses + 1 >= mostUses) session.close();
          else idle.push({ session, uses: uses + 1 });
        }
      } finally {
        leave();
      }
    },
    close() {
      closed = true;
      for (const { session } of idle.splice(0)) session.close();
    },
  };
}
