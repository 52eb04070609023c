import { modeOf, setMode, stanceOn, type Mode, type Stance } from '../query/change.ts';
import { countChoices, type Counted } from '../query/counts.ts';
import type { FacetId } from '../query/query.ts';
import type { Lens } from '../view/lens.ts';
import { litValues } from './lit.ts';
import { sparklineOf } from './sparkline.ts';
import { broaderIds, FEW, isLong, PAGE, roomAtFirst, rowsOf, type Row, type RowSort } from './rows.ts';
import { valueLabel } from '../view/value-label.ts';

/** The list of one facet's values: which rows show, with what counts, and what the reader has folded or looks for. */
export class FacetList {
  readonly id: FacetId;
  readonly #lens: Lens;
  readonly #counted: () => Counted;
  #folded = $state.raw<readonly string[]>([]);
  #limit = $state(0);
  #heldCounts = $state.raw<Uint32Array | null>(null);
  /** Only values with this in their name. */
  wanted = $state('');
  sort = $state<RowSort>('listed');

  readonly #facet = $derived.by(() => this.#lens.index.facets[this.id]);
  readonly #choice = $derived.by(() => this.#lens.view.query.facets[this.id]);
  readonly #counts = $derived.by(() => countChoices(this.#facet, this.#counted()));
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
  readonly #refused = $derived.by(() => this.#lens.view.query.without[this.id] ?? []);
  /** The values that the query names, to have them or to do without. */
  readonly chosen = $derived([...(this.#choice?.values ?? []), ...this.#refused]);
  readonly mode = $derived.by(() => modeOf(this.#lens.view.query, this.id));
  /** The ways in which the values named can be meant; none where it makes no difference. */
  readonly modes: readonly Mode[] = $derived.by(() => {
    if (this.chosen.length < 2) return [];
    return this.#facet.isMultiple ? ['any', 'all', 'none'] : ['any', 'none'];
  });
  readonly canBeSearched = $derived(this.#facet.values.length > FEW);
  readonly isTree = $derived(this.#facet.values.some(({ depth }) => depth > 0));
  /** The most events that any value has. */
  readonly most = $derived(this.#facet.values.reduce((high, { total }) => Math.max(high, total), 1));
  readonly #room = $derived(this.wanted.trim() === '' ? this.#limit : Math.max(this.#limit, PAGE));
  readonly #nextRoom = $derived(this.#room < PAGE ? PAGE : this.#room + PAGE);
  /** The counts that decide which rows show: the same ones, so the same rows, when they begin to be held. */
  readonly #telling = $derived(this.#heldCounts ?? this.#counts);
  readonly #shown = $derived.by(() =>
    rowsOf({
      facet: this.#facet,
      labels: this.#labels,
      counts: this.#telling,
      chosen: this.chosen,
      folded: this.#folded,
      wanted: this.wanted,
      sort: this.sort,
      limit: this.#room,
    }),
  );
  readonly rows = $derived(this.#shown.rows);
  /** How many rows there are with those that are not shown. */
  readonly rowCount = $derived(this.rows.length + this.#shown.hidden);
  /** How many rows `showMore` adds. */
  readonly moreCount = $derived(Math.min(this.#shown.hidden, this.#nextRoom - this.#room));
  readonly canShowFewer = $derived(this.wanted === '' && this.#limit > roomAtFirst(this.#facet));

  constructor(lens: Lens, id: FacetId, counted: () => Counted) {
    this.#lens = lens;
    this.#counted = counted;
    this.id = id;
    this.#limit = roomAtFirst(this.#facet);
    if (isLong(this.#facet)) this.#folded = broaderIds(this.#facet);
  }

  countOf(row: Row): number {
    return this.#counts[row.value.index] ?? 0;
  }

  stanceOn(row: Row): Stance {
    return stanceOn(this.#lens.view.query, this.id, row.value.id);
  }

  /** When the matched events of a value were. */
  sparklineOf(row: Row): string {
    return sparklineOf(this.#lens.index, this.#facet, row.value.index, this.#lens.matches.mask);
  }

  isLit(row: Row): boolean {
    return this.#lit !== null && this.#lit[row.value.index] === 1;
  }

  toggleFold(id: string): void {
    const others = this.#folded.filter((each) => each !== id);
    this.#folded = others.length < this.#folded.length ? others : [...others, id];
  }

  showMore(): void {
    this.#limit = this.#nextRoom;
  }

  showFewer(): void {
    this.#limit = roomAtFirst(this.#facet);
  }

  setMode(mode: Mode): void {
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
