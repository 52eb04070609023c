/** What only some views ask of the network: loaded when one does (see `NetworkState`). */
export { weightInWords } from './weight-words.ts';
export { weighed } from './weighing.ts';
