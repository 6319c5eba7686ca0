import type { EsignService, Signature } from '../../model/index.js';
import { type EsignTags, esignTags } from '../esign-tags.js';
import { type Control, dateControl, richControl, textControl } from './controls.js';
import type { InlineXml } from './element.js';
import { type Paragraph, paragraph } from './elements.js';
import { esignTag } from './esign-tag.js';
import type { Setting } from './setting.js';
import { above, type SignatureFormPlace } from './signature-heights.js';
import { signatureLine } from './signature-line.js';
import { inlineStyles, styles } from './style-names.js';
import { plainRuns, tab } from './text.js';
import { twips } from './units.js';

/** What the form of one signatory is made with. */
export interface SignatureForm extends SignatureFormPlace {
  /** Which signatory this is, from 1, over both parties. */
  readonly signer: number;
}

/** Labels before lines, and on the lines what the statement is signed with: content controls, or the tags of a service. */
export function signatureFields(
  signature: Signature,
  form: SignatureForm,
  setting: Setting,
): Record<keyof EsignTags, Paragraph> {
  const { method } = setting;
  const { labels } = form;
  const values =
    method === 'fields' ? controls(signature, form, setting) : tags(method, signature, form, setting);
  const email = signature.email === undefined ? [] : plainRuns(`\n${signature.email}`, setting);
  const field = (label: string, value: readonly InlineXml[], space = above.field) =>
    fieldParagraph(label, value, space, form.labelWidth, setting);
  return {
    signature: field(labels.signature, values.signature, method === 'fields' ? 0 : above.signature),
    name: field(labels.name, [...values.name, ...email]),
    title: field(labels.title, values.title),
    date: field(labels.date, values.date),
  };
}

type Values = Readonly<Record<keyof EsignTags, readonly InlineXml[]>>;

function controls(signature: Signature, form: SignatureForm, setting: Setting): Values {
  const { labels, valueWidth, place } = form;
  const control = (field: keyof EsignTags, label = labels[field]): Control => ({
    tag: `${signature.id}-${field}`,
    title: `${signature.label}, ${signature.party}: ${label}`,
    place,
  });
  const line = signatureLine(signature, labels, valueWidth, place);
  const text = (field: 'name' | 'title') =>
    textControl(control(field), signature[field], labels.enterText, setting);
  return {
    signature: [richControl(control('signature'), [line])],
    name: [text('name')],
    title: [text('title')],
    date: [dateControl(control('date', `${labels.date} (${labels.dateHint})`), labels.chooseDate, setting)],
  };
}

/** What is known stands there already: a service would write over it. */
function tags(service: EsignService, signature: Signature, form: SignatureForm, setting: Setting): Values {
  const all = esignTags(service, signature, form.signer);
  const tag = (field: keyof EsignTags) => [esignTag(all[field], form.valueWidth, setting)];
  const known = (field: 'name' | 'title') => {
    const value = signature[field];
    return value === undefined ? tag(field) : plainRuns(value, setting);
  };
  return {
    signature: tag('signature'),
    name: known('name'),
    title: known('title'),
    date: tag('date'),
  };
}

function fieldParagraph(
  label: string,
  value: readonly InlineXml[],
  space: number,
  labelWidth: number,
  setting: Setting,
): Paragraph {
  return paragraph({
    style: styles.field,
    spacing: { before: twips(space) },
    tabStops: [{ type: 'left', position: twips(labelWidth) }],
    indent: { left: twips(labelWidth), hanging: twips(labelWidth) },
    children: [...plainRuns(label, setting, { style: inlineStyles.fieldLabel }), tab(setting), ...value],
  });
}
