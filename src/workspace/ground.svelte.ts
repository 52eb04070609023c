/** Light or dark: the person's choice if they made one, else what their system prefers. */
export type Ground = 'light' | 'dark';

const STORAGE_KEY = 'regesta.ground';

function remembered(): Ground | null {
  try {
    const kept = localStorage.getItem(STORAGE_KEY);
    return kept === 'light' || kept === 'dark' ? kept : null;
  } catch {
    return null;
  }
}

export class GroundChoice {
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  #system = $state<Ground>(this.#dark.matches ? 'dark' : 'light');
  #chosen = $state<Ground | null>(remembered());
  readonly ground = $derived(this.#chosen ?? this.#system);

  /** Follows the system's preference. Returns the way to stop. */
  listen(): () => void {
    const follow = () => {
      this.#system = this.#dark.matches ? 'dark' : 'light';
    };
    this.#dark.addEventListener('change', follow);
    return () => this.#dark.removeEventListener('change', follow);
  }

  /** Changes to the other ground; choosing what the system prefers anyway is to follow it again. */
  toggle(): void {
    const next: Ground = this.ground === 'light' ? 'dark' : 'light';
    this.#chosen = next === this.#system ? null : next;
    try {
      if (this.#chosen === null) localStorage.removeItem(STORAGE_KEY);
      else localStorage.setItem(STORAGE_KEY, this.#chosen);
    } catch {
      // Storage is refused: the choice lasts as long as the page.
    }
  }
}
