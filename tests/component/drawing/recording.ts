import { pathRound, type Path } from 'd3-path';
import type { CanvasTarget } from '../../../src/drawing/canvas.ts';

/** One stroke of the pen, as a painter left it: what was filled, stroked or written, where and in which ink. */
export type Op = string;

interface State {
  x: number;
  y: number;
}

/** A stand-in for `Path2D` that remembers what it was made of. */
export class RecordedPath {
  readonly d: string;
  constructor(d: string) {
    this.d = d;
  }
}

function written(...parts: readonly (string | number)[]): Op {
  return parts
    .map((part) => (typeof part === 'number' ? String(Math.round(part * 1000) / 1000) : part))
    .join(' ');
}

/** A 2D context that draws nothing and lists every operation. */
export function recordingContext(): {
  readonly target: CanvasTarget;
  readonly ops: Op[];
  readonly calls: string[];
} {
  const ops: Op[] = [];
  const calls: string[] = [];
  let state: State = { x: 0, y: 0 };
  let current: Path = pathRound(3);
  let box: string | null = null;
  const dOf = (given: unknown) => (given instanceof RecordedPath ? given.d : (box ?? current.toString()));
  const target = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 1,
    lineJoin: 'miter',
    globalAlpha: 1,
    font: '',
    textAlign: 'left',
    textBaseline: 'alphabetic',
    direction: 'ltr',
    dash: '' as string,
    setTransform: (...matrix: number[]) => {
      calls.push(`setTransform ${matrix.join(' ')}`);
      state = { x: 0, y: 0 };
    },
    clearRect: (...rect: number[]) => calls.push(`clearRect ${rect.join(' ')}`),
    translate: (x: number, y: number) => (state = { x: state.x + x, y: state.y + y }),
    beginPath: () => {
      current = pathRound(3);
      box = null;
    },
    moveTo: (x: number, y: number) => current.moveTo(x, y),
    lineTo: (x: number, y: number) => current.lineTo(x, y),
    closePath: () => current.closePath(),
    arc: (...args: Parameters<Path['arc']>) => current.arc(...args),
    rect: (...args: Parameters<Path['rect']>) => current.rect(...args),
    bezierCurveTo: (...args: Parameters<Path['bezierCurveTo']>) => current.bezierCurveTo(...args),
    quadraticCurveTo: (...args: Parameters<Path['quadraticCurveTo']>) => current.quadraticCurveTo(...args),
    roundRect: (...rect: number[]) => (box = `rect ${rect.join(' ')}`),
    setLineDash: (dash: number[]) => (target.dash = dash.join(' ')),
    fill: (given?: unknown) =>
      ops.push(written('fill', dOf(given), state.x, state.y, target.fillStyle, target.globalAlpha)),
    stroke: (given?: unknown) =>
      ops.push(
        written(
          ...(['stroke', dOf(given), state.x, state.y, target.strokeStyle] as const),
          ...([target.lineWidth, `[${target.dash}]`, target.globalAlpha] as const),
        ),
      ),
    fillRect: (...rect: number[]) =>
      ops.push(written('fill rect', ...rect, 0, state.x, state.y, target.fillStyle, target.globalAlpha)),
    strokeText: () => ops.push(written('halo', target.strokeStyle, target.lineWidth)),
    fillText: (text: string, x: number, y: number) =>
      ops.push(
        written('words', text, x, y, target.textAlign, target.fillStyle, target.globalAlpha, target.font),
      ),
  };
  return { target: target as unknown as CanvasTarget, ops, calls };
}
