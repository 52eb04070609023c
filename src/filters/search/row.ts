import type { Text } from '../../chronology/chronology.ts';
import { displayText } from '../../chronology/display-text.ts';
import { inSearch, type SearchWord } from '../../i18n/areas/search.ts';
import { shortDate } from '../../i18n/dates.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import type { Index } from '../../query/index.ts';
import { labelOf, nameOrId } from '../../query/labels.ts';
import type { SearchHits } from '../../query/search.ts';
import { allOf, namesOf } from '../../query/search/searchable.ts';
import { keyOf, type Thing } from '../../query/search/things.ts';
import { marksIn, snippetOf, type Piece } from './snippet.ts';

/** One hit as it is listed. */
export interface Row {
  readonly key: string;
  readonly thing: Thing;
  /** What it is, in a word; of an event its date too. */
  readonly sort: string;
  readonly date: string;
  readonly title: readonly Piece[];
  /** Where the words stand, if not in the title, and those words with what is around them. */
  readonly where: string;
  readonly snippet: readonly Piece[];
}

/** A text in which an event may have been found. */
interface Place {
  readonly where: SearchWord;
  readonly text: string;
}

/** The rows of some hits; `from` and on only have words like the ones sought. */
export function rowsOf(index: Index, hits: SearchHits, numbers: Uint32Array, language: string): Row[] {
  return Array.from(numbers, (number) => hits.things.at(number)).flatMap((thing) =>
    thing === null ? [] : [rowOf(index, thing, hits.marks, language)],
  );
}

function rowOf(index: Index, thing: Thing, marks: SearchHits['marks'], language: string): Row {
  const { chronology } = index;
  const about = { key: keyOf(thing), thing, date: '' };
  if (thing.type === 'paragraph') {
    const { document, start, end } = thing.part;
    const text = chronology.documentById.get(document)?.text?.slice(start, end) ?? '';
    const title = [{ text: labelOf(chronology, 'document', document, language), isHit: false }];
    return { ...about, sort: inSearch('paragraph'), title, where: '', snippet: snippetOf(text, marks) };
  }
  const nameOf = (name: Text | undefined): string => nameOrId(chronology, name, thing.id, language);
  if (thing.type === 'event') {
    const event = chronology.eventById.get(thing.id);
    const title = nameOf(event?.title);
    const found = marksIn(title, marks) === marks.length ? null : bestPlace(index, thing.id, marks, title);
    return {
      ...about,
      sort: inSearch('event'),
      date: shortDate(event?.date ?? null, i18n.locale),
      title: snippetOf(title, marks),
      where: found === null ? '' : inSearch(found.where),
      snippet: found === null ? [] : snippetOf(found.text, marks),
    };
  }
  const names = namesOf(chronology, thing.type, thing.id);
  const title = nameOf(names[0]);
  const others = marksIn(title, marks) > 0 ? '' : names.map(allOf).join(' · ');
  const sort = thing.type === 'actor' ? (chronology.actorById.get(thing.id)?.type ?? 'actor') : thing.type;
  return {
    ...about,
    sort: inSearch(sort),
    title: snippetOf(title, marks),
    where: others === '' ? '' : inSearch('also'),
    snippet: others === '' ? [] : snippetOf(others, marks),
  };
}

/** Of the texts of an event but its title, the first that has the most of the marks; null where none has any. */
function bestPlace(index: Index, id: string, marks: SearchHits['marks'], title: string): Place | null {
  let best: Place | null = null;
  let most = 0;
  for (const place of placesOf(index, id)) {
    if (place.text === '' || displayText(place.text).trim() === title) continue;
    const count = marksIn(place.text, marks);
    if (count > most) [best, most] = [place, count];
    if (most === marks.length) break;
  }
  return best;
}

function* placesOf({ chronology, topicLineOf }: Index, id: string): Generator<Place> {
  const event = chronology.eventById.get(id);
  if (event === undefined) return;
  yield { where: 'title', text: allOf(event.title) };
  yield { where: 'summary', text: allOf(event.summary) };
  for (const piece of event.evidence) {
    if (piece.type === 'quotation') yield { where: 'quotation', text: piece.exact };
    else yield { where: 'citation', text: `${piece.title} ${piece.publisher ?? ''}` };
  }
  const named = (where: SearchWord, type: Parameters<typeof namesOf>[1], value: string): Place => ({
    where,
    text: namesOf(chronology, type, value).map(allOf).join(' · '),
  });
  for (const topic of event.topics)
    for (const each of topicLineOf.get(topic) ?? []) yield named('topic', 'topic', each);
  for (const { actor, role, as } of event.actors) {
    yield named('actor', 'actor', actor);
    yield { where: 'role', text: `${allOf(role)} ${allOf(as)}` };
  }
  if (event.place !== undefined) yield named('place', 'place', event.place);
  if (event.series !== undefined) yield named('series', 'series', event.series);
  yield named('kind', 'kind', event.kind);
  yield { where: 'note', text: `${allOf(event.venue)} ${allOf(event.note)}` };
  for (const piece of event.evidence) {
    if (piece.type !== 'quotation') continue;
    const document = chronology.documentById.get(piece.document);
    const around = Math.max(0, piece.start - 400);
    yield { where: 'around', text: document?.text?.slice(around, piece.end + 400) ?? '' };
  }
}
