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
    weight: 'What a tie weighs',
    'weight-count': 'Events in common',
    'weight-npmi': 'Specificity',
    'weight-jaccard': 'Overlap',
    'about-count':
      'How many events have both. What is common is tied the most, whatever it has to do with the rest.',
    'about-npmi':
      'How much oftener than chance they come together: 1, never one without the other; 0, as chance has it; below, seldom. It overrates what is rare, so the count stands beside it. Normalised pointwise mutual information (Bouma 2009).',
    'about-jaccard':
      'Of the events that have either, the share that has both. What is rare has no advantage, what is common none. Index of Jaccard (1912).',
    lightest: 'Lightest ties shown',
    'least-count': { one: '{n} event in common', other: '{n} events in common or more' },
    'least-npmi': 'Specificity of {least} or more',
    'least-jaccard': 'Overlap of {least} or more',
    'all-ties': 'All ties',
    hides: { one: 'Hides {count} of {n} tie', other: 'Hides {count} of {n} ties' },
    'hides-none': 'Hides none',
    'left-aside': {
      one: '{n} more is left aside on the map, so that it can be seen through: each node keeps its strongest.',
      other:
        '{n} more are left aside on the map, so that it can be seen through: each node keeps its strongest.',
    },
    'draw-all': 'Draw every tie',
    'column-a': 'Node',
    'column-b': 'Tied to',
    'column-count': 'Events',
    'column-npmi': 'Specificity',
    'column-jaccard': 'Overlap',
    find: 'Find a node',
    page: '{from}–{to} of {n}',
    'page-before': 'The ties before',
    'page-after': 'The ties after',
    'no-rows': 'No tie is as heavy as asked for.',
    'none-found': 'No tie has an end of that name.',
  },
});
