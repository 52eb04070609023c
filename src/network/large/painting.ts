import { takePainter } from './open-painter.ts';
import type { Scene } from './paint-sheet.ts';
import { paintShot } from './paint-shot.ts';
import type { PaintReply, PaintRequest } from './paint.worker.ts';
import type { Shot } from './shot.ts';

/** Edges of the sketch that stands until the first picture is painted. */
const SKETCHED = 3000;

/**
 * Has shots painted beside the page's thread, one at a time: what is asked for meanwhile waits, and of several that
 * wait the last is painted. Where no worker can be had they are painted here, and while it starts a sketch is.
 */
export class Painting {
  readonly #show: (image: ImageBitmap, shot: Shot) => void;
  #worker = takePainter();
  #scene: Partial<Scene> = {};
  #waiting: Shot | null = null;
  #isBusy = false;
  #isOver = false;
  #isBlank = true;

  constructor(show: (image: ImageBitmap, shot: Shot) => void) {
    this.#show = show;
    this.#worker?.addEventListener('message', ({ data }: MessageEvent<PaintReply>) => this.#take(data));
    this.#worker?.addEventListener('error', () => {
      if (this.#worker === null) return;
      this.#worker = null;
      this.#isBusy = false;
      this.#next();
    });
  }

  /** What shots show from now on, where that is other than before. */
  use(news: Partial<Scene>): void {
    this.#scene = { ...this.#scene, ...news };
    this.#send(news);
  }

  ask(shot: Shot): void {
    this.#waiting = shot;
    this.#next();
  }

  dispose(): void {
    this.#isOver = true;
    this.#worker?.terminate();
  }

  #send(request: PaintRequest): void {
    this.#worker?.postMessage(request);
  }

  #next(): void {
    const shot = this.#waiting;
    const { sheet, positions } = this.#scene;
    if (shot === null || this.#isBusy || sheet === undefined || positions === undefined) return;
    this.#waiting = null;
    this.#isBusy = true;
    if (this.#worker === null) {
      requestAnimationFrame(() => this.#take({ shot, image: paintShot({ sheet, positions }, shot) }));
      return;
    }
    this.#send({ shot });
    if (!this.#isBlank) return;
    this.#isBlank = false;
    const sketch: Shot = { ...shot, margin: 0, mostEdges: SKETCHED };
    const image = paintShot({ sheet, positions }, sketch);
    if (image !== null) this.#show(image, sketch);
  }

  #take({ image, shot }: PaintReply): void {
    this.#isBusy = false;
    if (this.#isOver) {
      image?.close();
      return;
    }
    if (image !== null) this.#show(image, shot);
    this.#next();
  }
}
