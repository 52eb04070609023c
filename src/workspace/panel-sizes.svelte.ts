/** How large the panels are: a habit of the person's, not part of the view they share. Widths in px, the network in per cent of its column. */
const STORAGE_KEY = 'regesta.panels';

export interface Limits {
  readonly min: number;
  readonly max: number;
}

export const LIMITS = {
  filters: { min: 200, max: 480 },
  reader: { min: 280, max: 900 },
  network: { min: 15, max: 80 },
} as const satisfies Record<string, Limits>;

export type SizedPanel = keyof typeof LIMITS;

const FIRST_SIZES: Readonly<Record<SizedPanel, number>> = { filters: 272, reader: 408, network: 38 };

function remembered(): Record<SizedPanel, number> {
  const sizes = { ...FIRST_SIZES };
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}');
    for (const [panel, size] of Object.entries(kept ?? {})) {
      if ((panel === 'filters' || panel === 'reader' || panel === 'network') && typeof size === 'number') {
        sizes[panel] = clamp(panel, size);
      }
    }
  } catch {
    // Nothing kept, or storage is refused: begin with the first sizes.
  }
  return sizes;
}

function clamp(panel: SizedPanel, size: number): number {
  const { min, max } = LIMITS[panel];
  return Math.max(min, Math.min(max, size));
}

export class PanelSizes {
  #sizes = $state(remembered());

  of(panel: SizedPanel): number {
    return this.#sizes[panel];
  }

  set(panel: SizedPanel, size: number): void {
    this.#sizes[panel] = clamp(panel, size);
    try {
      localStorage.setItem(STORAGE_KEY, JSON.stringify(this.#sizes));
    } catch {
      // Storage is refused: the sizes last as long as the page.
    }
  }
}
