import { findCommunities, type Ties } from './find.ts';

addEventListener('message', ({ data }: MessageEvent<Ties>) => postMessage(findCommunities(data)));
