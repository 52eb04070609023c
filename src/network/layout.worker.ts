import { layOut, type LayoutInput } from './layout.ts';

/** A layout asked for, and its answer; the ticket tells which one. */
export interface LayoutRequest {
  readonly ticket: number;
  readonly input: LayoutInput;
}
export interface LayoutReply {
  readonly ticket: number;
  readonly positions: Float64Array;
}

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  const positions = layOut(data.input);
  const reply: LayoutReply = { ticket: data.ticket, positions };
  postMessage(reply, { transfer: [positions.buffer] });
});
