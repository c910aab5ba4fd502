/** The page: what the address asks for, with the dialogs and notices over it. */
import { Dialogs } from './dialogs/dialogs.js';
import { StoreContext } from './store/context.js';
import type { PageStore } from './store/create-store.js';
import { useAppearance } from './view/appearance.js';
import { BitextView } from './view/bitext-view.js';
import { Notices } from './view/notices.js';
import { ProjectView } from './view/project-view.js';
import { FailureView, LoadingView } from './view/standing-views.js';

export function App({ store }: { readonly store: PageStore }) {
  useAppearance(store);
  return (
    <StoreContext.Provider value={store}>
      <Content store={store} />
      <Dialogs store={store} />
      <Notices />
    </StoreContext.Provider>
  );
}

function Content({ store }: { readonly store: PageStore }) {
  const failure = store.failure.value;
  const bitext = store.bitext.value;
  const project = store.project.value;
  if (failure !== undefined) return <FailureView {...failure} />;
  if (store.route.value.kind === 'bitext') {
    return bitext === undefined ? <LoadingView /> : <BitextView bitext={bitext} />;
  }
  return project === undefined ? <LoadingView /> : <ProjectView project={project} />;
}
