/** What the windows of a briefing say to each other. The audience's window is the one truth: the presenter's asks, and shows what it is told. */
import * as v from 'valibot';
import { SCENE_KINDS } from '../scene.ts';

/** Longer texts than these no speaker reads. */
const LONGEST_TEXT = 50_000;
const MOST_SCENES = 2_000;
const LONGEST_PICTURE = 4_000_000;

/** Of valibot only what reading a chronology needs too: all that is used of it is in the first screen's script. */
const TextSchema = v.custom<string>(isTextWithin(LONGEST_TEXT));
const FlagSchema = v.custom<boolean>((value) => typeof value === 'boolean');

function isTextWithin(longest: number): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && value.length <= longest;
}

const CardSchema = v.looseObject({
  id: TextSchema,
  kind: v.picklist(SCENE_KINDS),
  title: TextSchema,
  caption: TextSchema,
  notes: TextSchema,
});

const DeckSchema = v.looseObject({
  type: v.literal('deck'),
  title: TextSchema,
  version: TextSchema,
  cards: v.array(CardSchema),
});

const StateSchema = v.looseObject({
  type: v.literal('state'),
  scene: v.custom<string | null>((value) => value === null || isTextWithin(LONGEST_TEXT)(value)),
  isOff: FlagSchema,
  isExploring: FlagSchema,
  isBlack: FlagSchema,
  ground: v.picklist(['light', 'dark']),
});

const PictureSchema = v.looseObject({
  type: v.literal('picture'),
  scene: TextSchema,
  svg: v.custom<string>(isTextWithin(LONGEST_PICTURE)),
});

/** `taken` tells a copy of the audience's window that the session has one already; `bye`, that it is being left or loaded anew. */
const FromAudienceSchema = v.variant('type', [
  DeckSchema,
  StateSchema,
  PictureSchema,
  v.looseObject({ type: v.literal('taken') }),
  v.looseObject({ type: v.literal('bye') }),
]);

/** What a presenter can have done in the audience's window. */
export const ACTS = ['next', 'previous', 'first', 'last', 'back', 'black'] as const;

const FromPresenterSchema = v.variant('type', [
  /** A presenter's window has opened: tell it all there is. */
  v.looseObject({ type: v.literal('hello') }),
  /** Are you there? Answered with the state. */
  v.looseObject({ type: v.literal('ask') }),
  v.looseObject({ type: v.literal('act'), act: v.picklist(ACTS) }),
  v.looseObject({ type: v.literal('go'), scene: TextSchema }),
  v.looseObject({ type: v.literal('draw'), scene: TextSchema }),
]);

/** A scene in the reader's language, for the presenter alone. */
export type SceneCard = Readonly<v.InferOutput<typeof CardSchema>>;
/** The scenes of the briefing. */
export type Deck = Readonly<v.InferOutput<typeof DeckSchema>>;
/** Where the audience's window is; `scene` is null outside a briefing. */
export type LiveState = Readonly<v.InferOutput<typeof StateSchema>>;
export type Act = (typeof ACTS)[number];
export type FromAudience = Readonly<v.InferOutput<typeof FromAudienceSchema>>;
export type FromPresenter = Readonly<v.InferOutput<typeof FromPresenterSchema>>;

/** Reads what came from an audience's window; null for what no such window says. */
export function readFromAudience(data: unknown): FromAudience | null {
  const read = v.safeParse(FromAudienceSchema, data);
  if (!read.success || (read.output.type === 'deck' && read.output.cards.length > MOST_SCENES)) return null;
  return read.output;
}

/** Reads what came from a presenter's window; null for what no such window says. */
export function readFromPresenter(data: unknown): FromPresenter | null {
  const read = v.safeParse(FromPresenterSchema, data);
  return read.success ? read.output : null;
}
