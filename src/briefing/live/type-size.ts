/** Body type on a projector of this size, which is readable from eight metres at 28 px. */
const PROJECTOR = { widthPx: 1920, heightPx: 1080, sizePx: 28 };
/** Smaller than this nothing is set, however small the screen. */
const SMALLEST_PX = 16;

/** Size of the timeline's own labels, px. */
const LABEL_PX = 13;

/** Size of body type for a screen, CSS px: it grows with the screen. */
export function bodySizePx(widthPx: number, heightPx: number): number {
  const share = Math.min(widthPx / PROJECTOR.widthPx, heightPx / PROJECTOR.heightPx);
  return Math.max(SMALLEST_PX, Math.round(share * PROJECTOR.sizePx * 10) / 10);
}

/** How many times the timeline is enlarged for its labels to be as large as the body, px. */
export function enlargement(bodyPx: number): number {
  return Math.max(1, Math.round((bodyPx / LABEL_PX) * 1000) / 1000);
}

/** Size of a quotation, in sizes of body type: short ones stand larger, none smaller than the body. */
export function quotationSize(words: string): number {
  const { length } = words;
  return length < 160 ? 1.6 : length < 320 ? 1.35 : length < 520 ? 1.15 : 1;
}
