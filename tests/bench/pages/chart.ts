import * as echarts from 'echarts';
import { fetchLight, isKept, outlineOf, type Contender, type LightEvent } from './contender.ts';

/** What is drawn by a chart, with what surrounds it. */
export interface Drawn {
  readonly shown: readonly LightEvent[];
  readonly lanes: readonly string[];
  readonly laneOf: (event: LightEvent) => number;
  readonly extent: readonly [number, number];
}

/** ECharts with the options that its examples have for a kind of chart. */
export function chartContender(optionOf: (drawn: Drawn) => echarts.EChartsOption): Contender {
  let events: readonly LightEvent[] = [];
  let redraw: (shown: readonly LightEvent[]) => void = () => undefined;
  return {
    isWatched: false,
    async prepare(count) {
      events = await fetchLight(count);
    },
    show(stage, drawn) {
      const { lanes, extent } = outlineOf(events);
      const places = new Map(lanes.map((lane, at) => [lane, at]));
      const laneOf = ({ lane }: LightEvent): number => places.get(lane) ?? 0;
      const chart = echarts.init(stage);
      chart.on('rendered', drawn);
      redraw = (shown) =>
        chart.setOption({ animation: false, ...optionOf({ shown, lanes, laneOf, extent }) });
      redraw(events);
    },
    filter() {
      redraw(events.filter(isKept));
    },
  };
}
