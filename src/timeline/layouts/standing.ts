import type { Lane } from '../lane.ts';
import { rowsAmong } from '../lane-rows.ts';
import type { Spans } from '../spans.ts';

/** The events that stand in any of the lanes, each once, by start. */
export function standingIn(lanes: readonly Lane[], spans: Spans): Uint32Array {
  const mask = new Uint8Array(spans.starts.length);
  for (const { rows } of lanes) for (let at = 0; at < rows.length; at++) mask[rows[at] ?? 0] = 1;
  const all = new Uint32Array(mask.length);
  let count = 0;
  for (let event = 0; event < mask.length; event++) if (mask[event] === 1) all[count++] = event;
  return rowsAmong(all.subarray(0, count), { mask, cutAt: null }, spans);
}
