import type { Piece } from '../../filters/search/snippet.ts';
import { rowsOf, type Row } from '../../filters/search/row.ts';
import { inPalette } from '../../i18n/areas/palette.ts';
import { onlyValue } from '../../query/change.ts';
import { actorKind } from '../../query/facets.ts';
import type { FacetId } from '../../query/query.ts';
import type { SearchHits } from '../../query/search.ts';
import { targetOf, type Thing } from '../../query/search/things.ts';
import { announce } from '../../ui/announcer.svelte.ts';
import type { Workspace } from '../workspace.svelte.ts';
import { closeness, closestFirst, type Named } from './closeness.ts';
import { COMMANDS, keysOf, type Desk } from './commands.ts';

/** One line of the palette: something to find, or to do. */
export interface Entry extends Named {
  readonly key: string;
  readonly sort: string;
  readonly title: readonly Piece[];
  /** What tells it from others of the same name: a date, where its words stand, the keys that do it. */
  readonly aside: string;
  readonly run: () => void;
  /** Filters by it; null where it is no value of a facet. */
  readonly only: (() => void) | null;
}

/** So many of what the search finds are put in order by their names. */
const CANDIDATES = 120;
const MOST_SHOWN = 40;

/** What is listed for what was typed; `hits` are null until the search has answered. */
export function entriesFor(
  desk: Desk,
  typed: string,
  hits: SearchHits | null,
  recent: readonly string[],
): readonly Entry[] {
  const favourOf = (key: string) =>
    Math.max(0, recent.length - recent.indexOf(key)) * (recent.includes(key) ? 1 : 0);
  const commands = commandEntries(desk).map((entry) => ({ ...entry, favour: favourOf(entry.key) + 0.5 }));
  if (typed.trim() === '') {
    const isRecent = ({ key }: Entry) => recent.includes(key);
    const first = commands.filter(isRecent).sort((a, b) => b.favour - a.favour);
    return [
      ...first.map((entry) => ({ ...entry, sort: inPalette('recent') })),
      ...commands.filter((entry) => !isRecent(entry)),
    ];
  }
  const fitting = commands.filter(({ name }) => closeness(name, typed) > 0);
  const things = hits === null ? [] : thingEntries(desk.workspace, hits);
  const favoured = things.map((entry) => ({ ...entry, favour: favourOf(entry.key) }));
  return closestFirst([...fitting, ...favoured], typed).slice(0, MOST_SHOWN);
}

function commandEntries(desk: Desk): Entry[] {
  return COMMANDS.filter(({ isOpen }) => isOpen?.(desk) ?? true).map(({ id, label, run }) => {
    const name = label(desk);
    return {
      ...{ key: id, name, favour: 0, sort: inPalette('command'), aside: keysOf(id), only: null },
      title: [{ text: name, isHit: false }],
      run: () => run(desk),
    };
  });
}

function thingEntries(workspace: Workspace, hits: SearchHits): Entry[] {
  const { index, language } = workspace;
  const named = hits.ranked.filter((number) => number < hits.things.firstParagraph);
  return rowsOf(index, hits, named.subarray(0, CANDIDATES), language).map((row) => ({
    key: row.key,
    name: nameOf(row),
    favour: 0,
    sort: row.sort,
    title: row.title,
    aside: row.date,
    run: () => workspace.focus(targetOf(row.thing)),
    only: onlyOf(workspace, row),
  }));
}

const nameOf = ({ title }: Row): string => title.map(({ text }) => text).join('');

/** The facet of which a thing is a value. */
function facetOf(workspace: Workspace, thing: Thing): FacetId | null {
  if (thing.type === 'event' || thing.type === 'paragraph') return null;
  if (thing.type !== 'actor') return thing.type;
  const actor = workspace.index.chronology.actorById.get(thing.id);
  return actor === undefined ? null : actorKind(actor.type);
}

function onlyOf(workspace: Workspace, row: Row): (() => void) | null {
  const { thing } = row;
  const facet = facetOf(workspace, thing);
  if (facet === null || !('id' in thing)) return null;
  return () => {
    workspace.show({ query: onlyValue(workspace.view.query, facet, thing.id) });
    announce(inPalette('only.done', { label: nameOf(row) }));
  };
}
