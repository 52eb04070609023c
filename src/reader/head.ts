import type { Chronology } from '../chronology/chronology.ts';
import { DAY_MS } from '../chronology/event-date.ts';
import { shortDate } from '../i18n/dates.ts';
import { inReader } from '../i18n/areas/reader.ts';
import { i18n, t } from '../i18n/i18n.svelte.ts';
import { CERTAINTIES, EVIDENCE, MODES, STATUSES } from '../query/evidence.ts';
import type { Index } from '../query/index.ts';
import { labelOf, nodeLabel } from '../query/labels.ts';
import { nodeKind } from '../query/nodes.ts';
import { eventsOfTarget } from '../query/target-events.ts';
import { placeOf } from '../query/placed.ts';
import { stretchOf } from '../query/stretch.ts';
import { nodeKeysOf, spanId, spanOf, targetOfNode, type NodeKey, type Target } from '../query/target.ts';
import { startOfYearMs } from '../query/year.ts';
import { EVIDENCE_WORDS, shown } from './first-words.ts';
import { countryLabel } from '../view/value-label.ts';
import { gapsInWords, STATUS_WORDS } from './words.ts';
import { missingEditions } from './editions.ts';

/** The last instant a JavaScript Date can name. */
const LAST_MS = 8.64e15;

/** What the lanes of the timeline can be of, where some events have none of it. */
const LANED = ['topic', 'kind', 'series', 'organisation', 'place', 'document'] as const;

/** Something else that can be focused, with its name. */
export interface Link {
  readonly target: Target;
  readonly label: string;
}

/** What stands at the head of the page of anything but an event or a text: what it is, its name, what is known of it. */
export interface Head {
  /** What it is, in words. */
  readonly kind: string;
  readonly title: string;
  /** Other names it goes by. */
  readonly otherNames: readonly string[];
  /** Sentences about it. */
  readonly notes: readonly string[];
  readonly links: readonly { readonly label: string; readonly links: readonly Link[] }[];
}

type Describe = (index: Index, id: string, language: string) => Partial<Head> & Pick<Head, 'kind' | 'title'>;

/** What sort of actor one is, in words. */
function actorWord(type: Chronology['actors'][number]['type']): string {
  return type === 'state' ? inReader('state') : t(`common.${type}`);
}

/** How each type of target is described; events, passages and documents have pages of their own. */
const DESCRIPTIONS: Readonly<Record<Exclude<Target['type'], 'event' | 'passage' | 'document'>, Describe>> = {
  topic: describeTopic,
  actor: describeActor,
  place({ chronology }, id, language) {
    const country = chronology.placeById.get(id)?.country;
    return {
      kind: t('common.place'),
      title: labelOf(chronology, 'place', id, language),
      notes: country === undefined ? [] : [countryLabel(chronology, country, language)],
    };
  },
  series(index, id, language) {
    const { chronology } = index;
    const events = Array.from(
      eventsOfTarget(index, { type: 'series', id }),
      (event) => chronology.events[event] ?? {},
    );
    return {
      kind: t('common.series'),
      title: labelOf(chronology, 'series', id, language),
      notes: [
        shown(chronology, chronology.seriesById.get(id)?.note, language),
        gapsInWords(missingEditions(events)),
      ],
    };
  },
  kind: ({ chronology }, id, language) => ({
    kind: t('common.kind'),
    title: labelOf(chronology, 'kind', id, language),
  }),
  country: ({ chronology }, id, language) => ({
    kind: t('common.country'),
    title: countryLabel(chronology, id, language),
  }),
  publisher: ({ chronology }, id, language) => ({
    kind: t('common.publisher'),
    title: labelOf(chronology, 'publisher', id, language),
  }),
  certainty(_, id) {
    const code = CERTAINTIES.find((each) => each === id);
    return { kind: t('common.certainty'), title: code === undefined ? id : t(`filters.certainty.${code}`) };
  },
  mode(_, id) {
    const code = MODES.find((each) => each === id);
    return { kind: t('common.mode'), title: code === undefined ? id : t(`filters.mode.${code}`) };
  },
  evidence(_, id) {
    const code = EVIDENCE.find((each) => each === id);
    return { kind: t('common.evidence'), title: code === undefined ? id : t(EVIDENCE_WORDS[code]) };
  },
  status(_, id) {
    const code = STATUSES.find((each) => each === id);
    return { kind: t('common.status'), title: code === undefined ? id : inReader(STATUS_WORDS[code]) };
  },
  span: (_, id) => ({ kind: inReader('span'), title: spanInWords(id) }),
  stretch: describeStretch,
  edge({ chronology }, id, language) {
    const ends = nodeKeysOf(id) ?? [];
    const links = ends.map((key) => nodeLink(chronology, key, language));
    return {
      kind: inReader('edge'),
      title: links.map(({ label }) => label).join(' · '),
      links: ends.flatMap((key, at) => {
        const link = links[at];
        return link === undefined ? [] : [{ label: nodeWord(chronology, key), links: [link] }];
      }),
    };
  },
};

/** A target that has a head and no page of its own. */
export type Headed = Target & { readonly type: keyof typeof DESCRIPTIONS };

/** Describes a target that has no page of its own; what is empty is left out. */
export function headOf(index: Index, target: Headed, language: string): Head {
  const {
    kind,
    title,
    otherNames = [],
    notes = [],
    links = [],
  } = DESCRIPTIONS[target.type](index, target.id, language);
  return {
    kind,
    title,
    otherNames: [...new Set(otherNames)].filter((name) => name !== '' && name !== title),
    notes: notes.filter((note) => note !== ''),
    links: links.filter((group) => group.links.length > 0),
  };
}

/** The name of a stretch's lane, and when what it holds begins: from its first event's day to its last's. */
function describeStretch(index: Index, id: string, language: string): ReturnType<Describe> {
  const { chronology } = index;
  const stretch = stretchOf(id);
  if (stretch === null) return { kind: inReader('span'), title: id };
  const { by, value, isOpen, first, last } = stretch;
  const startOf = (event: string) => placeOf(index, chronology.eventById.get(event)?.index ?? -1)[0];
  const yearStart = by === 'year' ? startOfYearMs(Number(value)) : -Infinity;
  const span = spanInWords(
    spanId(Math.max(startOf(first), yearStart), Math.max(startOf(last), yearStart) + 1),
  );
  if (by === 'none' || by === 'year') return { kind: inReader('span'), title: span };
  const absent = value === '' ? LANED.find((each) => each === by) : undefined;
  const lane = absent ? t(`timeline.no-${absent}`) : labelOf(chronology, by, value, language);
  return {
    kind: inReader('span'),
    title: inReader('in-lane', { lane, span }),
    notes: isOpen ? [inReader('without-narrower')] : [],
  };
}

function describeTopic({ chronology }: Index, id: string, language: string): ReturnType<Describe> {
  const topic = chronology.topicById.get(id);
  const toTopics = (ids: readonly string[]): Link[] =>
    ids
      .filter((each) => chronology.topicById.has(each))
      .map((each) => ({
        target: { type: 'topic', id: each },
        label: labelOf(chronology, 'topic', each, language),
      }));
  const narrower = chronology.topics.filter(({ broader }) => broader?.includes(id)).map((each) => each.id);
  return {
    kind: t('common.topic'),
    title: labelOf(chronology, 'topic', id, language),
    otherNames: (topic?.altLabels ?? []).map((name) => shown(chronology, name, language)),
    notes: [shown(chronology, topic?.definition, language)],
    links: [
      { label: inReader('broader'), links: toTopics(topic?.broader ?? []) },
      { label: inReader('narrower'), links: toTopics(narrower) },
    ],
  };
}

function describeActor({ chronology }: Index, id: string, language: string): ReturnType<Describe> {
  const actor = chronology.actorById.get(id);
  const toActors = (ids: readonly string[]): Link[] =>
    ids
      .filter((each) => chronology.actorById.has(each))
      .map((each) => ({
        target: { type: 'actor', id: each },
        label: labelOf(chronology, 'person', each, language),
      }));
  const members = chronology.actors.filter(({ memberOf }) => memberOf?.includes(id)).map((each) => each.id);
  return {
    kind: actorWord(actor?.type ?? 'organisation'),
    title: labelOf(chronology, 'person', id, language),
    otherNames: [actor?.shortName, ...(actor?.altNames ?? [])].map((name) =>
      shown(chronology, name, language),
    ),
    notes:
      actor?.country === undefined || actor.type === 'state'
        ? []
        : [countryLabel(chronology, actor.country, language)],
    links: [
      { label: inReader('member-of'), links: toActors(actor?.memberOf ?? []) },
      { label: inReader('members'), links: toActors(members) },
    ],
  };
}

/** The topic, actor, place or event that a node of the network stands for. */
export function nodeLink(chronology: Chronology, key: NodeKey, language: string): Link {
  return { target: targetOfNode(key), label: nodeLabel(chronology, key, language) };
}

function nodeWord(chronology: Chronology, key: NodeKey): string {
  const kind = nodeKind(chronology, key);
  return kind === 'event' ? inReader('event') : t(`common.${kind ?? 'organisation'}`);
}

/** A stretch of time as a date would be said: "2018", "Jun 2018", "3 – 9 Dec 2018". */
function spanInWords(id: string): string {
  const [first, last] = spanOf(id) ?? [0, 0];
  const fromMs = Math.floor(first / DAY_MS) * DAY_MS;
  const toMs = Math.ceil(last / DAY_MS) * DAY_MS;
  if (!(fromMs < toMs) || Math.max(-fromMs, toMs) > LAST_MS) return id;
  return shortDate(
    {
      edtf: '',
      earliestStartMs: fromMs,
      latestStartMs: toMs - DAY_MS,
      earliestEndMs: fromMs + DAY_MS,
      latestEndMs: toMs,
      precision: 'day',
      isInterval: false,
      isApproximate: false,
      isUncertain: false,
      isOpenStart: false,
      isOpenEnd: false,
    },
    i18n.locale,
  );
}

/** Whether a target has a head and no page of its own. */
export function isHeaded(target: Target): target is Headed {
  return Object.hasOwn(DESCRIPTIONS, target.type);
}
