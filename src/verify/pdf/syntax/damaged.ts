/**
 * The file breaks a rule of the format that verifying rests on, where programs would show different things. It never leaves
 * this room: `verifyPdf` tells of it.
 */
export class Damaged extends Error {
  override readonly name = 'Damaged';
}
