/** What OpenSSL calls an answer that is no TLS: the greeting of a server that speaks in the clear. */
const notTls = /^ERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|UNEXPECTED_MESSAGE)$/;

/** Whether a server, asked for TLS, answered with something else. */
export function speaksNoTls(code: string | undefined): boolean {
  return notTls.test(code ?? '');
}

/** `807C6DB3967F0000:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../record.c:350:` */
const openssl = /[0-9A-F]{8,}:error:[0-9A-F]{6,}:[^:]*:[^:]*:([^:]*):[^:]*:\d+:?[^\S\n]*/g;

/** A reason with the lines of OpenSSL as the words that are in them. */
export function plainReason(text: string): string {
  return text.replace(openssl, '$1').trim();
}

/** What to do about a server that does not begin with TLS, or does not offer it. */
export interface TlsAdvice {
  /** The port for TLS from the start. */
  readonly tls: number;
  /** The port for STARTTLS. */
  readonly starttls: number;
}

export function startTlsHint({ tls }: TlsAdvice): string {
  return `Write security: starttls, or give the port for TLS from the start (${tls}).`;
}

export function noStartTlsHint({ tls, starttls }: TlsAdvice): string {
  return `Write security: tls with its port (${tls}), or give the port on which the server offers STARTTLS (${starttls}).`;
}
