import { area } from '../i18n.svelte.ts';

/** The words of what makes the ties of the network: the list beside the map, and the table. */
export const inTies = area({
  en: {
    'no-ties': 'No matched event ties this to anything on show.',
    'close-ties': 'Close the list of ties',
    'in-common': { one: '{n} event in common', other: '{n} events in common' },
    'in-common-of': '{count} events in common among those that match, of {n} in all',
    'in-common-in-window': '{count} events in common among those that match in this window, of {n} in all',
    'event-as-a-whole': 'Its evidence names neither; it attests the event as a whole:',
    'no-evidence': 'No evidence is given for this event.',
    paragraph: '¶ {paragraph}',
    'status-moved': 'moved',
    'status-unverified': 'not checked',
    'status-broken': 'not found in the document',
    more: 'Show {n} more',
    'table-caption': 'Ties between nodes, by events in common',
    'column-a': 'Node',
    'column-b': 'Tied to',
    'column-events': 'Events',
  },
});
