import { chartContender } from './chart.ts';

/** ECharts where it is fastest with many: a scatter in its mode for large data, one dot an event, no labels. */
export const contender = chartContender(({ shown, lanes, laneOf, extent }) => ({
  xAxis: { type: 'time', min: extent[0], max: extent[1] },
  yAxis: { type: 'value', min: -1, max: lanes.length },
  dataZoom: [{ type: 'inside' }],
  series: [
    {
      type: 'scatter',
      large: true,
      symbolSize: 6,
      data: shown.map((event, at) => [event.startMs, laneOf(event) + (at % 12) / 12]),
    },
  ],
}));
