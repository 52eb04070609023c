import { spanInWords } from '../../i18n/dates.ts';
import { axisOf } from '../axis.ts';
import { NARROWEST_MS } from '../scale.ts';
import type { SetOut } from '../track.ts';

/** Along time: rows are events and the axis is epoch ms. */
export const setOutChronologically: SetOut = ({ spans, lanes, whole }) => ({
  layout: 'chronological',
  spans,
  eventOf: null,
  lanes,
  whole,
  narrowestMs: NARROWEST_MS,
  axisOf,
  inWords: spanInWords,
});
