import { paletteOn } from '../../drawing/palette.ts';
import { paintSvg } from '../../drawing/svg.ts';
import { stillOf, STILL_FONTS } from '../../timeline/still.ts';
import type { Desk } from '../../view/lens.ts';
import { viewOfScene, type Scene } from '../scene.ts';

/** Size of a picture of a scene, px: small enough for its labels to be read where it is shown. */
const SIZE = { widthPx: 720, heightPx: 405 } as const;

/** What a scene looks like, as an SVG document. */
export async function pictureOf(desk: Desk, scene: Scene): Promise<string> {
  const { index, language, ground } = desk;
  const view = viewOfScene(scene, index);
  const still = await stillOf({
    ...{ index, view, language, ground, ...SIZE },
    matches: await desk.matchesOf(view),
    range: 'window',
    fontFamily: STILL_FONTS,
  });
  const shapes = still.layers.flatMap((layer) => layer.shapes);
  return paintSvg(shapes, { width: still.widthPx, height: still.heightPx, paper: paletteOn(ground).paper });
}
