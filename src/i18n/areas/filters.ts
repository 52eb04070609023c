import { area } from '../i18n.svelte.ts';

/** The words of a query once there is one: its chips, how values are meant together, how the rest is drawn, that nothing matches. */
export const inFilters = area({
  en: {
    dim: 'Dim the rest, instead of hiding it',
    active: 'Active filters',
    'clear-all': 'Clear all',
    remove: 'Remove {label}',
    chip: '{facet}: {label}',
    'chip.text': 'Words',
    'chip.years': 'Years',
    'chip.dates': 'Dates',
    and: 'and',
    or: 'or',
    nor: 'nor',
    nothing: 'Nothing matches',
    'remove-last': 'Remove the last: {label}',
    'clear-all-filters': 'Clear all filters',
    'nothing.text': 'No event satisfies all of these filters at once.',
    with: 'With',
    'with.any': 'any of them',
    'with.all': 'all of them',
    'with.none': 'none of them',
    not: 'not {facet}',
    'dates.surely': '{dates}, surely',
  },
});
