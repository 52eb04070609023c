import type { Scene } from './paint-sheet.ts';
import { paintShot } from './paint-shot.ts';
import type { Shot } from './shot.ts';

/** What is to be painted from now on; or what of it. */
export type PaintRequest = Partial<Scene> & { readonly shot?: Shot };
export interface PaintReply {
  readonly shot: Shot;
  readonly image: ImageBitmap | null;
}

let scene: Partial<Scene> = {};

addEventListener('message', ({ data: { shot, ...news } }: MessageEvent<PaintRequest>) => {
  scene = { ...scene, ...news };
  const { sheet, positions } = scene;
  if (shot === undefined || sheet === undefined || positions === undefined) return;
  const reply: PaintReply = { shot, image: paintShot({ sheet, positions }, shot) };
  postMessage(reply, { transfer: reply.image === null ? [] : [reply.image] });
});
