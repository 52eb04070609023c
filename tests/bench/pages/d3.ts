import { axisTop, scaleUtc, select, zoom } from 'd3';
import { fetchLight, isKept, outlineOf, type Contender, type LightEvent } from './contender.ts';

const AXIS_PX = 30;
const ROW_PX = 16;

let events: readonly LightEvent[] = [];
let rejoin: (shown: readonly LightEvent[]) => void = () => undefined;

/** What a person writes first with D3: one SVG group an event, a bar and its title, moved when the scale changes. */
export const contender: Contender = {
  isWatched: false,
  async prepare(count) {
    events = await fetchLight(count);
  },
  show(stage, drawn) {
    const { clientWidth: width, clientHeight: height } = stage;
    const { lanes, extent } = outlineOf(events);
    const lanePx = (height - AXIS_PX) / lanes.length;
    const laneTops = new Map(lanes.map((lane, at) => [lane, AXIS_PX + lanePx * at]));
    const rows = Math.max(1, Math.floor(lanePx / ROW_PX));
    const tops = new Map(
      events.map(({ id, lane }, at) => [id, (laneTops.get(lane) ?? 0) + ROW_PX * (at % rows)]),
    );
    const whole = scaleUtc().domain(extent).range([0, width]);
    let x = whole;

    const svg = select(stage).append('svg');
    const axis = svg.append('g').attr('transform', `translate(0,${AXIS_PX})`);
    const marks = svg.append('g');
    function position(): void {
      axis.call(axisTop(x));
      const groups = marks.selectAll<LightEvent>('g');
      groups.attr('transform', ({ id, startMs }) => `translate(${x(startMs)},${tops.get(id) ?? 0})`);
      groups.select('rect').attr('width', ({ startMs, endMs }) => Math.max(4, x(endMs) - x(startMs)));
      drawn();
    }
    rejoin = (shown) => {
      marks
        .selectAll<LightEvent>('g')
        .data(shown, ({ id }) => id)
        .join((entering) => {
          const group = entering.append('g');
          group.append('rect').attr('height', 10).attr('fill', '#356');
          group
            .append('text')
            .attr('x', 6)
            .attr('y', 9)
            .attr('font-size', 10)
            .text(({ title }) => title);
          return group;
        });
      position();
    };
    const zoomed = zoom().on('zoom', ({ transform }) => {
      x = transform.rescaleX(whole);
      position();
    });
    rejoin(events);
    svg.call(zoomed);
  },
  filter() {
    rejoin(events.filter(isKept));
  },
};
