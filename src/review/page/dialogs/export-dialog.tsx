/** The formats that a bitext can be taken away in. */
import type { ReviewExport } from '../../../messages/review-words.js';
import type { ExportFormat } from '../../model/api.js';
import { DialogFrame } from './dialog-frame.js';
import type { DialogProps } from './dialog-props.js';

/** Both lists have all of them, or the compiler says so. */
const formats: readonly (ExportFormat & ReviewExport)[] = [
  'tmx',
  'xliff12',
  'xliff21',
  'docx',
  'xlsx',
  'tsv',
  'csv',
  'jsonl',
  'parquet',
  'beads',
  'ladder',
  'intertext',
];

export function ExportDialog({ store }: DialogProps) {
  const words = store.words.value;
  const said = words.dialogs.export;
  const bitext = store.bitext.value;
  const saved = bitext?.saved.value;
  const unsaved = saved === undefined || saved.kind === 'saved' ? 0 : saved.count;
  return (
    <DialogFrame store={store} title={said.title} kind="export">
      <p class="aside">{said.introduction}</p>
      {unsaved > 0 && (
        <p class="error" role="status">
          {said.unsaved(unsaved)}
        </p>
      )}
      {bitext && (
        <ul>
          {formats.map((format, at) => (
            <li key={format}>
              <a
                href={bitext.server.exportAddress(format)}
                download
                aria-label={said.download(said.formats[format].name)}
                {...(at === 0 && { 'data-first': true })}
              >
                {said.formats[format].name}
              </a>
              <span class="aside">{said.formats[format].use}</span>
            </li>
          ))}
          <li>
            <a
              href={bitext.server.reportAddress(store.preferences.locale.value)}
              target="_blank"
              rel="noopener"
            >
              {said.report}
            </a>
            <span class="aside">{said.reportUse}</span>
          </li>
        </ul>
      )}
    </DialogFrame>
  );
}
