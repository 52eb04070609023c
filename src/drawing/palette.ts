/** Hues for broad themes: chosen apart for the three common colour-vision deficiencies and at least 3:1 on their ground (WCAG 1.4.11). */
const LIGHT = [
  '#1f5fa8',
  '#b84a00',
  '#0b7a5c',
  '#a23b82',
  '#806200',
  '#0e7490',
  '#9b2335',
  '#5b5f9e',
] as const;
const DARK = [
  '#7fb2ea',
  '#f39a5a',
  '#57c9a3',
  '#e08cc4',
  '#d9b64a',
  '#6cc7e0',
  '#f08a94',
  '#aeb0ee',
] as const;

export type Ground = 'light' | 'dark';

/** The colours a painter needs, for one ground. Names match the CSS custom properties in `ui/tokens.css`. */
export interface Palette {
  readonly hues: readonly string[];
  /** For events without a theme, or beyond the palette. */
  readonly noHue: string;
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly rule: string;
  /** Edges of what can be taken hold of. */
  readonly ruleStrong: string;
  readonly accent: string;
}

const PALETTES: Readonly<Record<Ground, Palette>> = {
  light: {
    hues: LIGHT,
    noHue: '#66645e',
    paper: '#fbfaf7',
    ink: '#1c1b18',
    inkSoft: '#5c5a54',
    rule: '#dcd9d1',
    ruleStrong: '#8b8880',
    accent: '#1c1b18',
  },
  dark: {
    hues: DARK,
    noHue: '#a9a69d',
    paper: '#161614',
    ink: '#efede6',
    inkSoft: '#aeaba2',
    rule: '#3a3934',
    ruleStrong: '#7d7a72',
    accent: '#efede6',
  },
};

export function paletteOn(ground: Ground): Palette {
  return PALETTES[ground];
}

/** The reader's own colours, where the system forces them (Windows high contrast): hues give way to shapes. */
export const FORCED: Palette = {
  hues: [],
  noHue: 'CanvasText',
  paper: 'Canvas',
  ink: 'CanvasText',
  inkSoft: 'CanvasText',
  rule: 'GrayText',
  ruleStrong: 'ButtonText',
  accent: 'Highlight',
};

/** The colour of a hue number as kept in the index; out of range means none. */
export function hueColour(palette: Palette, hue: number): string {
  return palette.hues[hue] ?? palette.noHue;
}

/** A colour as it looks on an opaque ground when it is let through so far (0 to 1): opaque itself. */
export function mixedOn(ground: string, colour: string, share: number): string {
  if (!ground.startsWith('#')) return `color-mix(in srgb, ${colour} ${share * 100}%, ${ground})`;
  const channels = [1, 3, 5].map((at) => {
    const [under = 0, over = 0] = [ground, colour].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    const mixed = Math.round(under + (over - under) * share);
    return mixed.toString(16).padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
