import type { CustomSeriesRenderItem } from 'echarts';
import { chartContender } from './chart.ts';
import type { LightEvent } from './contender.ts';

const ROWS = 12;

/** A bar with its title beside it, in a row of its lane. */
function renderer(shown: readonly LightEvent[]): CustomSeriesRenderItem {
  return (_, api) => {
    const at = Number(api.value(3));
    const [startPx = 0, middlePx = 0] = api.coord([api.value(0), api.value(2)]);
    const [endPx = 0] = api.coord([api.value(1), api.value(2)]);
    const [, laneValue] = [0, api.size?.([0, 1])];
    const lanePx = Array.isArray(laneValue) ? (laneValue[1] ?? 0) : 0;
    const y = middlePx + ((at % ROWS) / ROWS - 0.5) * lanePx;
    return {
      type: 'group',
      children: [
        {
          type: 'rect',
          shape: { x: startPx, y, width: Math.max(4, endPx - startPx), height: 10 },
          style: { fill: '#356' },
        },
        {
          type: 'text',
          x: startPx + 6,
          y,
          style: { text: shown[at]?.title ?? '', fontSize: 10, fill: '#222' },
        },
      ],
    };
  };
}

/** ECharts with a custom series, as its examples draw profiles and schedules, and the title of every event. */
export const contender = chartContender(({ shown, lanes, laneOf, extent }) => ({
  grid: { left: 100, right: 10, top: 10, bottom: 30 },
  xAxis: { type: 'time', min: extent[0], max: extent[1] },
  yAxis: { type: 'category', data: [...lanes] },
  dataZoom: [{ type: 'inside', filterMode: 'weakFilter' }],
  series: [
    {
      type: 'custom',
      renderItem: renderer(shown),
      encode: { x: [0, 1], y: 2 },
      data: shown.map((event, at) => [event.startMs, event.endMs, laneOf(event), at]),
    },
  ],
}));
