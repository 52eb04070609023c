/** The specimen sheet of dates: how each is written, drawn and said, made of the program's own code. */
import type { Chronology } from '../../chronology/chronology.ts';
import { readChronology } from '../../chronology/read.ts';
import { dateSpoken, shortDate } from '../../i18n/dates.ts';
import { indexChronology, type Index } from '../../query/index.ts';
import { drawForm } from './draw.ts';
import { FORM_GROUPS, UNDRAWN, type DateForm, type FormGroup } from './forms.ts';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A title so short that no mark makes room for it. */
const TITLE = '·';

/** A chronology of nothing but dates, read as any file is. */
async function readDates(
  dates: readonly { readonly date: string; readonly dateBasis?: string }[],
): Promise<Chronology> {
  const events = dates.map((date, at) => ({ id: `date-${at}`, title: TITLE, kind: 'date', ...date }));
  const text = JSON.stringify({ format: 'regesta/1', title: 'Dates', events });
  const result = await readChronology({ text, fetchDocument: () => Promise.resolve(null) });
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.value;
}

/** An index of the dates of a form: one event for each way of writing it, by their ids. */
export async function indexOfForm({ written, dateBasis }: DateForm): Promise<Index> {
  return indexChronology(
    await readDates(written.map((date) => (dateBasis === undefined ? { date } : { date, dateBasis }))),
  );
}

async function formItem(form: DateForm): Promise<string> {
  const index = await indexOfForm(form);
  const [event] = index.chronology.events;
  if (event === undefined) throw new Error(`${form.written.join()} is not read`);
  const spoken = dateSpoken(event.date, 'en');
  const basis = form.dateBasis === undefined ? '' : ` <span>(${form.dateBasis})</span>`;
  const written = form.written.map((date) => `<code>${escaped(date)}</code>`).join(' <span>or</span> ');
  return `          <li>
            <h3>${written}${basis}</h3>
            <p>${escaped(spoken)} <span>On a label: ${escaped(shortDate(event.date, 'en'))}</span></p>
            <div>
              ${drawForm(index, event.index, form.window, 'light', spoken)}
              <span aria-hidden="true">${drawForm(index, event.index, form.window, 'dark')}</span>
            </div>
          </li>`;
}

async function groupSection({ title, about, forms }: FormGroup): Promise<string> {
  const items = await Promise.all(forms.map(formItem));
  return `      <section>
        <h2>${escaped(title)}</h2>
        <p>${escaped(about)}</p>
        <ul class="forms">
${items.join('\n')}
        </ul>
      </section>`;
}

async function undrawnItem(date: string): Promise<string> {
  const { events, problems } = await readDates([{ date }]);
  const [problem] = problems;
  const fate =
    events.length === 0
      ? 'The event is set aside, and listed among what is wrong with the file.'
      : 'The event stands in the tray of the undated.';
  const words =
    problem === undefined
      ? `${dateSpoken(events[0]?.date ?? null, 'en')}.`
      : `${problem.message}${problem.expected === undefined ? '' : `: expected ${problem.expected}`}.`;
  return `          <li>
            <h3><code>${escaped(date)}</code></h3>
            <p>${escaped(words)} <span>${fate}</span></p>
          </li>`;
}

/** The page, whole. */
export async function specimensPage(): Promise<string> {
  const groups = await Promise.all(FORM_GROUPS.map(groupSection));
  const undrawn = await Promise.all(UNDRAWN.map(undrawnItem));
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src 'self'; img-src 'self'"
    />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>How dates are drawn · Regesta</title>
    <link rel="stylesheet" href="./format.css" />
    <link rel="icon" href="./icon.svg" type="image/svg+xml" />
  </head>
  <body>
    <main>
      <p><a href="./format.html">How to write a chronology</a></p>
      <h1>How dates are written, drawn and said</h1>
      <p>
        A date is what its source says, and no closer. Each is shown here as it is written in the file (EDTF, ISO
        8601-2), as the timeline draws it on light and on dark ground, and as it is read out. No two that mean
        something else are drawn alike, in colour or without. This page is written by the program itself.
      </p>
${groups.join('\n')}
      <section>
        <h2>Not drawn</h2>
        <p>What has no place on an axis is not given one.</p>
        <ul class="forms">
${undrawn.join('\n')}
        </ul>
      </section>
    </main>
  </body>
</html>
`;
}
