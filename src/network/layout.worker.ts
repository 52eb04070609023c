import { layOutInSteps, type LayoutInput } from './layout.ts';
import { LayoutRun } from './layout-run.ts';

/** A layout asked for, and its answers; the ticket tells which one. */
export interface LayoutRequest {
  readonly ticket: number;
  readonly input: LayoutInput;
}
export interface LayoutReply {
  readonly ticket: number;
  readonly positions: Float64Array<ArrayBuffer>;
  /** Whether these are the places for good, or those so far. */
  readonly isSettled: boolean;
}

let run: LayoutRun | null = null;

addEventListener('message', ({ data: { ticket, input } }: MessageEvent<LayoutRequest>) => {
  run?.giveUp();
  run = new LayoutRun(
    layOutInSteps(input),
    (positions, isSettled) => {
      const reply: LayoutReply = { ticket, positions, isSettled };
      postMessage(reply, { transfer: [positions.buffer] });
    },
    input.keys.length,
  );
});
