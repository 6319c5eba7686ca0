import type { Catalog, CatalogItem, CatalogPhase, SourceDocument } from '../model/index.js';
import { entryFor } from './labels.js';
import { readingLanguage } from './reading-language.js';
import { rarityIn, type Weigh, type Wording, wordingOf } from './wording.js';

/** A catalog prepared for comparing with an article. */
export interface CatalogProfile {
  readonly catalog: Catalog;
  /** BCP 47 tag of the language in which they are compared. */
  readonly language: string;
  readonly phases: readonly PhaseProfile[];
}

export interface PhaseProfile {
  readonly phase: CatalogPhase;
  readonly items: readonly ItemProfile[];
  /** All terms of the phase's items. */
  readonly terms: readonly string[];
  /** Whether the catalog has no wording of any item in the article's language. */
  readonly foreign: boolean;
  readonly weigh: Weigh;
}

export interface ItemProfile {
  readonly item: CatalogItem;
  /** The wordings in the article's language; where there are none, those in all others, or else the labels. */
  readonly wordings: readonly Wording[];
  /** Whether `wordings` are in other languages than the article, or are only labels. */
  readonly foreign: boolean;
}

export function profileOf(catalog: Catalog, source: SourceDocument): CatalogProfile {
  const language = readingLanguage(source, catalog);
  return { catalog, language, phases: catalog.phases.map((phase) => profileOfPhase(phase, language)) };
}

function profileOfPhase(phase: CatalogPhase, language: string): PhaseProfile {
  const items = phase.items.map((item) => profileOfItem(item, language));
  return {
    phase,
    items,
    terms: [...new Set(phase.items.flatMap(({ terms }) => terms))],
    foreign: items.every(({ foreign }) => foreign),
    weigh: rarityIn(items.map(({ wordings }) => wordings)),
  };
}

function profileOfItem(item: CatalogItem, language: string): ItemProfile {
  const own = entryFor(item.wordings, language) ?? [];
  if (own.length > 0) return { item, wordings: own.map(wordingOf), foreign: false };
  const others = Object.values(item.wordings).flat();
  const texts = others.length > 0 ? others : Object.values(item.label);
  return { item, wordings: texts.map(wordingOf), foreign: true };
}
