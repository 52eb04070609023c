/** A stretch of a text, in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of text over which the same spans lie. */
export interface Segment<S extends Span> extends Span {
  /** The spans that cover it, in the order given; none for plain text. */
  readonly spans: readonly S[];
}

/**
 * Cuts the stretch from `start` to `end` wherever a span begins or ends, so that overlapping spans can be shown as
 * marks side by side. The segments join up to the whole stretch, and each span is exactly the segments that name it.
 * One sweep over the sorted ends.
 */
export function cutIntoSegments<S extends Span>(
  start: number,
  end: number,
  spans: readonly S[],
): Segment<S>[] {
  const covering = spans.filter((span) => span.start < end && span.end > start && span.start < span.end);
  const opening = [...covering.keys()].sort((a, b) => startOf(covering[a]) - startOf(covering[b]) || a - b);
  const cuts = new Set([start, end]);
  for (const span of covering) {
    cuts.add(Math.max(start, span.start));
    cuts.add(Math.min(end, span.end));
  }
  const places = [...cuts].sort((a, b) => a - b);

  const segments: Segment<S>[] = [];
  let open: number[] = [];
  let next = 0;
  for (const [at, from] of places.slice(0, -1).entries()) {
    const to = places[at + 1] ?? end;
    if (open.length > 0) open = open.filter((number) => endOf(covering[number]) > from);
    for (; next < opening.length; next++) {
      const number = opening[next] ?? 0;
      if (startOf(covering[number]) > from) break;
      open.push(number);
    }
    const ordered = open.length > 1 ? [...open].sort((a, b) => a - b) : open;
    segments.push({ start: from, end: to, spans: ordered.flatMap((number) => covering[number] ?? []) });
  }
  return segments;
}

function startOf(span: Span | undefined): number {
  return span?.start ?? 0;
}

function endOf(span: Span | undefined): number {
  return span?.end ?? 0;
}

/** The shortest of some spans, the first where equal: of marks lying over each other, the one a pointer most likely means. */
export function innermost<S extends Span>(spans: readonly S[]): S | null {
  let best: S | null = null;
  for (const span of spans) if (best === null || span.end - span.start < best.end - best.start) best = span;
  return best;
}
