/** The first script of the built page: asks for its chronology while the program is on its way. */
import { narrowConnections } from './opening/connections.ts';
import { requestAhead } from './opening/request.ts';
import { addressOf, sourceFrom } from './opening/source.ts';

const { search } = location;
const page = document.baseURI;
const source = sourceFrom(search, page);
const address = source.ok ? addressOf(source.value, page) : null;
if (!/[?&]present\b/.test(search)) {
  narrowConnections(address);
  if (address !== null) requestAhead(address);
}
