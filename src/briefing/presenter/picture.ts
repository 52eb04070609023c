import { paletteOn } from '../../drawing/palette.ts';
import { paintSvg } from '../../drawing/svg.ts';
import { stillOf, STILL_FONTS } from '../../timeline/still.ts';
import type { Desk } from '../../view/lens.ts';
import { viewOfScene, type Scene } from '../scene.ts';

/** Size of a picture of a scene, px: small enough for its labels to be read where it is shown. */
const SIZE = { width: 640, height: 360 } as const;
/** The legend is drawn below, where it is not to be seen. */
const LEGEND_PX = 60;

/** What a scene looks like, as an SVG document; lanes further down stay out of sight. */
export async function pictureOf(desk: Desk, scene: Scene): Promise<string> {
  const { index, language, ground } = desk;
  const view = viewOfScene(scene, index);
  const still = await stillOf({
    ...(await desk.resultOf(view)),
    ...{ index, view, language, ground },
    ...{ widthPx: SIZE.width, heightPx: SIZE.height + LEGEND_PX, range: 'window' },
    fontFamily: STILL_FONTS,
  });
  const shapes = still.layers.flatMap((layer) => (layer.id === 'legend' ? [] : layer.shapes));
  return paintSvg(shapes, { ...SIZE, paper: paletteOn(ground).paper });
}
