import type { PartGroup, PlacedPart } from '../flow/parts.js';
import type { Structure } from './draft.js';
import { withAllBelow } from './element.js';
import type { PlacedItem } from './pdfmake.js';
import { Recording } from './recording.js';
import { replay, type Stage } from './replay.js';
import type { PartStructure } from './steps.js';

/** Draws the parts of a document whose layout is kept. */
export interface PartDrawing {
  /** @param draw Draws what a part consists of, where it is not known how it is drawn. */
  draw(group: PartGroup, draw: (item: PlacedItem) => void): void;
  /** Keeps how parts were drawn, once all pages are. */
  finish(): void;
}

const nothing: PartStructure = { elements: [], fields: [] };

export function drawParts({
  structure,
  ...drawing
}: Omit<Stage, 'elements' | 'fields'> & { readonly structure: Structure }): PartDrawing {
  const { document } = drawing;
  const recordings = new Map<PlacedPart, Recording>();
  const stages = new Map<PlacedPart, Stage>();
  const structureOf = ({ part }: PlacedPart) => structure.parts.get(part.content) ?? nothing;

  const recordingOf = (placed: PlacedPart): Recording => {
    const recording = recordings.get(placed) ?? new Recording(structureOf(placed));
    recordings.set(placed, recording);
    return recording;
  };

  const stageOf = (placed: PlacedPart): Stage => {
    const known = stages.get(placed);
    if (known !== undefined) return known;
    const { elements, fields } = structureOf(placed);
    const stage = { ...drawing, elements: withAllBelow(elements), fields };
    stages.set(placed, stage);
    return stage;
  };

  return {
    draw({ placed, number, items }, draw) {
      if (items === undefined) {
        replay(placed.kept?.drawn?.groups[number] ?? [], stageOf(placed));
        return;
      }
      const recording = recordingOf(placed);
      recording.beginGroup();
      document.recording = recording;
      for (const item of items) draw(item);
      document.recording = undefined;
      recording.endGroup();
    },
    finish() {
      for (const [{ kept }, recording] of recordings) {
        if (kept === undefined) continue;
        kept.drawn = recording.finish(kept.groups.length);
        kept.unfit = kept.drawn === undefined;
      }
    },
  };
}
