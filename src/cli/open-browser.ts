/** Opens a page in the user's browser, where there is a desktop. */
import { spawn } from 'node:child_process';

/** Whether a browser could be asked; nothing is heard of what became of it. */
export function openBrowser(url: string): boolean {
  const [program, ...args] = opener(url);
  if (program === undefined) return false;
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  // The address is on the terminal as well.
  child.on('error', () => undefined);
  child.unref();
  return true;
}

function opener(url: string): readonly string[] {
  if (process.platform === 'darwin') return ['open', url];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  const hasDesktop = Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  return hasDesktop ? ['xdg-open', url] : [];
}
