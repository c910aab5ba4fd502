/** Says in words a user can act on why a hub did not give what was asked of it. */
import { DuizhaoError } from '../../../core/errors.js';
import { PassingFailure } from '../../../network/patience.js';
import { isPassingStatus } from '../../../network/statuses.js';

/** What was asked of a hub. */
export interface HubRequest {
  readonly url: URL;
  /** In words, e.g. `config.json of Xenova/opus-mt-zh-en`. */
  readonly what: string;
}

/** The part of an answer that says why it is none. */
export interface Refusal {
  readonly status: number;
  /** The `X-Error-Code` of the hub, e.g. `GatedRepo`. */
  readonly errorCode?: string;
  /** Seconds, as `Retry-After` asks. */
  readonly waitSeconds?: number;
}

/** The failure that a status other than success means. */
export function refusalFailure(
  { url, what }: HubRequest,
  { status, errorCode, waitSeconds }: Refusal,
): Error {
  const host = url.host;
  if (isPassingStatus(status)) {
    const said = status === 429 ? 'asks for fewer requests' : 'is out of order';
    return new PassingFailure(`${host} ${said} (HTTP ${status}, ${what})`, waitSeconds);
  }
  const code = errorCode === undefined ? '' : `, ${errorCode}`;
  const refused = (message: string, hint: string) =>
    new DuizhaoError('HUB_REFUSED', `${message} (HTTP ${status}${code}).`, hint);
  switch (status) {
    case 401:
      return refused(
        `${host} gives ${what} to nobody without a valid token`,
        'If the name is right, the model is private or gated: set HF_TOKEN to a token of an account that may read it.',
      );
    case 403:
      return refused(
        `${host} does not give ${what} to this account`,
        'Ask for access on the page of the model, with the account that the token in HF_TOKEN is of.',
      );
    case 404:
      return errorCode === 'RevisionNotFound'
        ? refused(`${host} has no such revision: ${what}`, 'Give another --revision, or none.')
        : refused(`${host} has no ${what}`, 'Check the spelling; capitals count.');
    default:
      return refused(`${host} does not give ${what}`, 'Check the address of the hub.');
  }
}

/** Errors of TLS that do not pass by waiting. */
const certificateCodes =
  /^(?:CERT_|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_|ERR_TLS_CERT|ERR_SSL_WRONG_VERSION)/u;

/** The failure that an error of the connection means. */
export function connectionFailure({ url, what }: HubRequest, cause: unknown): Error {
  if (cause instanceof DuizhaoError || cause instanceof PassingFailure) return cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const said = cause instanceof Error ? cause.message : String(cause);
  if (certificateCodes.test(code)) {
    return new DuizhaoError(
      'HUB_UNREACHABLE',
      `The certificate of ${url.host} is not trusted (${code}).`,
      'Behind a proxy that opens TLS, name its certificate in NODE_EXTRA_CA_CERTS.',
      { cause },
    );
  }
  const reason = code === '' || said.includes(code) ? said : `${said}, ${code}`;
  return new PassingFailure(`no connection to ${url.host} (${what}: ${reason})`, undefined, {
    cause,
  });
}

/** The error for a failure that did not pass. */
export function lastingFailure(failure: PassingFailure): DuizhaoError {
  const wait = failure.waitSeconds;
  return new DuizhaoError(
    'HUB_UNREACHABLE',
    `Given up: ${failure.message}.`,
    wait === undefined
      ? 'Check the connection, HTTPS_PROXY and NO_PROXY; the same command goes on where this one stopped.'
      : `The hub asks to wait ${wait} seconds; the same command then goes on where this one stopped.`,
    { cause: failure },
  );
}
