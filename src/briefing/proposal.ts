import { textIn } from '../chronology/chronology.ts';
import { displayText } from '../chronology/display-text.ts';
import { scenes as words } from '../i18n/areas/scenes.ts';
import { datesInWords } from '../view/dates-in-words.ts';
import { valueLabel } from '../view/value-label.ts';
import { yearsOfWindow } from '../filters/window-dates.ts';
import { yearsOf } from '../filters/years.ts';
import { chipsOf } from '../query/change.ts';
import { daysOfYears } from '../query/year.ts';
import type { Target } from '../query/target.ts';
import { headOf, isHeaded } from '../reader/head.ts';
import type { Lens } from '../view/lens.ts';
import { fragmentOf, type Scene, type SceneKind } from './scene.ts';
import { newSceneId } from './scenes.svelte.ts';

/** As many parts of a query as a title can name. */
const MOST_NAMED = 3;

/** A view of a chronology, as a lens showed it. */
export type Shown = Pick<Lens, 'index' | 'language' | 'view'>;

function nameOf(target: Target, { index, language }: Shown): string {
  const { chronology } = index;
  if (isHeaded(target)) return headOf(index, target, language).title;
  const event =
    target.type === 'event'
      ? chronology.eventById.get(target.id)
      : chronology.events[chronology.passageById.get(target.id)?.events[0] ?? -1];
  const titled = target.type === 'document' ? chronology.documentById.get(target.id) : event;
  return displayText(textIn(titled?.title, language, chronology.language)).trim();
}

/** What the view would be called: what is in focus, else what is filtered by, else the years on show, else the chronology. */
export function proposedTitle(lens: Shown): string {
  const { index, view, language } = lens;
  const { chronology } = index;
  const focused = view.focus === null ? '' : nameOf(view.focus, lens);
  if (focused !== '') return focused;
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
  const whole = yearsOf(index.extent);
  const years = whole === null ? null : yearsOfWindow(view, whole);
  if (years !== null) return datesInWords(daysOfYears(...years));
  return displayText(textIn(chronology.title, language, chronology.language)).trim();
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
