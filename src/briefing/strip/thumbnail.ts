import { canvasPainter } from '../../drawing/canvas.ts';
import { STILL_FONTS, stillOf, type Still } from '../../timeline/still.ts';
import type { Desk } from '../../view/lens.ts';
import { viewOfScene, type Scene } from '../scene.ts';

/** A scene is drawn as on a small screen, and then made smaller: px. */
const DRAWN_PX = { width: 640, height: 360 };
/** The legend is drawn below, where it is not to be seen. */
const LEGEND_PX = 60;

/** One after another, so that many scenes do not hold the page. */
let queue: Promise<unknown> = Promise.resolve();

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** The picture of a scene, as its view has it; null when it is wanted no longer. */
export function pictureOf(
  desk: Desk,
  scene: Scene,
  { language, ground }: Pick<Desk, 'language' | 'ground'>,
  signal: AbortSignal,
): Promise<Still | null> {
  const { index } = desk;
  const draw = async (): Promise<Still | null> => {
    await turn();
    if (signal.aborted) return null;
    const view = viewOfScene(scene, index);
    return stillOf({
      ...(await desk.resultOf(view)),
      ...{ index, view, language, ground, fontFamily: STILL_FONTS },
      ...{ widthPx: DRAWN_PX.width, heightPx: DRAWN_PX.height + LEGEND_PX, range: 'window' },
    });
  };
  const drawn = queue.then(draw);
  queue = drawn.catch(() => null);
  return drawn;
}

/** Paints a still so that all of its width is to be seen in so many px; lanes further down stay out of sight, and so does the legend. */
export function paintSmall(canvas: HTMLCanvasElement, still: Still, widthPx: number, dpr: number): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const scale = (widthPx * dpr) / still.widthPx;
  canvas.width = Math.round(widthPx * dpr);
  canvas.height = Math.round(DRAWN_PX.height * scale);
  const painter = canvasPainter(context, { width: still.widthPx, height: still.heightPx, dpr: scale });
  for (const { id, shapes } of still.layers) {
    if (id !== 'legend') for (const shape of shapes) painter.paint(shape);
  }
}
