import { type IContext, Run, type XmlComponent } from 'docx';

/** An element of our own in a paragraph, where docx takes its own kinds of content alone: a run in name, itself when written. */
class Inline extends Run {
  readonly #element: XmlComponent;

  constructor(element: XmlComponent) {
    super({});
    this.#element = element;
  }

  override prepForXml(context: IContext) {
    return this.#element.prepForXml(context);
  }
}

export function inline(element: XmlComponent): Run {
  return new Inline(element);
}
