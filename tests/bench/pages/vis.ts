import { DataSet, DataView } from 'vis-data';
import { Timeline, type DataItem } from 'vis-timeline';
import 'vis-timeline/styles/vis-timeline-graph2d.css';
import { fetchLight, isKept, outlineOf, type Contender, type LightEvent } from './contender.ts';

const DAY_MS = 86_400_000;

let events: readonly LightEvent[] = [];
let refilter: (keep: (event: LightEvent) => boolean) => void = () => undefined;

/**
 * vis-timeline as its documentation begins: a data set behind a view, groups, everything else as it comes. What it
 * reports as changed before its first drawing is complete nobody sees: it hides itself until then.
 */
export const contender: Contender = {
  isWatched: false,
  async prepare(count) {
    events = await fetchLight(count);
  },
  show(stage, drawn) {
    const { lanes, extent } = outlineOf(events);
    const byId = new Map(events.map((event) => [event.id, event]));
    const items = new DataSet<DataItem>(
      events.map(({ id, title, lane, startMs, endMs }) => ({
        id,
        group: lane,
        content: title.replace(/[<>&]/g, ' '),
        start: startMs,
        ...(endMs - startMs > DAY_MS ? { end: endMs } : {}),
      })),
    );
    let keep: (event: LightEvent) => boolean = () => true;
    const view = new DataView(items, {
      filter: ({ id }) => {
        const event = byId.get(String(id));
        return event !== undefined && keep(event);
      },
    });
    let isSeen = false;
    const timeline = new Timeline(
      stage,
      view,
      lanes.map((id) => ({ id, content: id })),
      {
        height: stage.clientHeight,
        start: extent[0],
        end: extent[1],
        onInitialDrawComplete() {
          isSeen = true;
          drawn();
        },
      },
    );
    timeline.on('changed', () => {
      if (isSeen) drawn();
    });
    refilter = (next) => {
      keep = next;
      view.refresh();
    };
  },
  filter() {
    refilter(isKept);
  },
};
