import { textIn } from '../chronology/chronology.ts';
import { displayText } from '../chronology/display-text.ts';
import { DAY_MS } from '../chronology/event-date.ts';
import { inCompare } from '../i18n/areas/compare.ts';
import { scenes as words } from '../i18n/areas/scenes.ts';
import { spanInWords } from '../i18n/dates.ts';
import { i18n } from '../i18n/i18n.svelte.ts';
import { datesInWords } from '../view/dates-in-words.ts';
import { valueLabel } from '../view/value-label.ts';
import { datesOfWindow, yearsOfWindow } from '../filters/window-dates.ts';
import { yearsOf } from '../filters/years.ts';
import { chipsOf } from '../query/change.ts';
import { labelOf, titleOf } from '../query/labels.ts';
import { daysOfYears, wholeYears } from '../query/year.ts';
import type { Target } from '../query/target.ts';
import { headOf, isHeaded } from '../reader/head.ts';
import { nameOf as comparedName } from '../timeline/compare/words.ts';
import type { Lens } from '../view/lens.ts';
import { fragmentOf, type Scene, type SceneKind } from './scene.ts';
import { newSceneId } from './scenes.svelte.ts';

/** As many parts of a query as a title can name. */
const MOST_NAMED = 3;

/** A view of a chronology, as a lens showed it. */
export type Shown = Pick<Lens, 'index' | 'language' | 'view'>;

/** What lasts longer is called by its years, whatever days it begins and ends on. */
const LONG_MS = 3 * 366 * DAY_MS;

function nameOf(target: Target, { index, language }: Shown): string {
  const { chronology } = index;
  if (isHeaded(target)) return headOf(index, target, language).title;
  const event =
    target.type === 'event'
      ? chronology.eventById.get(target.id)
      : chronology.events[chronology.passageById.get(target.id)?.events[0] ?? -1];
  if (target.type === 'document') return labelOf(chronology, 'document', target.id, language);
  return titleOf(chronology, event, language);
}

/** When the window is, as closely as it is narrow: "2018 to 2020", "Mar – Jun 2018", "3 – 9 Dec 2018"; null where it holds everything. */
function windowInWords({ index: { extent }, view }: Shown): string | null {
  const whole = yearsOf(extent);
  const days = extent === null ? null : datesOfWindow(view, extent);
  if (extent === null || whole === null || days === null) return null;
  const [from, to] = [Math.max(days[0], extent[0]), Math.min(days[1], extent[1])];
  if (to - from <= LONG_MS && wholeYears(days) === null) return spanInWords([from, to], i18n.locale);
  const years = yearsOfWindow(view, whole);
  return years === null ? null : datesInWords(daysOfYears(...years));
}

/**
 * What the view would be called: what is in focus, else what is compared, else what is filtered by, else the time on
 * show, else the chronology.
 */
export function proposedTitle(lens: Shown): string {
  const { index, view, language } = lens;
  const { chronology } = index;
  const focused = view.focus === null ? '' : nameOf(view.focus, lens);
  if (focused !== '') return focused;
  if (view.compared !== null && view.layout !== 'years') {
    const [a, b] = view.compared;
    return displayText(inCompare('pair', { a: comparedName(lens, a), b: comparedName(lens, b) }));
  }
  const filters = chipsOf(view.query).map((chip) => {
    if (chip.type === 'text') return words('searched', { words: displayText(chip.text) });
    return chip.type === 'dates'
      ? datesInWords(chip.dates)
      : valueLabel(chronology, chip.facet, chip.value, language);
  });
  if (filters.length > 0) {
    const more = filters.length - MOST_NAMED;
    const named = filters.slice(0, MOST_NAMED).join(', ');
    return more > 0 ? words('and-more', { named, n: more }) : named;
  }
  return windowInWords(lens) ?? displayText(textIn(chronology.title, language, chronology.language)).trim();
}

/** A new scene: of the present view, or of words alone. */
export function proposedScene(lens: Shown, kind: SceneKind = 'view'): Scene {
  const { title } = lens.index.chronology;
  return {
    id: newSceneId(),
    kind,
    title: kind === 'view' ? proposedTitle(lens) : kind === 'title' ? title : words('section'),
    caption: '',
    notes: '',
    view: kind === 'view' ? fragmentOf(lens.view) : '',
  };
}
