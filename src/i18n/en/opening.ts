export const opening = {
  'opening.drop': 'Drop it to open it',
  'opening.drop.hint': 'A .json file, a folder, or a .zip with its documents',

  'opening.loading': 'Opening',
  'opening.loading.waiting': 'Waiting for an answer',
  'opening.loading.fetching': 'Fetching: {received}',
  'opening.loading.fetching-of': 'Fetching: {received} of {total}',
  'opening.loading.reading': 'Reading and checking',
  'opening.loading.documents': {
    one: 'Fetching its documents: {n} so far',
    other: 'Fetching its documents: {n} so far',
  },
  'opening.loading.slow': 'It is taking long. You can go on waiting, or cancel.',
  'opening.loading.progress': 'Progress',
} as const;
