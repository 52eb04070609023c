import { t } from '../i18n/i18n.svelte.ts';
import type { PanelId, View } from '../view/view.ts';

/** The name a person knows the panel by. */
export function panelLabel(panel: PanelId): string {
  return t(`workspace.panel.${panel}`);
}

/** Folds a panel away, or shows it again. */
export function toggleFold(view: View, panel: PanelId): Partial<View> {
  const closed = view.closed.includes(panel)
    ? view.closed.filter((other) => other !== panel)
    : [...view.closed, panel];
  return { closed };
}

/** Gives a panel the whole workspace, or gives the others their places back. */
export function toggleMaximised(view: View, panel: PanelId): Partial<View> {
  return view.maximised === panel
    ? { maximised: null }
    : { maximised: panel, closed: view.closed.filter((other) => other !== panel) };
}
