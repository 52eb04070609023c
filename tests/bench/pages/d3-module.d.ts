/** The part of the `d3` package (which ships no types) that the peers built with it use. */
declare module 'd3' {
  interface Scale {
    (value: number): number;
    domain(domain: readonly [number, number]): this;
    range(range: readonly [number, number]): this;
  }
  export function scaleUtc(): Scale;

  type Value<Datum> = string | number | ((datum: Datum) => string | number);
  export interface Selection<Datum> {
    append(name: string): Selection<Datum>;
    select(selector: string): Selection<Datum>;
    selectAll<Each>(selector: string): Selection<Each>;
    attr(name: string, value: Value<Datum>): this;
    text(value: Value<Datum>): this;
    call(apply: (selection: Selection<unknown>) => void): this;
    data(data: readonly Datum[], key?: (datum: Datum) => string): this;
    join(enter: string | ((entering: Selection<Datum>) => Selection<Datum>)): this;
  }
  export function select(element: Element): Selection<unknown>;

  interface Zoom {
    (selection: Selection<unknown>): void;
    on(type: 'zoom', listener: (event: { readonly transform: Transform }) => void): this;
  }
  interface Transform {
    rescaleX(scale: Scale): Scale;
    /** As the attribute of an SVG element has it. */
    toString(): string;
  }
  export function zoom(): Zoom;
  export interface ForceNode {
    x?: number;
    y?: number;
  }
  interface Simulation {
    force(name: string, force: unknown): this;
    on(type: 'tick' | 'end', listener: () => void): this;
  }
  export function forceSimulation(nodes: readonly ForceNode[]): Simulation;
  export function forceLink(links: readonly unknown[]): unknown;
  export function forceManyBody(): unknown;
  export function forceCenter(x: number, y: number): unknown;
  export function axisTop(scale: Scale): (selection: Selection<unknown>) => void;
}
