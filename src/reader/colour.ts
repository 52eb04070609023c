import type { ChronologyEvent } from '../chronology/chronology.ts';
import { HUES, NO_HUE, type Index } from '../query/index.ts';

/** The custom property (see `ui/tokens.css`) of an event's hue. */
export function eventColour(index: Index, event: Pick<ChronologyEvent, 'index'>): string {
  return colourOf(index.hues[event.index] ?? NO_HUE);
}

/** The custom property of a theme's hue: that of its first broadest theme. */
export function topicColour(index: Index, topic: string): string {
  const [broadest = topic] = index.broadestOf.get(topic) ?? [];
  return colourOf(index.broadTopics.indexOf(broadest));
}

function colourOf(hue: number): string {
  return hue >= 0 && hue < HUES ? `var(--hue-${hue})` : 'var(--hue-none)';
}
