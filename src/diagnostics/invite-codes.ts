import type { CodeEntry } from './code-entry.js';

/** The part of the table of codes that is about invitations: what they say, how they go out, what comes back. */
export const inviteCodes = {
  'kick-off-missing': {
    severity: 'error',
    hint: 'Add kickOff with start, duration, timeZone, organizer and attendees; `countersign init` writes an example.',
  },

  // Meetings: what was sent before
  'invitation-outdated': {
    severity: 'error',
    hint: 'Run the command again: it then goes on from what the register knows now.',
  },
  'invitation-missing': {
    severity: 'error',
    hint: 'Check the statement number and the register; nothing needs to be cancelled.',
  },
  'invitation-changed': {
    severity: 'error',
    hint: 'Pass --update to send the changed invitation to everybody.',
  },
  'invitation-cancelled': {
    severity: 'error',
    hint: 'Pass --update to invite everybody again.',
  },

  'attendees-missing': {
    severity: 'error',
    hint: 'Add who is to come to kickOff.attendees; to call the meeting off, pass --cancel.',
  },
  'organizer-changed': {
    severity: 'error',
    hint: 'Mail programs take changes from the organizer who has invited alone: pass --cancel with the former one, then --update with the new one.',
  },
  'transport-changed': {
    severity: 'error',
    hint: 'Use the transport by which they were invited; to change it, pass --cancel with that one first, then --update with the other.',
  },
  'kick-off-past': {
    severity: 'warning',
    hint: 'Check the start; everybody is invited all the same.',
  },

  // What the message says
  'mail-template-unused': {
    severity: 'warning',
    hint: 'Templates of messages are called invitation.md, update.md, cancellation.md and removal.md; others are left out.',
  },

  // Transports: how an invitation is handed over
  'transport-settings-invalid': {
    severity: 'error',
    hint: 'Correct the field; the documentation lists the settings of every transport.',
  },
  'transport-unreachable': {
    severity: 'error',
    hint: 'Check host, port and network, then run the same command again.',
  },
  'transport-insecure': {
    severity: 'error',
    hint: 'Check host and security; where the server has a certificate of its own, name its CA file as ca.',
  },
  'transport-credentials': {
    severity: 'error',
    hint: 'Check user and secret. It was not tried again, so that the account is not locked.',
  },
  'transport-refused': {
    severity: 'error',
    hint: 'What the server says tells what to change; trying again without that is of no use.',
  },
  'transport-deferred': {
    severity: 'error',
    hint: 'Run the same command again in some minutes: the server is busy, or wants to see who comes back.',
  },
  'delivery-interrupted': {
    severity: 'error',
    hint: 'Run the same command again: it goes on with those who do not have it yet.',
  },
  'calendar-not-scheduling': {
    severity: 'warning',
    hint: 'Invite the attendees from that calendar yourself, or use a server that schedules (RFC 6638); for smtp pass --cancel here first.',
  },
  'message-large': {
    severity: 'warning',
    hint: 'Attach fewer documents where a recipient may not get it: iCloud takes 20 MB, Gmail 25.',
  },
  'message-too-large': {
    severity: 'error',
    hint: 'Attach fewer documents, or have the limit raised.',
  },
  'address-unsupported': {
    severity: 'error',
    hint: 'Give an address of ASCII characters, or use a server with SMTPUTF8 (RFC 6531).',
  },
  'delivery-refused': {
    severity: 'error',
    hint: 'Correct the address in the engagement, then run the same command again with --update.',
  },
  'delivery-deferred': {
    severity: 'error',
    hint: 'Run the same command again in some minutes: it goes on with those who are left.',
  },
  'removal-refused': {
    // Somebody who has left has no mailbox any more: nothing that could stop the others.
    severity: 'warning',
    hint: 'They have the meeting in their calendar still: run the same command again, or tell them.',
  },
  'delivery-doubtful': {
    severity: 'error',
    hint: 'Ask a recipient, or look into the log of the server; where it has not arrived, pass --send-again.',
  },
  'invitation-file-newer': {
    severity: 'error',
    hint: 'Nothing to do when the newer one is wanted; else move it away.',
  },

  // Replies: what attendees answered
  'reply-absent': {
    severity: 'info',
    hint: 'Nothing to do where no reply was expected; else save the message again as .eml, with its attachments.',
  },
  'reply-unreadable': {
    severity: 'error',
    hint: 'Ask the attendee, or look at the message in a mail program; nothing of it was recorded.',
  },
  'reply-undecided': {
    severity: 'info',
    hint: 'Nothing was recorded; the attendee can still answer.',
  },
  'reply-from-other': {
    severity: 'warning',
    hint: 'Ask the attendee where it matters: an assistant may answer for them, and so may a stranger.',
  },
  'reply-unknown-meeting': {
    severity: 'info',
    hint: 'Nothing was recorded. Where it is a kick-off, name the register with which the invitation was sent.',
  },
  'reply-unknown-invitation': {
    severity: 'warning',
    hint: 'Nothing was recorded. Check that this is the register with which the last invitation was sent.',
  },
  'reply-uninvited': {
    severity: 'warning',
    hint: 'Nothing was recorded. Add the person to the attendees and pass --update where they are to come.',
  },
  'reply-postdated': {
    severity: 'warning',
    hint: 'Nothing was recorded, as it would count over later answers. Ask the attendee: a clock is wrong, or it is forged.',
  },
  'reply-contradictory': {
    severity: 'warning',
    hint: 'The one that was read first counts. Ask the attendee which of the two holds: one may be forged.',
  },
  'reply-outdated': {
    severity: 'info',
    hint: 'Nothing to do; ask the attendee where the last invitation has another time.',
  },
  'mailbox-missing': {
    severity: 'error',
    hint: 'Check the name of the folder; INBOX is there in every mailbox.',
  },

  // Secrets
  'secret-missing': {
    severity: 'error',
    hint: 'Put the secret, as one line, into the environment variable or file that the settings name.',
  },
  'secret-exposed': {
    severity: 'error',
    hint: 'Take the rights of all others away (chmod 600), and change the secret if others may have read it.',
  },
} as const satisfies Record<string, CodeEntry>;
