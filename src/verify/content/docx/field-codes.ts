import { type Branch, elementsOf, textIn, within } from './tree.js';

/** Fields that show numbers of pages, the headings of the document, or what they hold already (17.16.5). */
const harmless = new Set([
  ...['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'SECTION', 'PAGEREF', 'TOC', 'TC', 'XE', 'HYPERLINK'],
  ...['FORMTEXT', 'FORMCHECKBOX', 'FORMDROPDOWN'],
]);

/**
 * What of a part Word makes anew when it opens or prints it, so that it will show something else than what stands there: fields that
 * reckon or take text from elsewhere (17.16), and content controls that are bound to data (17.5.2.6).
 */
export function putInLater(root: Branch): readonly string[] {
  const bound = [...within(root, 'sdt')].flatMap((each) => {
    const properties = elementsOf(each).find(({ word }) => word === 'sdtPr');
    const isBound = properties && within(properties, 'dataBinding').next().done !== true;
    return isBound ? [`{bound} ${textOf(each)}`] : [];
  });
  const simple = [...within(root, 'fldSimple')].map(({ attributes }) => attributes.get('instr') ?? '');
  const codes = [...simple, ...instructionsIn(root)].filter((code) => {
    const [name = ''] = code.trim().split(/\s+/);
    return name !== '' && !harmless.has(name.toUpperCase());
  });
  return [...bound, ...codes.map((code) => `{${code.trim()}}`)];
}

function textOf(node: Branch): string {
  return [...within(node, 't')].map(textIn).join('');
}

/** The codes of fields that begin and end in runs, and can lie in one another (17.16.18). */
function instructionsIn(root: Branch): readonly string[] {
  const found: string[] = [];
  const open: string[] = [];
  const visit = (node: Branch): void => {
    for (const each of elementsOf(node)) {
      if (each.word === 'instrText' && open.length > 0) open.push((open.pop() ?? '') + textIn(each));
      else if (each.word === 'fldChar') {
        const kind = each.attributes.get('fldCharType');
        if (kind === 'begin') open.push('');
        if (kind === 'end') found.push(open.pop() ?? '');
      }
      visit(each);
    }
  };
  visit(root);
  return [...found, ...open];
}
