import * as echarts from 'echarts';
import { fetchLight, isKept, outlineOf, type Contender, type LightEvent } from './contender.ts';

let events: readonly LightEvent[] = [];
let redraw: (shown: readonly LightEvent[]) => void = () => undefined;

/** ECharts where it is fastest with many: a scatter in its mode for large data, one dot an event, no labels. */
export const contender: Contender = {
  isWatched: false,
  async prepare(count) {
    events = await fetchLight(count);
  },
  show(stage, drawn) {
    const { lanes, extent } = outlineOf(events);
    const laneOf = new Map(lanes.map((lane, at) => [lane, at]));
    const chart = echarts.init(stage);
    chart.on('rendered', drawn);
    redraw = (shown) => {
      chart.setOption({
        animation: false,
        xAxis: { type: 'time', min: extent[0], max: extent[1] },
        yAxis: { type: 'value', min: -1, max: lanes.length },
        dataZoom: [{ type: 'inside' }],
        series: [
          {
            type: 'scatter',
            large: true,
            symbolSize: 6,
            data: shown.map(({ startMs, lane }, at) => [startMs, (laneOf.get(lane) ?? 0) + (at % 12) / 12]),
          },
        ],
      });
    };
    redraw(events);
  },
  filter() {
    redraw(events.filter(isKept));
  },
};
