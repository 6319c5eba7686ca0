import { fromBER, Sequence } from 'asn1js';
import { PKIStatusInfo } from 'pkijs';

/** What an authority answers (RFC 3161, 2.4.2): a token, or why there is none. */
export type TimeStampAnswer =
  | { readonly token: Uint8Array }
  | {
      /** Words for the reasons that it gives. */
      readonly reasons: readonly string[];
      /** What it says besides. Anybody's text: not to be shown as it is. */
      readonly said: string;
      /** Whether it may work later. */
      readonly isPassing: boolean;
    };

/** Bits of PKIFailureInfo, in words. */
const failures: Readonly<Record<number, string>> = {
  0: 'it does not know the hash',
  2: 'it does not do that',
  5: 'it cannot read the request',
  14: 'it has no time at the moment',
  15: 'it does not know the policy',
  16: 'it does not know an extension',
  17: 'it does not have what is asked for besides',
  25: 'something in it is broken',
};

const passing = [14, 25];

/** Reads an answer. Errors: an `Error` for what is none. */
export function readAnswer(der: Uint8Array): TimeStampAnswer {
  const { offset, result } = fromBER(Uint8Array.from(der));
  if (offset !== der.length || !(result instanceof Sequence)) throw new Error('This is no answer');
  const [first, token] = result.valueBlock.value;
  const status = new PKIStatusInfo({ schema: first });
  if (Number(status.status) <= 1) {
    // The token byte by byte as it came: it is signed.
    if (token === undefined) throw new Error('There is no time stamp in the answer');
    return { token: Uint8Array.from(token.valueBeforeDecodeView) };
  }
  const info = status.failInfo?.valueBlock.valueHexView ?? new Uint8Array();
  const bits = Object.keys(failures)
    .map(Number)
    .filter((bit) => ((info[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0);
  return {
    reasons: bits.flatMap((bit) => failures[bit] ?? []),
    said: (status.statusStrings ?? []).map((text) => text.getValue()).join(' '),
    isPassing: bits.some((bit) => passing.includes(bit)),
  };
}
