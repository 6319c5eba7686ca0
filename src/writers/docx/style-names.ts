/** Ids of the paragraph styles. Those that Word knows keep Word's id and name, so that they work as its own. */
export const styles = {
  title: 'Title',
  subtitle: 'Subtitle',
  heading1: 'Heading1',
  heading2: 'Heading2',
  body: 'BodyText',
  list: 'ListParagraph',
  tableText: 'TableText',
  tableHeading: 'TableHeading',
  tableValue: 'TableValue',
  small: 'SmallText',
  quiet: 'QuietText',
  label: 'FieldLabel',
  accentLabel: 'AccentLabel',
  partyName: 'PartyName',
  fine: 'FinePrint',
  digest: 'Digest',
  note: 'Note',
  field: 'SignatureField',
  rule: 'Rule',
  gap: 'TableGap',
  acknowledgement: 'Acknowledgement',
  contentsHeading: 'TOCHeading',
  contents1: 'TOC1',
  contents2: 'TOC2',
  header: 'Header',
  footer: 'Footer',
} as const;

/** Ids of the character styles. */
export const inlineStyles = {
  hyperlink: 'Hyperlink',
  code: 'InlineCode',
  fieldLabel: 'FieldLabelText',
  placeholder: 'PlaceholderText',
  esignTag: 'EsignTag',
} as const;
