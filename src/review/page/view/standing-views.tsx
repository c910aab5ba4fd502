/** The page while something opens, or where it cannot be shown. */
import { useStore } from '../store/context.js';

const skeletonRows = [3, 2, 4, 1, 3, 2, 3];

/** The outlines of what is to come. */
export function LoadingView() {
  const words = useStore().words.value;
  return (
    <main class="loading" aria-busy="true">
      <p class="unseen" role="status">
        {words.view.loading}
      </p>
      {skeletonRows.map((lines, at) => (
        <div key={at} class="skeleton" aria-hidden="true">
          {['source', 'gutter', 'target'].map((part) => (
            <span key={part} class={part}>
              {Array.from({ length: part === 'gutter' ? 1 : lines }, (_, line) => (
                <i key={line} />
              ))}
            </span>
          ))}
        </div>
      ))}
    </main>
  );
}

interface FailureViewProps {
  readonly message: string;
  readonly hint: string;
}

export function FailureView({ message, hint }: FailureViewProps) {
  const words = useStore().words.value;
  return (
    <main class="failure">
      <h1>{words.view.failed}</h1>
      <p class="message">{message}</p>
      <p class="aside">{hint}</p>
      <p class="ways">
        <button type="button" class="primary" onClick={() => window.location.reload()}>
          {words.view.retry}
        </button>
        <a href="#/">{words.view.back}</a>
      </p>
    </main>
  );
}
