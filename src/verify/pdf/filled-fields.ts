import type { FilledField } from '../report.js';
import { fieldsOf, wordsOf } from './file/form.js';
import type { Graph } from './file/graph.js';
import type { OpenedPdf } from './opened.js';
import type { CheckedSignature } from './signatures/index.js';

/**
 * What fields held and hold, and the first signature after which the value stayed as it is. Empty ones are left out.
 *
 * @param issued The document as it was issued, where it is known.
 */
export function filledFields(
  pdf: OpenedPdf,
  issued: Graph | undefined,
  signatures: readonly CheckedSignature[],
): readonly FilledField[] {
  const signed = signatures
    .flatMap(({ finding, revision }) =>
      revision === undefined || finding.kind === 'time-stamp'
        ? []
        : [{ field: finding.field, revision, values: valuesOf(pdf.graph(revision)) }],
    )
    .toSorted((one, other) => one.revision - other.revision);
  const then = issued ? valuesOf(issued) : new Map<string, string | undefined>();
  return [...valuesOf(pdf.last)].flatMap(([name, returned]) => {
    const before = then.get(name);
    if (returned === undefined && before === undefined) return [];
    // The value has been the same from this signature on.
    const since = signed.findLastIndex(({ values }) => values.get(name) !== returned) + 1;
    const signedBy = signed[since]?.field;
    return [
      {
        name,
        ...(before !== undefined && { issued: before }),
        ...(returned !== undefined && { returned }),
        ...(signedBy !== undefined && { signedBy }),
      },
    ];
  });
}

function valuesOf(graph: Graph): ReadonlyMap<string, string | undefined> {
  const fields = fieldsOf(graph).filter(({ type }) => type !== 'Sig');
  return new Map(fields.map((field) => [field.name, wordsOf(graph, field)]));
}
