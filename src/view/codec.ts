/**
 * The view as the fragment of an address, and back. Readable and stable: `topic=youth,emerging-technologies`,
 * `topic.mode=all`, `years=2018..2021` or `dates=2018-03-01..2018-05-31`, `window=2018-01-01..2022-01-01`, `focus=event:rok-un-19`. What equals
 * the first view is left out. Reading never fails: what cannot be understood is passed over.
 */
import { DAY_MS } from '../chronology/event-date.ts';
import { FACET_IDS, type FacetChoice, type FacetId, type Query } from '../query/query.ts';
import { daysOfYears, wholeYears } from '../query/year.ts';
import {
  instantText,
  listOf,
  oneOf,
  readFrame,
  readIds,
  readTarget,
  readTwo,
  readValues,
  readWindow,
  targetText,
  valuesText,
} from './address-values.ts';
import {
  COMPARABLE,
  FIRST_VIEW,
  LANE_SORTS,
  LANES,
  LAYOUTS,
  LEAST,
  NETWORK_WAYS,
  NODE_KINDS,
  PANELS,
  PATH_ENDS,
  WEIGHTS,
  type NetworkChoice,
  type View,
  type Weight,
} from './view.ts';

const NO_VALUE = '~';
/** The last instant a JavaScript Date can name. */
const LAST_MS = 8.64e15;

/** A view together with the version of the chronology it was made on. */
export interface Address {
  readonly view: View;
  readonly version: string | null;
}

/** Ids of lanes' values; the lane of those without one, whose id is empty, is written as no id can be. */
function readLanes(text: string | null): readonly string[] {
  return readIds(text).map((id) => (id === NO_VALUE ? '' : id));
}

function readCompared(text: string | null): View['compared'] {
  const both = readTwo(text, COMPARABLE);
  return both?.[0].type === both?.[1].type ? both : null;
}

function writeDates({ dates }: Query, params: URLSearchParams): void {
  if (dates === null) return;
  const years = wholeYears(dates);
  if (years !== null) params.set('years', years.join('..'));
  else params.set('dates', [dates[0], dates[1] - DAY_MS].map(instantText).join('..'));
}

/** Whole years or days, the last included. */
function readDates(params: URLSearchParams): Query['dates'] {
  const [, from, to] = /^(-?\d{1,6})\.\.(-?\d{1,6})$/.exec(params.get('years') ?? '') ?? [];
  const years = daysOfYears(Number(from), Number(to));
  return years[0] < years[1] ? years : readWindow(params.get('dates'), DAY_MS);
}

function readFacets(params: URLSearchParams): Query['facets'] {
  const facets: Partial<Record<FacetId, FacetChoice>> = {};
  for (const id of FACET_IDS) {
    const values = readValues(params.get(id));
    if (values.length > 0) facets[id] = { mode: params.get(`${id}.mode`) === 'all' ? 'all' : 'any', values };
  }
  return facets;
}

function readRefused(params: URLSearchParams): Query['without'] {
  const without: Partial<Record<FacetId, readonly string[]>> = {};
  for (const id of FACET_IDS) {
    const values = readValues(params.get(`${id}.not`));
    if (values.length > 0) without[id] = values;
  }
  return without;
}

function writeTimeline(view: View, params: URLSearchParams): void {
  const { sort, ...lists } = view.laneChoice;
  if (view.layout !== FIRST_VIEW.layout) params.set('layout', view.layout);
  if (view.frame !== null) params.set('frame', view.frame.join('..'));
  if (view.lanes !== FIRST_VIEW.lanes) params.set('lanes', view.lanes);
  if (sort !== FIRST_VIEW.laneChoice.sort) params.set('lanes.sort', sort);
  for (const list of ['order', 'opened', 'folded'] as const) {
    if (lists[list].length > 0)
      params.set(`lanes.${list}`, lists[list].map((id) => id || NO_VALUE).join(','));
  }
  if (view.origins.length > 0) params.set('origins', view.origins.join(','));
  if (view.compared !== null && view.layout !== 'years')
    params.set('compare', view.compared.map(targetText).join(','));
  if (view.published) params.set('published', 'shown');
}

function readTimeline(params: URLSearchParams) {
  const layout = oneOf(LAYOUTS, params.get('layout')) ?? FIRST_VIEW.layout;
  return {
    layout,
    frame: readFrame(params.get('frame')),
    origins: readIds(params.get('origins')),
    lanes: oneOf(LANES, params.get('lanes')) ?? FIRST_VIEW.lanes,
    laneChoice: {
      sort: oneOf(LANE_SORTS, params.get('lanes.sort')) ?? FIRST_VIEW.laneChoice.sort,
      order: readLanes(params.get('lanes.order')),
      opened: readLanes(params.get('lanes.opened')),
      folded: readLanes(params.get('lanes.folded')),
    },
    // The years have lanes of their own, and no bands for two things.
    compared: layout === 'years' ? null : readCompared(params.get('compare')),
    published: params.get('published') === 'shown',
  };
}

function writeNetwork({ network }: View, params: URLSearchParams): void {
  const { least, find, path, pins, ...ways } = network;
  const values = new Map(Object.entries(ways));
  for (const [way, [first]] of Object.entries(NETWORK_WAYS)) {
    const value = values.get(way) ?? first;
    if (value !== first) params.set(`net.${way}`, value);
  }
  for (const weight of WEIGHTS) {
    if (least[weight] !== LEAST[weight]) params.set(`net.${weight}`, String(least[weight]));
  }
  if (find !== '') params.set('net.find', find);
  if (path !== null) params.set('net.path', path.map(targetText).join(','));
  if (pins.length > 0) params.set('net.pins', pins.join(','));
}

function readNetwork(params: URLSearchParams): NetworkChoice {
  const way = <T extends string>(name: string, values: readonly [T, ...T[]]): T =>
    oneOf(values, params.get(`net.${name}`)) ?? values[0];
  const least = (weight: Weight, most = 100): number => {
    const text = params.get(`net.${weight}`) ?? '';
    return /^-?\d{1,9}$/.test(text) ? Math.max(LEAST[weight], Math.min(most, Number(text))) : LEAST[weight];
  };
  return {
    as: way('as', NETWORK_WAYS.as),
    weight: way('weight', WEIGHTS),
    draw: way('draw', NETWORK_WAYS.draw),
    ego: way('ego', NETWORK_WAYS.ego),
    beyond: way('beyond', NETWORK_WAYS.beyond),
    route: way('route', NETWORK_WAYS.route),
    order: way('order', NETWORK_WAYS.order),
    sort: way('sort', NETWORK_WAYS.sort),
    least: { count: least('count', Infinity), npmi: least('npmi'), jaccard: least('jaccard') },
    find: params.get('net.find') ?? '',
    path: readTwo(params.get('net.path'), PATH_ENDS),
    hulls: way('hulls', NETWORK_WAYS.hulls),
    pins: readIds(params.get('net.pins')),
  };
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}

/** The fragment (without `#`) that stands for a view. Equal views give equal fragments. */
export function writeView(view: View, version: string): string {
  const params = new URLSearchParams();
  const { query } = view;
  if (query.text !== '') params.set('q', query.text);
  for (const id of FACET_IDS) {
    const { mode = 'any', values = [] } = query.facets[id] ?? {};
    const refused = query.without[id] ?? [];
    if (values.length > 0) params.set(id, valuesText(values));
    if (values.length > 0 && mode === 'all') params.set(`${id}.mode`, 'all');
    if (refused.length > 0) params.set(`${id}.not`, valuesText(refused));
  }
  writeDates(query, params);
  if (query.certainty === 'surely') params.set('years.mode', 'surely');
  if (view.window !== null) params.set('window', view.window.map(instantText).join('..'));
  writeTimeline(view, params);
  writeNetwork(view, params);
  if (view.focus !== null) params.set('focus', targetText(view.focus));
  if (view.hit !== null && query.text !== '') params.set('hit', view.hit);
  if (view.labelled.length > 0) params.set('labelled', view.labelled.join(','));
  if (view.quoted !== null) params.set('quoted', view.quoted);
  if (view.scene !== null) params.set('scene', view.scene);
  if (view.counted === 'everywhere') params.set('counts', 'everywhere');
  if (view.unmatched === 'dimmed') params.set('unmatched', 'dimmed');
  if (view.closed.length > 0) params.set('closed', view.closed.join(','));
  if (view.maximised !== null) params.set('panel', view.maximised);
  if (!sameList(view.nodes, FIRST_VIEW.nodes)) params.set('nodes', view.nodes.join(','));
  if (params.size > 0 && version !== '') params.set('v', version);
  return params
    .toString()
    .replace(/%2C/g, ',')
    .replace(/%3A/g, ':')
    .replace(/%7E/g, '~')
    .replace(/%40/g, '@');
}

/** The view a fragment (with or without `#`) stands for. */
export function readView(fragment: string): Address {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  const view: View = {
    query: {
      text: params.get('q') ?? '',
      facets: readFacets(params),
      without: readRefused(params),
      dates: readDates(params),
      certainty: params.get('years.mode') === 'surely' ? 'surely' : 'possibly',
    },
    window: readWindow(params.get('window')),
    ...readTimeline(params),
    network: readNetwork(params),
    focus: readTarget(params.get('focus')),
    hit: params.get('q') && readTarget(params.get('hit')) ? params.get('hit') : null,
    labelled: readIds(params.get('labelled')),
    quoted: params.get('quoted') || null,
    scene: params.get('scene') || null,
    counted: params.get('counts') === 'everywhere' ? 'everywhere' : 'window',
    unmatched: params.get('unmatched') === 'dimmed' ? 'dimmed' : 'hidden',
    closed: listOf(PANELS, params.get('closed')) ?? [],
    maximised: oneOf(PANELS, params.get('panel')),
    nodes: listOf(NODE_KINDS, params.get('nodes')) ?? FIRST_VIEW.nodes,
  };
  return { view, version: params.get('v') };
}

/** The same view in its one normal form: whole milliseconds, lists in their fixed order, nothing said twice. */
export function normalView(view: View): View {
  const within = (ms: number) => Math.max(-LAST_MS, Math.min(LAST_MS, Math.round(ms)));
  const whole = (stretch: View['window']): View['window'] => {
    const [from, to] = stretch === null ? [0, 0] : [within(stretch[0]), within(stretch[1])];
    return from < to ? [from, to] : null;
  };
  return readView(writeView({ ...view, window: whole(view.window), frame: whole(view.frame) }, '')).view;
}

/** The view after a change, in normal form. */
export function changedView(before: View, change: Partial<View>): View {
  const isOtherText = change.query !== undefined && change.query.text !== before.query.text;
  return normalView({ ...before, ...(isOtherText ? { hit: null } : {}), ...change });
}
