import type { Desk } from '../../view/lens.ts';
import { composeHandover } from '../compose.ts';
import { printHandover } from './print.ts';

/** The paper is the one that the person chooses in the browser's dialogue. */
const ANY_PAPER = '';

/** Prints the present view, with its picture, instead of the panels on the screen. */
export async function printView(desk: Desk): Promise<void> {
  const { index, view, language } = desk;
  const { signal } = new AbortController();
  const handover = await composeHandover({
    ...{ index, view, language, signal, scenes: null },
    resultOf: (of) => desk.resultOf(of),
    linkTo: (to) => desk.linkTo(to),
  });
  await printHandover({
    handover,
    range: 'whole',
    picture: 'timeline',
    choice: ANY_PAPER,
    progress: () => {},
    signal,
  });
}
