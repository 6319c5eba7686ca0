import { join } from 'node:path';
import type { Host } from '../host/index.js';

/** Where a batch keeps what is not finished: hidden, below its output folder, so that it is on the same disk. */
const stagingFolder = '.countersign-unfinished';

/** A host that keeps unfinished files of a batch in one place, from which a later run clears them away. */
export interface StagingHost extends Host {
  readonly staging: string;
}

/** @param out Output folder, absolute. */
export function stagingIn(host: Host, out: string): StagingHost {
  const staging = join(out, stagingFolder);
  return {
    ...host,
    staging,
    writeFiles: (files, options) => host.writeFiles(files, { staging, ...options }),
    writeStream: (path, options) => host.writeStream(path, { staging, ...options }),
  };
}

/**
 * Makes the output folder ready: takes away what runs left that were killed, and tries whether anything can be written.
 * Nobody else may be at work in the folder. Errors: those of `host.writeFiles` and `host.remove`.
 */
export async function prepareFolder(host: StagingHost): Promise<void> {
  await host.remove(host.staging);
  await tryWriting(host);
}

/** Errors: those of `host.writeFiles` and `host.remove`. */
export async function tryWriting(host: StagingHost): Promise<void> {
  const path = join(host.staging, `probe.${host.randomId()}`);
  await host.writeFiles([{ path, bytes: new Uint8Array(1) }], { replace: true });
  await host.remove(path);
}
