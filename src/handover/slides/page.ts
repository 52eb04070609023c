/** A slide as it is planned: what stands on it, where. */
import type { StillLayer } from '../../timeline/still.ts';
import type { Box } from './path.ts';
import type { Paragraph, TextBox } from './text-box.ts';

/** A picture at its place. */
export interface Picture extends Box {
  /** Px of the slide for each px of the shapes. */
  readonly scale: number;
  readonly layers: readonly StillLayer[];
}

/** A table at its place; the first row is its head. */
export interface Table {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly columnsPx: readonly number[];
  readonly sizePx: number;
  readonly rows: readonly { readonly heightPx: number; readonly cells: readonly Paragraph[] }[];
}

export interface Page {
  readonly boxes: readonly TextBox[];
  readonly picture: Picture | null;
  readonly table: Table | null;
  /** What the speaker sees. */
  readonly notes: string;
  /** Whether a footnote here leads to the list of sources at the end. */
  readonly needsSources: boolean;
}

/** Stands for the number of the first slide of the list of sources, until all slides are planned. */
export const TO_SOURCES = -1;
