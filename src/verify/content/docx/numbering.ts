import { tokensOf } from '../../../readers/index.js';
import { wordName } from './names.js';
import { numberAs } from './number-formats.js';

interface Level {
  start: number;
  format: string;
  /** `G-%1`. */
  text: string;
}

interface Numbering {
  abstract: string;
  readonly starts: Map<number, number>;
}

/** Gives the next number of a list at a level, as it is shown: `G-18`, or nothing for a bullet. */
export type Counter = (numId: string, level: number) => string;

/** Counts the paragraphs of a document as its numbering part says (17.9). Lists that share a definition go on counting. */
export function counterOf(xml: string): Counter {
  const { levels, lists } = definitionsIn(xml);
  const counts = new Map<string, (number | undefined)[]>();
  const started = new Set<string>();
  return (numId, at) => {
    const list = lists.get(numId);
    const own = list && levels.get(list.abstract);
    const level = own?.get(at);
    if (list === undefined || own === undefined || level === undefined) return '';
    const count = counts.get(list.abstract) ?? [];
    counts.set(list.abstract, count);
    const restart = started.has(`${numId}/${at}`) ? undefined : list.starts.get(at);
    started.add(`${numId}/${at}`);
    count[at] = restart ?? (count[at] === undefined ? level.start : count[at] + 1);
    count.length = at + 1;
    if (level.format === 'bullet' || level.format === 'none') return '';
    return level.text.replaceAll(/%([1-9])/g, (_, place: string) => {
      const other = own.get(Number(place) - 1);
      return numberAs(other?.format ?? 'decimal', count[Number(place) - 1] ?? other?.start ?? 1);
    });
  };
}

function definitionsIn(xml: string) {
  const levels = new Map<string, Map<number, Level>>();
  const lists = new Map<string, Numbering>();
  let own: Map<number, Level> | undefined;
  let list: Numbering | undefined;
  let level: Level | undefined;
  let overridden = 0;
  for (const token of tokensOf(xml)) {
    if (token.kind === 'text') continue;
    const { element } = token;
    const name = wordName(element);
    const attribute = (each: string) => element.attributes.get(each) ?? '';
    if (token.kind === 'end') {
      if (name === 'lvl') level = undefined;
      if (name === 'abstractNum') own = undefined;
      if (name === 'num') list = undefined;
    } else if (name === 'abstractNum') {
      own = new Map();
      levels.set(attribute('abstractNumId'), own);
    } else if (name === 'num') {
      list = { abstract: '', starts: new Map() };
      lists.set(attribute('numId'), list);
    } else if (name === 'abstractNumId' && list) list.abstract = attribute('val');
    else if (name === 'lvl' && own) {
      level = { start: 1, format: 'decimal', text: '' };
      own.set(Number(attribute('ilvl')), level);
    } else if (name === 'lvlOverride') overridden = Number(attribute('ilvl'));
    else if (name === 'startOverride') list?.starts.set(overridden, Number(attribute('val')));
    else if (level && name === 'start') level.start = Number(attribute('val'));
    else if (level && name === 'numFmt') level.format = attribute('val');
    else if (level && name === 'lvlText') level.text = attribute('val');
  }
  return { levels, lists };
}
