/** What only some views ask of the network: loaded when one does (see `NetworkState`). */
export { findPath } from '../query/paths.ts';
export { between, edgesOfPath, lightNear, lightPath, stepsFrom } from './surroundings.ts';
export { weightInWords } from './weight-words.ts';
export { weighed } from './weighing.ts';
export { communitiesIn } from './communities/communities.ts';
export { dress } from './dress.ts';
export { allPins, placePins } from './pins/pins.ts';
