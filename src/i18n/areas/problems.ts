import { area } from '../i18n.svelte.ts';

const en = {
  'try-again': 'Try again',
  'open-shipped': 'Open the chronology that comes with Regesta',
  'open-embedded': 'Open the chronology in this file',
  back: 'Back to what was open',

  failed: 'It could not be opened',
  cancelled: 'Opening was cancelled',
  'cancelled.text': 'Nothing was opened.',
  where: 'Where',
  file: 'File',
  path: 'Path',
  line: 'line {line}, column {column}',
  expected: 'Expected',
  found: 'Found',

  problems: 'What was found wrong',
  'problems.notice': 'Not everything in this chronology is in order',
  'problems.errors': { one: '{n} error', other: '{n} errors' },
  'problems.errors.text': 'What they concern was set aside, or could not be checked.',
  'problems.rest': 'The rest is open.',
  'problems.warnings': { one: '{n} warning', other: '{n} warnings' },
  'problems.show': 'Show them',
  dismiss: 'Dismiss',
  'problems.copy': 'Copy as text',
  'problems.copied': 'Copied',
  'problems.not-copied': 'The browser did not allow copying. Select the list instead.',
  error: 'Error',
  warning: 'Warning',
  'problems.more': { one: 'Show {n} more', other: 'Show {n} more' },

  'not-kept': 'It will not survive a reload',
  'not-kept.text':
    'This browser could not keep the file (a private window, or no room left). It is open now; to see it again, open it again.',

  'problem.address-refused': 'This is not an address that can be opened',
  'problem.address-refused.advice':
    'Use an address that begins with http:// or https://, without a name and password in it.',
  'problem.address-in-file': 'This file opens no addresses',
  'problem.address-in-file.advice':
    'It works without a network, and asks nobody for anything. Save what is at the address as a file, and drop it here.',
  'problem.nothing-embedded': 'There is no chronology in this file',
  'problem.nothing-embedded.advice':
    'It is what Regesta makes files from. Drop a chronology here, or open a file that Regesta has handed over.',
  'problem.not-found': 'There is nothing at this address',
  'problem.not-found.advice':
    'Check the address for a slip, or ask whoever sent it whether the file has moved.',
  'problem.http-status': 'The server would not give the file',
  'problem.http-status.advice':
    'You may need permission to read it, or the server may be in trouble. Try again later, or save the file and drop it here.',
  'problem.unreachable': 'The address could not be reached',
  'problem.unreachable.advice':
    'You may be offline, the server may be down, or it may not let other sites read its files (CORS), or it sent us on to another site. You can save the file and drop it here.',
  'problem.interrupted': 'The connection broke off half way',
  'problem.interrupted.advice': 'Try again.',
  'problem.too-large': 'It is too large to be opened',
  'problem.too-large.advice': 'Split it, or leave out what is not part of the chronology.',
  'problem.web-page': 'This is a web page, not a chronology',
  'problem.web-page.advice':
    'The address shows the file in a page. Look there for a link called “Raw” or “Download”, and open that address.',
  'problem.not-utf8': 'The file is not written in UTF-8',
  'problem.not-utf8.advice': 'Save it again with the encoding UTF-8.',
  'problem.not-json': 'The file is not JSON',
  'problem.not-json.advice': 'Mend it at the place named below; often it is a comma too many or too few.',
  'problem.not-a-chronology': 'The file is JSON, but not a chronology',
  'problem.not-a-chronology.advice':
    'A chronology says "format": "regesta/1" and has a title and a list of events.',
  'problem.unknown-version': 'This chronology is of a version that cannot be read here',
  'problem.unknown-version.advice': 'A newer Regesta may read it.',
  'problem.not-on-this-machine': 'This chronology is only on the machine of whoever sent the link',
  'problem.not-on-this-machine.advice':
    'It was dropped onto the page there and never left that machine. Ask for the file and drop it here: this link will then work.',
  'problem.not-kept': 'This browser could not look among what it keeps',
  'problem.not-kept.advice': 'It may be a private window. Drop the file here again.',
  'problem.no-chronology': 'None of these files is a chronology',
  'problem.no-chronology.advice': 'One of them must be a .json file that says "format": "regesta/1".',
  'problem.several-chronologies': 'More than one of these files is a chronology',
  'problem.several-chronologies.advice': 'Open one of them, or call the one you mean chronology.json.',
  'problem.not-an-archive': 'The archive is damaged',
  'problem.not-an-archive.advice': 'Make it again, or drop the folder itself.',
  'problem.unsafe-path': 'The archive names a file outside itself',
  'problem.unsafe-path.advice': 'An honest archive does not do that. Ask where it comes from.',
  'problem.too-many-files': 'There are too many files in it',
  'problem.too-many-files.advice': 'Choose only the folder of the chronology and its documents.',
  'problem.unreadable-file': 'A file could not be read',
  'problem.unreadable-file.advice':
    'It may have been moved, or you may not have permission. A folder can be refused by the browser: drop a .zip instead.',

  'problem.unforeseen': 'Regesta itself failed on this file',
  'problem.unforeseen.advice':
    'That is a fault of the program, not of the file. Please report it, with the file if you may.',

  'problem.no-scenes': 'The file has no scenes',
  'problem.no-scenes.advice':
    'Scenes are read from a chronology that has some, or from a file of scenes saved here.',
  'problem.missing': '“{name}” is missing',
  'problem.wrong-value': '“{name}” is not what the format asks for',
  'problem.blank-title': 'The title is blank: the id stands in its place',
  'problem.unknown-key': 'The key “{name}” is not part of the format',
  'problem.duplicate-id': 'The id is already in use',
  'problem.duplicate-reference': 'The same thing is named twice',
  'problem.dangling-reference': 'What it refers to does not exist',
  'problem.cycle': 'It leads back to itself',
  'problem.date-syntax': 'The date cannot be read',
  'problem.date-impossible': 'There is no such date',
  'problem.date-order': 'The end comes before the start',
  'problem.date-out-of-range': 'The date is too far away to be drawn',
  'problem.document-missing': 'The document is not there: its quotations cannot be verified',
  'problem.document-altered':
    'The document is not the one that was quoted: its quotations cannot be verified',
  'problem.document-encoding': 'The document is not written in UTF-8',
  'problem.body-range': 'The body is not a stretch of the text',
  'problem.quotation-range': 'The offsets of the quotation do not fit it',
  'problem.quotation-broken': 'The quotation is not in the document',
  'problem.quotation-moved': 'The quotation stands elsewhere in the document',
  'problem.quotation-context': 'What stands around the quotation is not as stated',
  'problem.supports-nothing': 'It supports something its event does not have',
  'problem.unused': 'Nothing uses it',
  'problem.duplicate-event': 'It looks like an event listed before',
  'problem.duplicate-relation': 'It is the same relation as one before',
  'problem.more-problems': 'There are more problems, not listed: {found}',
} as const;

export type ProblemKey = keyof typeof en;

/** Whether there are words of this name: a problem of a later version may have none. */
export function isProblemKey(key: string): key is ProblemKey {
  return Object.hasOwn(en, key);
}

/** The words of what was found wrong with a chronology, or kept it from being opened. */
export const inProblems = area({ en });
