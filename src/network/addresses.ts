/** Judges web addresses by where they lead. */

/** Whether the host is this machine by its name or address, so that nothing goes over a network. */
export function isOwnHost({ hostname }: URL): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u.test(hostname);
}
