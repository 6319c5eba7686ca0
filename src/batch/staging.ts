import { join, resolve } from 'node:path';
import { digestOf } from '../generate/index.js';
import type { Host } from '../host/index.js';

/**
 * A host that keeps unfinished files of a batch in one place, from which a later run clears them away: hidden, and below the output
 * folder, so that it is on the same disk.
 */
export interface StagingHost extends Host {
  readonly staging: string;
}

/**
 * Folder for what a batch has not finished.
 *
 * @param out Output folder, absolute.
 * @param register File of the register: who has it locked has this folder alone.
 */
export function stagingFolder(out: string, register: string): string {
  return join(out, `.countersign-unfinished-${digestOf(resolve(register)).slice(0, 8)}`);
}

/** A host that keeps unfinished files in a staging folder. */
export function stagingIn(host: Host, staging: string): StagingHost {
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
