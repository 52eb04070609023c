import { scaleUtc, select, zoom } from 'd3';
import { fetchLight, isKept, outlineOf, type Contender, type LightEvent } from './contender.ts';
import { fullCanvas } from './full-canvas.ts';

let events: readonly LightEvent[] = [];
let redraw: (shown: readonly LightEvent[]) => void = () => undefined;

/** A dot an event and no more: neither lanes nor labels nor an axis. */
export const contender: Contender = {
  isWatched: false,
  async prepare(count) {
    events = await fetchLight(count);
  },
  show(stage, drawn) {
    const context = fullCanvas(stage);
    const { clientWidth: width, clientHeight: height } = stage;
    const whole = scaleUtc().domain(outlineOf(events).extent).range([0, width]);
    let x = whole;
    let shown = events;
    function draw(): void {
      context.clearRect(0, 0, width, height);
      context.fillStyle = '#356';
      for (const [at, { startMs }] of shown.entries()) {
        context.beginPath();
        context.arc(x(startMs), 10 + ((at * 37) % (height - 20)), 3, 0, 2 * Math.PI);
        context.fill();
      }
      drawn();
    }
    const zoomed = zoom().on('zoom', ({ transform }) => {
      x = transform.rescaleX(whole);
      draw();
    });
    select(context.canvas).call(zoomed);
    redraw = (next) => {
      shown = next;
      draw();
    };
    draw();
  },
  filter() {
    redraw(events.filter(isKept));
  },
};
