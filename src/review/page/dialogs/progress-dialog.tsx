/** How far the review is. */
import { countLinks } from '../../model/statistics.js';
import { DialogFrame } from './dialog-frame.js';
import type { DialogProps } from './dialog-props.js';

const mostTypes = 12;

export function ProgressDialog({ store }: DialogProps) {
  const words = store.words.value;
  const said = words.dialogs.progress;
  const bitext = store.bitext.value;
  if (bitext === undefined) return null;
  bitext.revision.value;
  const { confirmed, links, seconds, share, perHundred, rest } = bitext.pace.value;
  const { byType } = countLinks(bitext.state);
  const percent = new Intl.NumberFormat(words.languageTag, {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  const duration = (time: number | undefined) =>
    time === undefined ? said.unknown : said.duration(time);
  return (
    <DialogFrame store={store} title={said.title} kind="progress">
      <dl>
        <div>
          <dt>{said.confirmed}</dt>
          <dd>{said.ofAll(confirmed, links, percent.format(share))}</dd>
        </div>
        <div>
          <dt>{said.worked}</dt>
          <dd>{duration(seconds)}</dd>
        </div>
        <div>
          <dt>{said.perHundred}</dt>
          <dd>{duration(perHundred)}</dd>
        </div>
        <div>
          <dt>{said.rest}</dt>
          <dd>{duration(rest)}</dd>
        </div>
      </dl>
      <table>
        <caption>{said.byType}</caption>
        <thead>
          <tr>
            <th scope="col">{said.type}</th>
            <th scope="col">{said.links}</th>
          </tr>
        </thead>
        <tbody>
          {[...byType].slice(0, mostTypes).map(([type, count]) => (
            <tr key={type}>
              <th scope="row">{type.replace('-', '–')}</th>
              <td>{count.toLocaleString(words.languageTag)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </DialogFrame>
  );
}
