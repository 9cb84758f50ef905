import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What can go wrong with a request, by name. The same codes name the errors of the command line. */
export type ErrorCode =
  | 'not-found'
  | 'unknown-point'
  | 'unknown-complaint'
  | 'method-not-allowed'
  | 'bad-argument'
  | 'out-of-range'
  | 'bad-file'
  | 'internal';

const statusOf: Readonly<Record<ErrorCode, ContentfulStatusCode>> = {
  'not-found': 404,
  'unknown-point': 404,
  'unknown-complaint': 404,
  'method-not-allowed': 405,
  'bad-argument': 400,
  'out-of-range': 400,
  'bad-file': 400,
  internal: 500,
};

/** An error as the API writes it. */
export interface ErrorBody {
  readonly error: {
    readonly code: ErrorCode;
    /** What is wrong, one sentence, with the value and the limit in it. */
    readonly message: string;
    /** Which argument or field, where one is to blame. */
    readonly path?: string;
    /** What to do instead. */
    readonly remedy?: string;
  };
}

/** The one error class of the server and the command line. Turned into a response, or a line on stderr, in one place. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly path: string | undefined;
  readonly remedy: string | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    about: { readonly path?: string; readonly remedy?: string } = {},
  ) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.path = about.path;
    this.remedy = about.remedy;
  }

  get status(): ContentfulStatusCode {
    return statusOf[this.code];
  }

  toJSON(): ErrorBody {
    return {
      error: {
        code: this.code,
        message: this.message,
        ...(this.path === undefined ? {} : { path: this.path }),
        ...(this.remedy === undefined ? {} : { remedy: this.remedy }),
      },
    };
  }
}
