/**
 * What is handed over, whatever the file: composed once (`compose.ts`) from scenes or from the present view, and then
 * written by each format. All texts are in one language and fit to be shown (`displayText`), but are data: a format
 * escapes them as it must.
 */
import type { SourceDocument } from '../chronology/chronology.ts';
import type { Index } from '../query/index.ts';
import type { Scene } from '../briefing/scene.ts';
import type { Result } from '../view/lens.ts';
import type { View } from '../view/view.ts';

/** Something that attests: a document of the chronology, or a page that is cited; the target of footnotes. */
export interface Source {
  /** From 1, in the order in which the hand-over first needs them. */
  readonly number: number;
  readonly type: 'document' | 'citation';
  readonly title: string;
  readonly publisher: string | null;
  /** EDTF or an instant with its offset, as the chronology has it. */
  readonly published: string | null;
  /** EDTF; the day a cited page was seen. */
  readonly accessed: string | null;
  /** http(s) only. */
  readonly url: string | null;
  /** Language tag, where it is known. */
  readonly language: string | null;
  readonly document: SourceDocument | null;
  /** The footnote as it is printed: publisher, title, date, address. */
  readonly note: string;
}

/** A passage quoted word for word. */
export interface Quotation {
  /** Number of its source. */
  readonly source: number;
  readonly text: string;
  /** Number of the paragraph, where the document has numbered ones or it can be counted. */
  readonly paragraph: string | null;
  readonly status: 'verified' | 'moved' | 'broken' | 'unchecked';
  /** `passageId`; null where it stands in no text. */
  readonly passage: string | null;
}

/** One event as a table or a list has it. */
export interface Entry {
  /** Row of the index. */
  readonly event: number;
  readonly id: string;
  readonly title: string;
  /** The date in words, and as EDTF; words say "undated" where there is none. */
  readonly date: string;
  readonly edtf: string | null;
  readonly kind: string;
  readonly place: string | null;
  readonly themes: readonly string[];
  /** Names with their roles. */
  readonly actors: readonly string[];
  readonly summary: string | null;
  /** `confirmed` says nothing; else what is disputed or only announced. */
  readonly status: string | null;
  /** Numbers of its sources, ascending. */
  readonly sources: readonly number[];
  readonly quotations: readonly Quotation[];
}

/** One scene, or the present view. */
export interface Part extends Result {
  /** Null for the present view. */
  readonly scene: Scene | null;
  readonly title: string;
  readonly caption: string;
  readonly notes: string;
  readonly view: View;
  /** The query in words; "All events" where nothing is filtered. */
  readonly sentence: string;
  /** "2001 to 2026", and "12 of 85 events". */
  readonly range: string;
  readonly count: string;
  /** The events that match, in order of time, undated ones last. */
  readonly entries: readonly Entry[];
  /** The quotation the scene shows large. */
  readonly quotation: Quotation | null;
}

/** Everything a file may hold. */
export interface Handover {
  readonly index: Index;
  readonly title: string;
  /** Version of the chronology, and the civil day it was made for, as a sentence: "Chronology of 2026-11-22"; empty where it names none. */
  readonly version: string;
  readonly license: string | null;
  /** BCP 47. */
  readonly language: string;
  /** At least one. */
  readonly parts: readonly Part[];
  /** By number: `sources[0]` is 1. */
  readonly sources: readonly Source[];
  /** The address that opens what was handed over; null where there is none to share. */
  readonly address: string | null;
}

/** What is asked of a format. */
export interface Order {
  readonly handover: Handover;
  /** The stretch of time pictures show: all that matches, or only the window of each view. */
  readonly range: 'whole' | 'window';
  /** What a picture of a view is of, where a format has the choice. */
  readonly picture: 'timeline' | 'network';
  /** The format's own choice by id (paper size, slide shape, scale, style), as its descriptor names them. */
  readonly choice: string;
  /** Tells how much is done, 0 to 1. */
  readonly progress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** A file made. */
export interface Made {
  readonly blob: Blob;
  /** Without a folder, with its ending. */
  readonly name: string;
}

/** Writes a file; rejects with the signal's reason when cancelled. Loaded when it is used. */
export type Make = (order: Order) => Promise<Made>;
