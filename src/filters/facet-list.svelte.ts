import { SvelteSet } from 'svelte/reactivity';
import { setMode } from '../query/change.ts';
import { countFacet } from '../query/counts.ts';
import type { FacetChoice, FacetId } from '../query/query.ts';
import type { Lens } from '../view/lens.ts';
import { litValues } from './lit.ts';
import { broaderIds, FEW, isLong, PAGE, roomAtFirst, rowsOf, type Row } from './rows.ts';
import { valueLabel } from './value-label.ts';

/** The list of one facet's values: which rows show, with what counts, and what the reader has folded or looks for. */
export class FacetList {
  readonly id: FacetId;
  readonly #lens: Lens;
  readonly #folded = new SvelteSet<string>();
  #limit = $state(0);
  #heldCounts = $state.raw<Uint32Array | null>(null);
  /** Only values with this in their name. */
  wanted = $state('');

  readonly #facet = $derived.by(() => this.#lens.index.facets[this.id]);
  readonly #choice = $derived.by(() => this.#lens.view.query.facets[this.id]);
  readonly #counts = $derived.by(() => countFacet(this.#facet, this.#lens.matches));
  readonly #labels = $derived.by(() =>
    this.#facet.values.map(({ id }) =>
      valueLabel(this.#lens.index.chronology, this.id, id, this.#lens.language),
    ),
  );
  readonly #lit = $derived.by(() =>
    litValues(
      this.#lens.index,
      this.#facet,
      this.#lens.pointed ?? this.#lens.view.focus,
      this.#lens.lit ?? this.#lens.focused,
    ),
  );
  readonly chosen = $derived(this.#choice?.values ?? []);
  readonly mode = $derived(this.#choice?.mode ?? 'any');
  /** Whether it makes a difference that any or all are meant. */
  readonly hasModes = $derived(this.#facet.isMultiple && this.chosen.length > 1);
  readonly canBeSearched = $derived(this.#facet.values.length > FEW);
  readonly isTree = $derived(this.#facet.values.some(({ depth }) => depth > 0));
  /** The most events that any value has. */
  readonly most = $derived(this.#facet.values.reduce((high, { total }) => Math.max(high, total), 1));
  readonly #room = $derived(this.wanted.trim() === '' ? this.#limit : Math.max(this.#limit, PAGE));
  readonly #nextRoom = $derived(this.#room < PAGE ? PAGE : this.#room + PAGE);
  readonly #shown = $derived.by(() =>
    rowsOf({
      facet: this.#facet,
      labels: this.#labels,
      counts: this.#heldCounts ?? this.#counts,
      chosen: this.chosen,
      folded: this.#folded,
      wanted: this.wanted,
      limit: this.#room,
    }),
  );
  readonly rows = $derived(this.#shown.rows);
  /** How many rows there are with those that are not shown. */
  readonly rowCount = $derived(this.rows.length + this.#shown.hidden);
  /** How many rows `showMore` adds. */
  readonly moreCount = $derived(Math.min(this.#shown.hidden, this.#nextRoom - this.#room));
  readonly canShowFewer = $derived(this.wanted === '' && this.#limit > roomAtFirst(this.#facet));

  constructor(lens: Lens, id: FacetId) {
    this.#lens = lens;
    this.id = id;
    this.#limit = roomAtFirst(this.#facet);
    if (isLong(this.#facet)) for (const broader of broaderIds(this.#facet)) this.#folded.add(broader);
  }

  countOf(row: Row): number {
    return this.#counts[row.value.index] ?? 0;
  }

  isLit(row: Row): boolean {
    return this.#lit !== null && this.#lit[row.value.index] === 1;
  }

  toggleFold(id: string): void {
    if (!this.#folded.delete(id)) this.#folded.add(id);
  }

  showMore(): void {
    this.#limit = this.#nextRoom;
  }

  showFewer(): void {
    this.#limit = roomAtFirst(this.#facet);
  }

  setMode(mode: FacetChoice['mode']): void {
    this.#lens.show({ query: setMode(this.#lens.view.query, this.id, mode) });
  }

  /** From now on no row comes or goes because its count changes: somebody is at work in the list. */
  hold(): void {
    this.#heldCounts ??= this.#counts;
  }

  release(): void {
    this.#heldCounts = null;
  }
}
