import { area } from '../i18n.svelte.ts';

/** The words of the legend: what the marks mean, and what hands and keys do to them. */
export const inLegend = area({
  en: {
    hands: 'By hand and by key',
    wheel: 'Wheel or pinch zooms, drag pans, a double click leaps in.',
    arrows: 'Arrow keys walk through time and change lanes, Home and End go to the ends, Enter focuses.',
    zoom: '+ and − zoom, 0 shows the whole range, Shift with an arrow pans.',
    kind: 'Kind',
    topic: 'Theme',
    'other-topics': 'Other or no theme',
    more: 'and {n} more',
    evidence: 'Evidence',
    date: 'Date',
    relation: 'Relation',
    solid: 'Verified quotation',
    tinted: 'Quotation moved, or not to be checked',
    outlined: 'Citation only',
    struck: 'Broken quotation, or none',
    stated: 'Stated: from day to day',
    within: 'Known to the month or year: somewhere within',
    dashed: 'Inferred, approximate or uncertain',
    open: 'Open, or its end not known',
    thread: 'Editions of a series; broken where numbers are missing',
    arc: 'Follows, announces or leads to',
    search: 'Search',
    'hit-title': 'Found: the words stand in its title',
    'hit-elsewhere': 'Found: they stand elsewhere in it',
    'hit-at': 'The hit gone to last',
    band: 'Too many to draw: how many there are',
  },
});

/** What the legend has words for. */
export type LegendKey = Parameters<typeof inLegend>[0];
