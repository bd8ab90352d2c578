/** Made by scripts/client-types.ts from the OpenAPI document of the service: change its routes, not this file. */
export interface paths {
    readonly "/problems/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What an error code means */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly code: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly code: string;
                            readonly status: number;
                            readonly title: string;
                            readonly advice: string;
                        };
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/jobs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Jobs, the newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description `nextCursor` of the page before. */
                    readonly cursor?: string;
                    readonly limit?: number;
                    readonly state?: "accepted" | "running" | "completed" | "failed" | "cancelled";
                    readonly kind?: "generate" | "describe" | "evaluate" | "fine-tune" | "experiment";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["JobPage"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Accept a job; what is answered is kept, whatever fails after it */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The same key with the same request makes nothing new for a week. */
                    readonly "idempotency-key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["JobSubmissionInput"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Job"];
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/jobs/estimate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** How long a job would take; nothing is accepted */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["JobSubmissionInput"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description Results that other jobs in the queue still want. */
                            readonly waiting: number;
                            /** @description Results a second of all workers, by the last parts; null when unknown. */
                            readonly perSecond: number | null;
                            /** @description Until it is done, if all that waits went first; null when unknown. */
                            readonly seconds: number | null;
                            readonly total: number;
                        };
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/jobs/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One job */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Job"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Cancel it; one that has ended stays as it is */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Job"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/jobs/{id}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Its history, then what happens, as server-sent events until it ends */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description As Last-Event-ID. */
                    readonly after?: number;
                };
                readonly header?: {
                    /** @description Of the last event that was seen. */
                    readonly "last-event-id"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Events. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "text/event-stream": string;
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/jobs/{id}/results": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Its results so far, by pages, or as one file */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description `nextCursor` of the page before. */
                    readonly cursor?: string;
                    /** @description 100 for JSON; a file without it holds everything from the cursor on. */
                    readonly limit?: number;
                    /** @description Or by the Accept header. */
                    readonly format?: "json" | "jsonl" | "csv" | "sdf";
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A page of them, or a file. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["JobResults"];
                        readonly "application/x-ndjson": string;
                        readonly "text/csv": string;
                        readonly "chemical/x-mdl-sdfile": string;
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Files, the newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["StoredFile"][];
                        };
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Keep a file: its bytes are the body */
        readonly post: {
            readonly parameters: {
                readonly query: {
                    /** @description Its ending tells what it is. */
                    readonly name: string;
                };
                readonly header?: {
                    /** @description The same key with the same request makes nothing new for a week. */
                    readonly "idempotency-key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/octet-stream": string;
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["StoredFile"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/files/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What is known of a file */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["StoredFile"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Remove it */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/files/{id}/content": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Its bytes, as a download */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Its bytes. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/octet-stream": string;
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/library/molecules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Kept molecules by words, tag, collection, substructure, likeness; the newest or the most similar first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Words of name or note, a part of the name or of a tag, a formula, or a structure. */
                    readonly text?: string;
                    readonly tag?: string;
                    readonly collectionId?: string;
                    /** @description A part that each must hold, as SMARTS. */
                    readonly smarts?: string;
                    /** @description A SMILES: the most similar come first (Tanimoto over counted atom pairs). */
                    readonly similarTo?: string;
                    /** @description Only what is in no collection. */
                    readonly unsorted?: "true" | "false";
                    /** @description Similarity that each must have at least. */
                    readonly least?: number;
                    readonly cursor?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["MoleculePage"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Keep a molecule */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The same key with the same request makes nothing new for a week. */
                    readonly "idempotency-key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["NewMoleculeInput"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SavedMolecule"];
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/library/kept": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Which of some molecules are kept */
        readonly get: {
            readonly parameters: {
                readonly query: {
                    /** @description Up to 100, with commas between them. */
                    readonly inchiKeys: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["KeptMolecules"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/library/batch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Change many of them at once: all or none. What is removed can be restored for a day */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["LibraryBatchInput"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["LibraryChanged"];
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/library/molecules/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One of them */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SavedMolecule"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Keep it no longer; it can be restored for a day */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** Change its name, note or tags */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly name?: string;
                        readonly note?: string;
                        readonly tags?: readonly string[];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SavedMolecule"];
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/v1/library/tags": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every tag, with how many molecules have it */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly tag: string;
                                readonly molecules: number;
                            }[];
                        };
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/library/collections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Collections, by name */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Collection"][];
                        };
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Make a collection */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The same key with the same request makes nothing new for a week. */
                    readonly "idempotency-key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly name: string;
                        /** @default  */
                        readonly note?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Collection"];
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/library/collections/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One of them */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Collection"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Remove it; its molecules stay */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** Change its name or note */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly name?: string;
                        readonly note?: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Collection"];
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/v1/library/collections/{id}/restore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Have back what was removed within a day */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Collection"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/library/collections/{id}/molecules/{moleculeId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Put a molecule into it */
        readonly put: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly moleculeId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly post?: never;
        /** Take it out */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly moleculeId: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/library/import": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Keep the molecules of a file: its bytes are the body. What cannot be read is told by row and line */
        readonly post: {
            readonly parameters: {
                readonly query: {
                    /** @description Its ending tells what it is: csv, tsv, sdf, smi, txt, jsonl. */
                    readonly name: string;
                    /** @description They are put into it, also those that are kept already. */
                    readonly collectionId?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/octet-stream": string;
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ImportReport"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/library/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Some of them, or all that a filter finds, as one file */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["LibraryExportInput"];
                };
            };
            readonly responses: {
                /** @description The file. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "text/csv": string;
                        readonly "chemical/x-mdl-sdfile": string;
                        readonly "application/pdf": string;
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/accords": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Propose a formula for a brief; nothing is saved */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["AccordBriefInput"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AccordProposal"];
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/accords/assess": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Weigh a formula, follow it on a blotter, and hold it against the limits of the lists */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["AccordAssessRequestInput"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AccordAssessment"];
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/accords/sheet": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The formula sheet as PDF, or its lines as CSV */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["AccordSheetRequestInput"];
                };
            };
            readonly responses: {
                /** @description The file. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                        readonly "text/csv": string;
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/library/accords": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Kept formulas, the newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description A part of the name. */
                    readonly text?: string;
                    readonly cursor?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AccordPage"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Keep a formula */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The same key with the same request makes nothing new for a week. */
                    readonly "idempotency-key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["AccordInput"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SavedAccord"];
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/library/accords/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One of them, as it is now */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SavedAccord"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Keep it no longer; for 30 days it can be had back */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/library/accords/{id}/undelete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Have it back */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SavedAccord"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/library/accords/{id}/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Its versions, the newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description `next` of the page before. */
                    readonly before?: number;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AccordVersions"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Save a change as a new version */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The same key with the same request makes nothing new for a week. */
                    readonly "idempotency-key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["NewAccordVersionInput"];
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SavedAccord"];
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/library/accords/{id}/versions/{number}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One version */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                    readonly number: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AccordVersion"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/library/accords/{id}/versions/{number}/restore": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Make a version the latest again, as a new version */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The same key with the same request makes nothing new for a week. */
                    readonly "idempotency-key"?: string;
                };
                readonly path: {
                    readonly id: string;
                    readonly number: number;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SavedAccord"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/research/v1/experiments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Experiments, the newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description `nextCursor` of the page before. */
                    readonly cursor?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A page of them. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Experiment"][];
                            readonly nextCursor: string | null;
                        };
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Compare generators over prompts and seeds, as a job */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The same key with the same request makes nothing new for a week. */
                    readonly "idempotency-key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ExperimentRequestInput"];
                };
            };
            readonly responses: {
                /** @description Accepted. */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Experiment"];
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/research/v1/experiments/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One experiment; its events are those of /v1/jobs/{id}/events */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The experiment. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Experiment"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Stop it where it runs, and forget it; the molecules stay */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/research/v1/experiments/{id}/results": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What was measured, and how the workers compare */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description `nextCursor` of the page before. */
                    readonly cursor?: number;
                    /** @description Cells of a page. */
                    readonly limit?: number;
                    /** @description With what was made in each cell. */
                    readonly molecules?: string;
                    /** @description csv: all cells, without statistics. */
                    readonly format?: "json" | "csv";
                };
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The results. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ExperimentResults"];
                        readonly "text/csv": string;
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/research/v1/embeddings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Molecules and texts as vectors in one space of odor */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["EmbeddingsRequestInput"];
                };
            };
            readonly responses: {
                /** @description A vector or an error for each, in their order. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Embeddings"];
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/research/v1/search/similarity": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What your organisation has made that is most like a structure; every molecule is compared */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["SimilarityRequestInput"];
                };
            };
            readonly responses: {
                /** @description The most similar first. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly inchiKey: string;
                                readonly smiles: string;
                                readonly similarity: number;
                            }[];
                            /** @description At or above the threshold. */
                            readonly total: number;
                            /** @description Molecules compared. */
                            readonly searched: number;
                        };
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/research/v1/search/substructure": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** What your organisation has made that holds a pattern, the oldest first */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["SubstructureRequestInput"];
                };
            };
            readonly responses: {
                /** @description A page; one may end before it is full, and even be empty, while there is a nextCursor. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly inchiKey: string;
                                readonly smiles: string;
                            }[];
                            /** @description Molecules looked at for this page. */
                            readonly searched: number;
                            readonly nextCursor: string | null;
                        };
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/research/v1/fine-tunes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Fine-tunings, the newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description `nextCursor` of the page before. */
                    readonly cursor?: string;
                    readonly limit?: number;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A page of them. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly id: string;
                                /** @enum {string} */
                                readonly state: "accepted" | "running" | "completed" | "failed" | "cancelled";
                                readonly error: {
                                    readonly code: string;
                                    readonly message: string;
                                } | null;
                                readonly createdAt: string;
                                readonly startedAt: string | null;
                                readonly endedAt: string | null;
                                readonly name: string;
                                readonly base: string;
                                readonly baseHash: string;
                                /** @description Molecules in the file. */
                                readonly rows: number;
                                /** @description Shown in all. */
                                readonly molecules: number;
                                readonly seed: number;
                            }[];
                            readonly nextCursor: string | null;
                        };
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Train a generator further on your own molecules, as a job; the new model is yours alone */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The same key with the same request makes nothing new for a week. */
                    readonly "idempotency-key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["FineTuneRequestInput"];
                };
            };
            readonly responses: {
                /** @description Accepted. */
                readonly 202: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly id: string;
                            /** @enum {string} */
                            readonly state: "accepted" | "running" | "completed" | "failed" | "cancelled";
                            readonly error: {
                                readonly code: string;
                                readonly message: string;
                            } | null;
                            readonly createdAt: string;
                            readonly startedAt: string | null;
                            readonly endedAt: string | null;
                            readonly name: string;
                            readonly base: string;
                            readonly baseHash: string;
                            /** @description Molecules in the file. */
                            readonly rows: number;
                            /** @description Shown in all. */
                            readonly molecules: number;
                            readonly seed: number;
                        };
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/research/v1/fine-tunes/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How far it has come, and its loss curve; its events are those of /v1/jobs/{id}/events */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The fine-tuning. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["FineTune"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        /** Stop the training; a model that is made stays */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description As it is then. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly id: string;
                            /** @enum {string} */
                            readonly state: "accepted" | "running" | "completed" | "failed" | "cancelled";
                            readonly error: {
                                readonly code: string;
                                readonly message: string;
                            } | null;
                            readonly createdAt: string;
                            readonly startedAt: string | null;
                            readonly endedAt: string | null;
                            readonly name: string;
                            readonly base: string;
                            readonly baseHash: string;
                            /** @description Molecules in the file. */
                            readonly rows: number;
                            /** @description Shown in all. */
                            readonly molecules: number;
                            readonly seed: number;
                        };
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/research/v1/models": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Your organisation's own models, to be named as `model` in /v1/generate */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The models. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly {
                                readonly name: string;
                                /** @description diffusion and autoregressive make molecules, ranker and odor judge them. */
                                readonly kind: string;
                                readonly version: string;
                                /** @description SHA-256 of its config, which names the hashes of all its files. */
                                readonly hash: string;
                                /** @description Terms that it inherits from its data. */
                                readonly dataTerms: readonly string[];
                                /** @description Passes of the network that one of its molecules needs at most: what it costs. 1 where it makes none. */
                                readonly passes: number;
                                /** @description Its model card, Markdown. */
                                readonly card: string | null;
                            }[];
                        };
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/research/v1/models/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Delete a model of your own */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly name: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/research/v1/export": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Everything that your organisation has made, as one file */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly what?: "molecules" | "experiments";
                    readonly format?: "jsonl" | "csv";
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A line for each molecule, or for each experiment and cell. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/x-ndjson": string;
                        readonly "text/csv": string;
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/auth/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who is signed in */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly userId: string | null;
                            readonly organisationId: string;
                            readonly role: string;
                            readonly scopes: readonly string[];
                            /** @description For the header x-csrf-token; null for a key or token. */
                            readonly csrfToken: string | null;
                        };
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/auth/logout": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sign out */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/auth/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Where you are signed in */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": readonly {
                            readonly id: string;
                            readonly userAgent: string;
                            readonly createdAt: string;
                            readonly lastSeenAt: string;
                            readonly current: boolean;
                        }[];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/auth/sessions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Sign out elsewhere */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/auth/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A new password; your other sessions end */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly present: string;
                        readonly next: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/auth/totp": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Start to use one-time codes */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description For an authenticator app, as a QR code. */
                            readonly url: string;
                        };
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/auth/totp/confirm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Switch one-time codes on with the first of them */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly code: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description Shown once; each works once. */
                            readonly recoveryCodes: readonly string[];
                        };
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/auth/totp/off": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Switch one-time codes off */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly code: string;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Your API keys */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": readonly {
                            readonly id: string;
                            readonly userId: string;
                            readonly name: string;
                            readonly scopes: readonly string[];
                            readonly createdAt: string;
                            readonly expiresAt: string | null;
                            readonly lastUsedAt: string | null;
                        }[];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** A new API key */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A second request with the same key is refused for a week: 409, with the id of what the first made. */
                    readonly "idempotency-key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly name: string;
                        readonly scopes: readonly ("read" | "generate" | "jobs" | "library" | "research" | "admin")[];
                        readonly expiresInDays?: number;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly id: string;
                            /** @description Shown once. */
                            readonly key: string;
                        };
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/keys/{id}/rotate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A new key in place of one, which goes on for a while */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A second request with the same key is refused for a week: 409, with the id of what the first made. */
                    readonly "idempotency-key"?: string;
                };
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @default 86400 */
                        readonly graceSeconds?: number;
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly id: string;
                            /** @description Shown once. */
                            readonly key: string;
                        };
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/keys/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Remove a key */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/admin/users": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Users of the organisation */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": readonly {
                            readonly id: string;
                            readonly email: string;
                            /** @enum {string} */
                            readonly role: "viewer" | "member" | "admin";
                            readonly createdAt: string;
                            /** @description Whether the invitation was taken. */
                            readonly active: boolean;
                            /** @description Whether one-time codes are on. */
                            readonly totp: boolean;
                        }[];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** Invite a user */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description The same key with the same request invites nobody new for a week; its answer holds a new link, and the first works no more. */
                    readonly "idempotency-key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** Format: email */
                        readonly email: string;
                        /** @enum {string} */
                        readonly role: "viewer" | "member" | "admin";
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly user: {
                                readonly id: string;
                                readonly email: string;
                                /** @enum {string} */
                                readonly role: "viewer" | "member" | "admin";
                                readonly createdAt: string;
                                /** @description Whether the invitation was taken. */
                                readonly active: boolean;
                                /** @description Whether one-time codes are on. */
                                readonly totp: boolean;
                            };
                            /** @description For the user to set a password with; works once. Hand it over yourself. */
                            readonly link: string;
                        };
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/admin/users/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Delete a user with their keys, sessions and tokens */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        /** Change a user's role */
        readonly patch: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly role: "viewer" | "member" | "admin";
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly trace?: never;
    };
    readonly "/v1/admin/users/{id}/reset": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A link with which a user sets a new password */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @description For the user to set a password with; works once. Hand it over yourself. */
                            readonly link: string;
                        };
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/admin/clients": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** OAuth clients of the organisation */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": readonly {
                            readonly id: string;
                            readonly name: string;
                            /** @enum {string} */
                            readonly kind: "service" | "app";
                            readonly redirectUris: readonly string[];
                            readonly scopes: readonly string[];
                            readonly createdAt: string;
                        }[];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /** A new OAuth client */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /** @description A second request with the same key is refused for a week: 409, with the id of what the first made. */
                    readonly "idempotency-key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": {
                        readonly name: string;
                        /**
                         * @description service: client credentials; app: authorization code with PKCE.
                         * @enum {string}
                         */
                        readonly kind: "service" | "app";
                        /** @default [] */
                        readonly redirectUris?: readonly string[];
                        readonly scopes: readonly ("read" | "generate" | "jobs" | "library" | "research" | "admin")[];
                    };
                };
            };
            readonly responses: {
                /** @description Default Response */
                readonly 201: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly client: {
                                readonly id: string;
                                readonly name: string;
                                /** @enum {string} */
                                readonly kind: "service" | "app";
                                readonly redirectUris: readonly string[];
                                readonly scopes: readonly string[];
                                readonly createdAt: string;
                            };
                            /** @description Shown once. */
                            readonly secret: string | null;
                        };
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/admin/clients/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Remove a client with its tokens */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/admin/keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All API keys of the organisation */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": readonly {
                            readonly id: string;
                            readonly userId: string;
                            readonly name: string;
                            readonly scopes: readonly string[];
                            readonly createdAt: string;
                            readonly expiresAt: string | null;
                            readonly lastUsedAt: string | null;
                        }[];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/admin/keys/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Remove anyone's API key */
        readonly delete: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 204: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/admin/audit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who did what, newest first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly limit?: number;
                    /** @description Id of the last event of the page before. */
                    readonly before?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": readonly {
                            readonly id: string;
                            readonly at: string;
                            /** @description Pseudonym of who did it. */
                            readonly actor: string | null;
                            readonly action: string;
                            /** @description Pseudonym of what it was done to. */
                            readonly subject: string | null;
                            readonly detail: {
                                readonly [key: string]: unknown;
                            };
                        }[];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether there are accounts, and who is signed in */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Who is there. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Session"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/usage": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What your organisation asked and made, by day */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description This one when left out. */
                    readonly month?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A month. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Usage"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The process answers */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            /** @enum {string} */
                            readonly status: "ok";
                        };
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** It can answer requests */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Health"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Health"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health/ready": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** It can answer requests */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Default Response */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Health"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Default Response */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Health"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/generate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Make new molecules for a description of a scent */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["GenerateRequestInput"];
                };
            };
            readonly responses: {
                /** @description The molecules; with `Accept: text/event-stream`, each as soon as it exists. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Generation"];
                        readonly "text/event-stream": string;
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/interpret": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Show how a description of a scent is understood */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["InterpretRequestInput"];
                };
            };
            readonly responses: {
                /** @description How it was understood. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Reading"];
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/describe": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say what is known and predicted of molecules */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["DescribeRequestInput"];
                };
            };
            readonly responses: {
                /** @description One item a row. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Descriptions"];
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/edit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Regrow a part of a molecule towards another smell */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["EditRequestInput"];
                };
            };
            readonly responses: {
                /** @description The molecules. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Editing"];
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/analogue": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Regrow only what raises an alert, and keep the smell */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["AnalogueRequestInput"];
                };
            };
            readonly responses: {
                /** @description The molecules. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Analogues"];
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/safety": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Screen molecules against lists, alerts and thresholds */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["SafetyRequestInput"];
                };
            };
            readonly responses: {
                /** @description One item a structure. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["SafetyScreens"];
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/compliance": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Check a formula at a use level against IFRA and EU limits */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ComplianceRequestInput"];
                };
            };
            readonly responses: {
                /** @description What was found. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ComplianceReport"];
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/interpolate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Find a path of molecules between two, whose smell moves steadily */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["InterpolateRequestInput"];
                };
            };
            readonly responses: {
                /** @description The path. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Interpolation"];
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/molecules/{inchiKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What is stored of a molecule */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly inchiKey: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The molecule. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["StoredMolecule"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/molecules/{inchiKey}.svg": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A drawing of it */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    readonly width?: number;
                    readonly height?: number;
                };
                readonly header?: never;
                readonly path: {
                    readonly inchiKey: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A drawing. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "image/svg+xml": string;
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/molecules/{inchiKey}.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Its safety screen as a document */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description Such as `EU,US,JP`. */
                    readonly regions?: string;
                    /** @description IFRA product category; 4 is fine fragrance. */
                    readonly category?: "1" | "2" | "3" | "4" | "6" | "8" | "9" | "12" | "5A" | "5B" | "5C" | "5D" | "7A" | "7B" | "10A" | "10B" | "11A" | "11B";
                };
                readonly header?: never;
                readonly path: {
                    readonly inchiKey: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description A report. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/pdf": string;
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/molecules/{inchiKey}.sdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A likely conformer of it, with hydrogens */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path: {
                    readonly inchiKey: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description One record. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "chemical/x-mdl-sdfile": string;
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The models and their cards */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description The models. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Models"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/models/{name}/files/{file}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A file of a model, to run it elsewhere */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The file as it is known; with it the answer may be kept for good. */
                    readonly sha256?: string;
                };
                readonly header?: never;
                readonly path: {
                    /** @description A generator, as GET /v1/models lists them. */
                    readonly name: string;
                    /** @description `config.json`, which names the others with their SHA-256, or one of those. */
                    readonly file: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Its bytes. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/octet-stream": string;
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/materials": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Search known materials by words, substructure, likeness */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description In a name, a CAS number or a descriptor; all words must be found. */
                    readonly text?: string;
                    /** @description A pattern as SMARTS. */
                    readonly smarts?: string;
                    /** @description A SMILES: the most similar come first. */
                    readonly similarTo?: string;
                    readonly limit?: number;
                    /** @description `next` of the page before. */
                    readonly cursor?: string;
                };
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description One page. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Materials"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/patterns": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Read a SMILES, a SMARTS or a drawing as a pattern */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["PatternRequestInput"];
                };
            };
            readonly responses: {
                /** @description As it was read. */
                readonly 200: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ReadPattern"];
                    };
                };
                /** @description The request cannot be read. */
                readonly 400: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Nobody is signed in. */
                readonly 401: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not allowed. */
                readonly 403: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or of another organisation. */
                readonly 404: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description It contradicts what is there. */
                readonly 409: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Of a media type that is not read here. */
                readonly 415: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A field is wrong, or cannot be met. */
                readonly 422: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much in too short a time; see Retry-After. */
                readonly 429: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A defect of the service. */
                readonly 500: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Too much is under way, or something is not ready; see Retry-After. */
                readonly 503: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly ProblemInput: {
            /** @description Where the code is explained. */
            readonly type: string;
            readonly title: string;
            readonly status: number;
            /** @description Stable; docs/errors.md lists all. */
            readonly code: string;
            /** @description What was wrong with this request, and what to do. */
            readonly detail: string;
            readonly requestId: string;
            /** @description The first field at fault, as a JSON pointer into the body, the query or the path. */
            readonly field?: string;
            /** @description Every field at fault. */
            readonly errors?: readonly {
                readonly field: string;
                readonly message: string;
            }[];
        };
        readonly ReadingInput: {
            readonly language: string;
            /** @description Descriptor to weight; negative where it is forbidden (-1) or only to be less (-0.5). */
            readonly profile: {
                readonly [key: string]: number;
            };
            /** @description Parts that one molecule each can serve, the weightiest first. */
            readonly facets: readonly {
                readonly profile: {
                    readonly [key: string]: number;
                };
                /** @enum {string} */
                readonly note?: "top" | "heart" | "base";
                readonly log10VapourPressurePa: number;
            }[];
            /** @description The words behind each descriptor. */
            readonly evidence: readonly {
                readonly descriptor: string;
                readonly weight: number;
                /** @description As typed. */
                readonly words: string;
                readonly start: number;
                readonly end: number;
                readonly negated: boolean;
                /** @description What a misspelled word was taken for. */
                readonly readAs?: string;
                /** @description Of a guess; the lexicon does not have the word. */
                readonly confidence?: number;
            }[];
            /** @description Words not understood. */
            readonly unknown: readonly string[];
            readonly constraints: readonly ({
                /** @constant */
                readonly constraint: "note";
                /** @enum {string} */
                readonly note: "top" | "heart" | "base";
                readonly descriptors: readonly string[];
            } | {
                /** @enum {string} */
                readonly constraint: "long lasting" | "fleeting" | "soft" | "strong";
                readonly scalars: {
                    readonly [key: string]: number;
                };
                readonly words: string;
            })[];
        };
        readonly KnownEstimateInput: {
            /** @constant */
            readonly basis: "estimated";
            readonly value: number;
            /** @description Low end of the 80% interval. */
            readonly low: number;
            readonly high: number;
            readonly unit: string;
            /** @description False when the molecule is unlike what the fit has seen. */
            readonly inDomain: boolean;
        };
        readonly EstimateInput: components["schemas"]["KnownEstimateInput"] | {
            /** @constant */
            readonly basis: "unknown";
            readonly value: null;
            /** @constant */
            readonly inDomain: false;
            readonly reason: string;
            readonly low: null;
            readonly high: null;
            readonly unit: string;
        };
        readonly EstimatesInput: {
            /** @description At 760 mmHg, C. */
            readonly boilingPointC: components["schemas"]["KnownEstimateInput"];
            /** @description At 25 C, Pa. */
            readonly vapourPressurePa: components["schemas"]["KnownEstimateInput"];
            readonly logP: components["schemas"]["EstimateInput"];
            readonly flashPointC: components["schemas"]["EstimateInput"];
            /** @description Hours on a smelling blotter. */
            readonly substantivityHours: {
                /** @constant */
                readonly basis: "estimated";
                readonly value: number;
                /** @description Low end of the 80% interval. */
                readonly low: number;
                readonly high: number;
                readonly unit: string;
                /** @description False when the molecule is unlike what the fit has seen. */
                readonly inDomain: boolean;
                /** @description Read the value as "or more". */
                readonly atCap: boolean;
                readonly wording: string;
            } | {
                /** @constant */
                readonly basis: "unknown";
                readonly value: null;
                /** @constant */
                readonly inDomain: false;
                readonly reason: string;
                readonly low: null;
                readonly high: null;
                readonly unit: string;
                /** @description Read the value as "or more". */
                readonly atCap: boolean;
                readonly wording: string;
            };
            readonly noteClass: {
                /** @constant */
                readonly basis: "estimated";
                /** @enum {string} */
                readonly value: "top" | "heart" | "base";
                readonly probabilities: {
                    readonly [key: string]: number;
                };
                /** @description False when the molecule is unlike what the fit has seen. */
                readonly inDomain: boolean;
            } | {
                /** @constant */
                readonly basis: "unknown";
                readonly value: null;
                /** @constant */
                readonly inDomain: false;
                readonly reason: string;
                readonly probabilities: null;
            };
            readonly odorStrength: {
                /** @constant */
                readonly basis: "estimated";
                /** @enum {string} */
                readonly value: "low" | "medium" | "high" | "very high";
                /** @enum {string} */
                readonly low: "low" | "medium" | "high" | "very high";
                /** @enum {string} */
                readonly high: "low" | "medium" | "high" | "very high";
                readonly probabilities: {
                    readonly [key: string]: number;
                };
                /** @description False when the molecule is unlike what the fit has seen. */
                readonly inDomain: boolean;
            } | {
                /** @constant */
                readonly basis: "unknown";
                readonly value: null;
                /** @constant */
                readonly inDomain: false;
                readonly reason: string;
                readonly low: null;
                readonly high: null;
                readonly probabilities: null;
            };
            /** @description log10 of ppm by volume in air. */
            readonly detectionThreshold: components["schemas"]["EstimateInput"];
            /** @description log10 of the saturated vapour over the detection threshold. */
            readonly odorValue: components["schemas"]["EstimateInput"];
            /** @description Per cent in a solvent: smell at this or less. */
            readonly recommendedSmellingDilutionPct: {
                /** @constant */
                readonly basis: "estimated";
                readonly value: number;
                /** @description Low end of the 80% interval. */
                readonly low: number;
                readonly high: number;
                readonly unit: string;
                /** @description False when the molecule is unlike what the fit has seen. */
                readonly inDomain: boolean;
                readonly reasons: readonly string[];
                readonly changesWithDose: string | null;
                readonly probabilities: readonly {
                    readonly pct: number;
                    readonly probability: number;
                }[];
            } | {
                /** @constant */
                readonly basis: "unknown";
                readonly value: null;
                /** @constant */
                readonly inDomain: false;
                readonly reason: string;
                readonly low: null;
                readonly high: null;
                readonly unit: string;
                readonly reasons: readonly string[];
                readonly changesWithDose: string | null;
                readonly probabilities: null;
            };
        };
        readonly PredictedOdorInput: {
            /** @description The likeliest first. */
            readonly descriptors: readonly {
                readonly descriptor: string;
                readonly probability: number;
                readonly low: number;
                readonly high: number;
                /** @description Its probability over the share of known odorants that have it. */
                readonly timesUsual: number;
            }[];
            /** @description What is said of each descriptor that was asked for. */
            readonly asked: readonly {
                readonly descriptor: string;
                readonly probability: number;
                readonly low: number;
                readonly high: number;
                /** @description Its probability over the share of known odorants that have it. */
                readonly timesUsual: number;
            }[];
            /** @description Probability that it smells at all. */
            readonly odorous: number;
            readonly domain: {
                readonly inDomain: boolean;
                readonly similarity: number;
                readonly reason?: string;
            };
            /** @description Known materials that are most like it. */
            readonly evidence: readonly {
                readonly name: string;
                readonly cas: string;
                readonly smiles: string;
                /** @description Tanimoto similarity of counted atom pairs, 0 to 1. */
                readonly similarity: number;
                readonly descriptors?: readonly string[];
            }[];
            readonly modelHash: string;
        };
        readonly CandidateSafetyInput: {
            /**
             * @description Neither "no-entry-found" nor "not-covered" means safe.
             * @enum {string}
             */
            readonly verdict: "prohibited" | "restricted" | "declare" | "not-covered" | "no-entry-found";
            /**
             * @description A worse one, by a row of another isomer, a tautomer or a parent.
             * @enum {string}
             */
            readonly mayApply?: "prohibited" | "restricted" | "declare" | "not-covered" | "no-entry-found";
            /** @description Reasons to look, not a classification. */
            readonly alerts: readonly {
                readonly id: string;
                readonly title: string;
                readonly endpoint: string;
                readonly mechanism: string;
                /** @enum {string} */
                readonly potency: "high" | "ordinary" | "weak";
                readonly atoms: readonly (readonly number[])[];
            }[];
            /** @enum {string} */
            readonly sensitisationConcern: "high" | "ordinary" | "weak" | "none";
            readonly lists: readonly {
                readonly list: string;
                readonly row: string;
                readonly name: string;
                readonly identity: string;
                readonly how: string;
            }[];
            readonly flags: readonly string[];
            readonly thresholds: {
                readonly cramerClass: 1 | 2 | 3;
                readonly ttcMicrogramsPerKgDay: number | null;
                readonly ttcWhy: string;
                readonly dermalMicrogramsPerCm2: number | null;
                readonly dermalWhy: string;
                readonly ceilingPercentCategory4: number | null;
            };
            readonly unknowns: readonly string[];
        };
        /** @description All that is known: regions with citations, lists, alerts, thresholds, stability, unknowns, assessor. */
        readonly SafetyRecordInput: {
            readonly smiles: string;
            readonly inchiKey: string;
            /**
             * @description Neither "no-entry-found" nor "not-covered" means safe.
             * @enum {string}
             */
            readonly verdict: "prohibited" | "restricted" | "declare" | "not-covered" | "no-entry-found";
            readonly mayApply: ("prohibited" | "restricted" | "declare" | "not-covered" | "no-entry-found") | null;
            readonly regions: readonly ({
                /** @enum {string} */
                readonly region: "EU" | "UK" | "US" | "JP" | "CN" | "CA" | "AU" | "KR" | "IN" | "BR" | "SG" | "ASEAN";
                readonly name: string;
                /**
                 * @description Neither "no-entry-found" nor "not-covered" means safe.
                 * @enum {string}
                 */
                readonly verdict: "prohibited" | "restricted" | "declare" | "not-covered" | "no-entry-found";
                /**
                 * @description Neither "no-entry-found" nor "not-covered" means safe.
                 * @enum {string}
                 */
                readonly mayApply?: "prohibited" | "restricted" | "declare" | "not-covered" | "no-entry-found";
                readonly lines: readonly ({
                    readonly text: string;
                    readonly how?: string;
                    /**
                     * @description Neither "no-entry-found" nor "not-covered" means safe.
                     * @enum {string}
                     */
                    readonly verdict: "prohibited" | "restricted" | "declare" | "not-covered" | "no-entry-found";
                    /** @description Most of it in the finished product, % by weight. */
                    readonly limitPercent?: number;
                    readonly mayApply?: boolean;
                    /** @description Absent for a field of law that our tables lack. */
                    readonly citation?: {
                        readonly title: string;
                        readonly version: string;
                        /** @description Day of the copy. */
                        readonly asOf: string;
                        readonly row?: string;
                    } & {
                        readonly [key: string]: unknown;
                    };
                } & {
                    readonly [key: string]: unknown;
                })[];
                readonly information: readonly ({
                    readonly text: string;
                    readonly how?: string;
                    readonly citation: {
                        readonly title: string;
                        readonly version: string;
                        /** @description Day of the copy. */
                        readonly asOf: string;
                        readonly row?: string;
                    } & {
                        readonly [key: string]: unknown;
                    };
                } & {
                    readonly [key: string]: unknown;
                })[];
                readonly notCovered: readonly string[];
            } & {
                readonly [key: string]: unknown;
            })[];
            /** @description By rules, not by a shelf test. */
            readonly stability: {
                readonly [key: string]: {
                    /** @enum {string} */
                    readonly verdict: "stable-as-far-as-rules-see" | "watch" | "unstable" | "unknown";
                    readonly note: string;
                    readonly findings: readonly ({
                        readonly id: string;
                        /** @enum {string} */
                        readonly severity: "watch" | "unstable";
                        readonly explanation: string;
                        readonly reference: string;
                    } & {
                        readonly [key: string]: unknown;
                    })[];
                } & {
                    readonly [key: string]: unknown;
                };
            };
            readonly alerts: readonly ({
                readonly id: string;
                readonly title: string;
                readonly endpoint: string;
                readonly potency: string;
                readonly explanation: string;
                readonly limits: string;
                readonly reference: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly unknowns: readonly string[];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Limits summed over their sources, the label, the highest use level, unknowns, and lines by region. */
        readonly ComplianceReportInput: {
            /** @enum {string} */
            readonly outcome: "breach" | "may-breach" | "no-breach-found";
            readonly statement: string;
            readonly limits: readonly ({
                readonly name: string;
                readonly usedPercent: number;
                readonly allowedPercent: number;
                readonly ratio: number | null;
                /** @enum {string} */
                readonly status: "breach" | "may-breach" | "within";
                readonly text: string;
                readonly citation: {
                    readonly title: string;
                    readonly version: string;
                    /** @description Day of the copy. */
                    readonly asOf: string;
                    readonly row?: string;
                } & {
                    readonly [key: string]: unknown;
                };
                readonly sources: readonly ({
                    readonly label: string;
                    readonly row: number;
                } & {
                    readonly [key: string]: unknown;
                })[];
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly headroom: {
                readonly maxUseLevelPercent: number;
                readonly boundBy?: string;
            } & {
                readonly [key: string]: unknown;
            };
            readonly label: ({
                readonly product: string;
                readonly assumed: boolean;
                readonly text: string;
                readonly declare: readonly ({
                    readonly name: string;
                    readonly alsoNamed?: string;
                    readonly usedPercent: number;
                    readonly thresholdPercent: number;
                    readonly statusText: string;
                    readonly mayApply?: boolean;
                } & {
                    readonly [key: string]: unknown;
                })[];
                readonly below: readonly ({
                    readonly name: string;
                    readonly alsoNamed?: string;
                    readonly usedPercent: number;
                    readonly thresholdPercent: number;
                    readonly statusText: string;
                    readonly mayApply?: boolean;
                } & {
                    readonly [key: string]: unknown;
                })[];
            } & {
                readonly [key: string]: unknown;
            }) | null;
            readonly labelNote: string;
            readonly unknowns: readonly ({
                readonly kind: string;
                readonly label: string;
                readonly text: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly regions: readonly ({
                readonly region: string;
                readonly verdict: string;
                readonly notCovered: readonly string[];
            } & {
                readonly [key: string]: unknown;
            })[];
        } & {
            readonly [key: string]: unknown;
        };
        readonly AccordInput: {
            /** @default  */
            readonly name?: string;
            /** @default  */
            readonly note?: string;
            readonly lines: readonly {
                /** @description The same from version to version. */
                readonly id: string;
                readonly material: {
                    readonly name?: string;
                    readonly cas?: string;
                    /** @description A structure as SMILES. */
                    readonly smiles?: string;
                };
                /** @description Of what is weighed. */
                readonly partsPerThousand: number;
                /**
                 * @description Pure material in what is weighed; 100 is neat.
                 * @default 100
                 */
                readonly dilutionPercent?: number;
                /**
                 * @description Read where the line is not neat.
                 * @default dpg
                 * @enum {string}
                 */
                readonly solvent?: "dpg" | "ethanol" | "isopropyl-myristate" | "triethyl-citrate" | "diethyl-phthalate" | "benzyl-benzoate" | "propylene-glycol";
                /**
                 * @description Instead of the documented or predicted note.
                 * @default null
                 */
                readonly place?: ("top" | "heart" | "base") | null;
                /**
                 * @description As you know it: no table here has INCI names.
                 * @default null
                 */
                readonly inciName?: string | null;
                /**
                 * @description Of what is weighed.
                 * @default null
                 */
                readonly pricePerKg?: number | null;
            }[];
            /** @default 10 */
            readonly batchGrams?: number;
            /**
             * @description % of concentrate in the product, by weight.
             * @default 15
             */
            readonly concentrationPercent?: number;
            /**
             * @description IFRA product category; 4 is fine fragrance.
             * @default 4
             * @enum {string}
             */
            readonly category?: "1" | "2" | "3" | "4" | "6" | "8" | "9" | "12" | "5A" | "5B" | "5C" | "5D" | "7A" | "7B" | "10A" | "10B" | "11A" | "11B";
            /**
             * @description Where the category does not say it.
             * @enum {string}
             */
            readonly product?: "leave-on" | "rinse-off" | "not-cosmetic";
            /**
             * @default [
             *       "EU"
             *     ]
             */
            readonly regions?: readonly ("EU" | "UK" | "US" | "JP" | "CN" | "CA" | "AU" | "KR" | "IN" | "BR" | "SG" | "ASEAN")[];
            /**
             * @description ISO 4217
             * @default EUR
             */
            readonly currency?: string;
        };
        readonly WeighedAccordInput: {
            readonly lines: readonly {
                readonly id: string;
                /** @description Of what is weighed, % of the concentrate. */
                readonly percent: number;
                /** @description Of pure material, % of the concentrate. */
                readonly purePercent: number;
                /** @description Of pure material, % of the product. */
                readonly productPercent: number;
                /** @description To 0.001 g; the lines sum to the batch. */
                readonly grams: number;
                readonly cost: number | null;
            }[];
            readonly totalParts: number;
            /** @description Over (positive) or missing to 1,000. */
            readonly differenceParts: number;
            readonly batchGrams: number;
            readonly purePercent: number;
            readonly solvents: readonly {
                /** @enum {string} */
                readonly solvent: "dpg" | "ethanol" | "isopropyl-myristate" | "triethyl-citrate" | "diethyl-phthalate" | "benzyl-benzoate" | "propylene-glycol";
                readonly percent: number;
            }[];
            readonly productGrams: number;
            readonly carrierGrams: number;
            /** @description Of the lines with a price. */
            readonly cost: number;
            /** @description Null while a line has no price. */
            readonly costPerKg: number | null;
            readonly withoutPrice: readonly string[];
        };
        readonly MaterialFactsInput: {
            readonly smiles: string;
            readonly inchiKey: string;
            readonly molecularWeight: number;
            /** @description At 25 C, Pa. */
            readonly vapourPressurePa: components["schemas"]["KnownEstimateInput"];
            /** @description Hours on a smelling blotter. */
            readonly substantivityHours: {
                /** @constant */
                readonly basis: "estimated";
                readonly value: number;
                /** @description Low end of the 80% interval. */
                readonly low: number;
                readonly high: number;
                readonly unit: string;
                /** @description False when the molecule is unlike what the fit has seen. */
                readonly inDomain: boolean;
                /** @description Read the value as "or more". */
                readonly atCap: boolean;
                readonly wording: string;
            } | {
                /** @constant */
                readonly basis: "unknown";
                readonly value: null;
                /** @constant */
                readonly inDomain: false;
                readonly reason: string;
                readonly low: null;
                readonly high: null;
                readonly unit: string;
                /** @description Read the value as "or more". */
                readonly atCap: boolean;
                readonly wording: string;
            };
            readonly noteClass: {
                /** @constant */
                readonly basis: "estimated";
                /** @enum {string} */
                readonly value: "top" | "heart" | "base";
                readonly probabilities: {
                    readonly [key: string]: number;
                };
                /** @description False when the molecule is unlike what the fit has seen. */
                readonly inDomain: boolean;
            } | {
                /** @constant */
                readonly basis: "unknown";
                readonly value: null;
                /** @constant */
                readonly inDomain: false;
                readonly reason: string;
                readonly probabilities: null;
            };
            readonly odorStrength: {
                /** @constant */
                readonly basis: "estimated";
                /** @enum {string} */
                readonly value: "low" | "medium" | "high" | "very high";
                /** @enum {string} */
                readonly low: "low" | "medium" | "high" | "very high";
                /** @enum {string} */
                readonly high: "low" | "medium" | "high" | "very high";
                readonly probabilities: {
                    readonly [key: string]: number;
                };
                /** @description False when the molecule is unlike what the fit has seen. */
                readonly inDomain: boolean;
            } | {
                /** @constant */
                readonly basis: "unknown";
                readonly value: null;
                /** @constant */
                readonly inDomain: false;
                readonly reason: string;
                readonly low: null;
                readonly high: null;
                readonly probabilities: null;
            };
            /** @description log10 of ppm by volume in air. */
            readonly detectionThreshold: components["schemas"]["EstimateInput"];
            /** @description log10 of the saturated vapour over the detection threshold. */
            readonly odorValue: components["schemas"]["EstimateInput"];
            /** @description Per cent in a solvent: smell at this or less. */
            readonly recommendedSmellingDilutionPct: {
                /** @constant */
                readonly basis: "estimated";
                readonly value: number;
                /** @description Low end of the 80% interval. */
                readonly low: number;
                readonly high: number;
                readonly unit: string;
                /** @description False when the molecule is unlike what the fit has seen. */
                readonly inDomain: boolean;
                readonly reasons: readonly string[];
                readonly changesWithDose: string | null;
                readonly probabilities: readonly {
                    readonly pct: number;
                    readonly probability: number;
                }[];
            } | {
                /** @constant */
                readonly basis: "unknown";
                readonly value: null;
                /** @constant */
                readonly inDomain: false;
                readonly reason: string;
                readonly low: null;
                readonly high: null;
                readonly unit: string;
                readonly reasons: readonly string[];
                readonly changesWithDose: string | null;
                readonly probabilities: null;
            };
        };
        readonly DosageHintInput: {
            /** @constant */
            readonly code: "no-structure";
        } | {
            /** @constant */
            readonly code: "strength-unknown";
            readonly reason: string;
        } | {
            /** @constant */
            readonly code: "threshold-unknown";
            readonly reason: string;
        } | {
            /** @constant */
            readonly code: "dominates";
            readonly share: number;
        } | {
            /** @constant */
            readonly code: "below-threshold";
            readonly odorValue: number;
        } | {
            /** @constant */
            readonly code: "above-smelling-dilution";
            readonly advisedPercent: number;
            readonly productPercent: number;
        } | {
            /** @constant */
            readonly code: "too-little-to-weigh";
            readonly grams: number;
        } | {
            /** @constant */
            readonly code: "changes-with-dose";
            readonly reason: string;
        };
        /** @description An ideal mixture on a blotter; hours may be wrong by a factor of seven. */
        readonly BlotterDiaryInput: {
            readonly entries: readonly {
                readonly hours: number;
                /** @description Of the first mass. */
                readonly leftPercent: number;
                readonly parts: readonly {
                    /** @description Of a line, or `solvent:` and its name. */
                    readonly id: string;
                    readonly leftPercent: number;
                    /** @description Partial pressure over threshold; null where that is unknown. */
                    readonly odorValue: number | null;
                    /** @description Of the odor values that are known; null where they are below the threshold together. */
                    readonly odorShare: number | null;
                }[];
            }[];
            /** @description Lines without a structure. */
            readonly leftOut: readonly string[];
            readonly withoutThreshold: readonly string[];
        };
        readonly AccordAssessmentInput: {
            readonly weighed: components["schemas"]["WeighedAccordInput"];
            readonly lines: readonly {
                readonly id: string;
                /** @description Of the formula in `compliance`. */
                readonly row: number;
                /** @description Null without a structure. */
                readonly facts: components["schemas"]["MaterialFactsInput"] | null;
                /** @description Null for what our tables do not have. */
                readonly known: {
                    readonly name: string;
                    readonly otherNames: readonly string[];
                    readonly cas: string;
                    readonly descriptors: readonly string[];
                    readonly note: ("top" | "heart" | "base") | null;
                } | null;
                readonly names: {
                    /** @description Of the IFRA Transparency List. */
                    readonly trade: string | null;
                    readonly ifraStandard: string | null;
                    /** @description Of the EU list of allergens; no table here has INCI names. */
                    readonly euAllergen: string | null;
                };
                readonly place: ("top" | "heart" | "base") | null;
                readonly placeFrom: ("user" | "documented" | "predicted") | null;
                readonly hints: readonly components["schemas"]["DosageHintInput"][];
            }[];
            readonly solvents: readonly {
                /** @enum {string} */
                readonly solvent: "dpg" | "ethanol" | "isopropyl-myristate" | "triethyl-citrate" | "diethyl-phthalate" | "benzyl-benzoate" | "propylene-glycol";
                readonly facts: components["schemas"]["MaterialFactsInput"];
            }[];
            readonly diary: components["schemas"]["BlotterDiaryInput"];
            /** @description Null where nothing is weighed. */
            readonly compliance: components["schemas"]["ComplianceReportInput"] | null;
            /** @description The concentrate under CLP. */
            readonly clp: ({
                readonly label: {
                    readonly signalWord: string | null;
                    readonly pictograms: readonly string[];
                    readonly statements: readonly ({
                        readonly code: string;
                        readonly text: string;
                    } & {
                        readonly [key: string]: unknown;
                    })[];
                } & {
                    readonly [key: string]: unknown;
                };
                readonly classes: readonly ({
                    readonly hazard: string;
                    readonly computed: string;
                } & {
                    readonly [key: string]: unknown;
                })[];
                readonly cannotCompute: readonly unknown[];
                readonly unknown: {
                    readonly totalPercent: number;
                } & {
                    readonly [key: string]: unknown;
                };
            } & {
                readonly [key: string]: unknown;
            }) | null;
            readonly clpNotes: readonly string[];
        };
        readonly AccordBriefInput: {
            /** @default  */
            readonly name?: string;
            /** @description A scent in your words; at most 2,000 characters. */
            readonly inspiration: string;
            /** @description Read as a part of the brief, like season and character. */
            readonly audience?: string;
            readonly season?: string;
            readonly character?: string;
            /**
             * @description Language of the words; told by the words themselves when left out.
             * @enum {string}
             */
            readonly language?: "en" | "es" | "fr" | "de" | "it" | "pt" | "ja" | "zh" | "ko" | "ru" | "ar" | "hi";
            /**
             * @description What it usually means in %; customs and no law.
             * @default eau-de-parfum
             * @enum {string}
             */
            readonly concentration?: "extrait" | "eau-de-parfum" | "eau-de-toilette" | "eau-de-cologne";
            /** @description Instead of the usual one. */
            readonly concentrationPercent?: number;
            /**
             * @description IFRA product category; 4 is fine fragrance.
             * @default 4
             * @enum {string}
             */
            readonly category?: "1" | "2" | "3" | "4" | "6" | "8" | "9" | "12" | "5A" | "5B" | "5C" | "5D" | "7A" | "7B" | "10A" | "10B" | "11A" | "11B";
            /**
             * @description Where the category does not say it.
             * @enum {string}
             */
            readonly product?: "leave-on" | "rinse-off" | "not-cosmetic";
            /**
             * @default [
             *       "EU"
             *     ]
             */
            readonly regions?: readonly ("EU" | "UK" | "US" | "JP" | "CN" | "CA" | "AU" | "KR" | "IN" | "BR" | "SG" | "ASEAN")[];
            /**
             * Format: date
             * @description Transition periods are judged on it; today when left out.
             */
            readonly day?: string;
            /** @default 10 */
            readonly batchGrams?: number;
            /** @default 4 */
            readonly materialsPerTier?: number;
            /** @description New molecules for these tiers, in the place of as many known materials. */
            readonly generate?: {
                readonly places: readonly ("top" | "heart" | "base")[];
                /** @default 1 */
                readonly perPlace?: number;
                /**
                 * @description A generator, as GET /v1/models lists them.
                 * @default dit-smell
                 */
                readonly model?: string;
            };
            /**
             * @description Another seed gives other molecules, the same seed the same.
             * @default 1
             */
            readonly seed?: number;
        };
        readonly AccordProposalInput: {
            /** @description How the words of the brief were understood. */
            readonly reading: components["schemas"]["ReadingInput"];
            /** @description To be changed, assessed or saved as it is. */
            readonly accord: components["schemas"]["AccordInput"];
            /** @description Why each line is there. */
            readonly reasons: readonly {
                /** @description Of the line. */
                readonly id: string;
                /** @enum {string} */
                readonly origin: "known" | "generated" | "filler";
                /** @description What the brief asks for and its documented (or predicted) odors have. */
                readonly hits: readonly string[];
                /** @description What they have by family only. */
                readonly near: readonly string[];
                /** @description Predicted advice that the dose comes from. */
                readonly smellingDilutionPercent: number | null;
                /** @description Limits that took some of it away. */
                readonly reducedBy: readonly string[];
            }[];
            /** @description What no line has. */
            readonly unanswered: readonly string[];
            /** @description Forbidden or limited away. */
            readonly leftOut: readonly {
                readonly name: string;
                readonly limit: string;
            }[];
            /**
             * @description "no-breach-found" is no statement that the product complies or is safe.
             * @enum {string}
             */
            readonly outcome: "breach" | "may-breach" | "no-breach-found";
        };
        readonly SavedAccordInput: {
            readonly id: string;
            readonly name: string;
            readonly lines: number;
            /** @description The latest. */
            readonly version: number;
            readonly createdAt: string;
            readonly updatedAt: string;
            readonly accord: components["schemas"]["AccordInput"];
        };
        readonly AccordPageInput: {
            readonly items: readonly {
                readonly id: string;
                readonly name: string;
                readonly lines: number;
                /** @description The latest. */
                readonly version: number;
                readonly createdAt: string;
                readonly updatedAt: string;
            }[];
            readonly nextCursor: string | null;
        };
        readonly AccordVersionInput: {
            readonly number: number;
            /** @description The version that this one brought back. */
            readonly restoredFrom: number | null;
            readonly createdBy: string | null;
            readonly createdAt: string;
            readonly accord: components["schemas"]["AccordInput"];
        };
        readonly AccordVersionsInput: {
            readonly items: readonly {
                readonly number: number;
                /** @description The version that this one brought back. */
                readonly restoredFrom: number | null;
                readonly createdBy: string | null;
                readonly createdAt: string;
            }[];
            /** @description `before` of the next page. */
            readonly next: number | null;
        };
        readonly JobSubmissionInput: {
            /** @constant */
            readonly kind: "generate";
            /**
             * @description Among the jobs of your organisation; the higher, the sooner.
             * @default 0
             */
            readonly priority?: number;
            /** @description A scent in your words; at most 2,000 characters. */
            readonly prompt?: string;
            /** @description Instead of a prompt: descriptor to weight, above 0 and up to 1; negative where it is forbidden. */
            readonly profile?: {
                readonly [key: string]: number;
            };
            /** @description Beside a profile: what is wished of the whole scent. A prompt says it in its words. */
            readonly wishes?: readonly ("long lasting" | "fleeting" | "soft" | "strong")[];
            /** @description Beside a profile: where descriptors of it stand. It is then split as a prompt is. */
            readonly pyramid?: {
                readonly [key: string]: readonly string[];
            };
            /**
             * @description Language of the words; told by the words themselves when left out.
             * @enum {string}
             */
            readonly language?: "en" | "es" | "fr" | "de" | "it" | "pt" | "ja" | "zh" | "ko" | "ru" | "ar" | "hi";
            /**
             * @description A generator, as GET /v1/models lists them.
             * @default dit-smell
             */
            readonly model?: string;
            /**
             * @description Another seed gives other molecules, the same seed the same.
             * @default 1
             */
            readonly seed?: number;
            /** @description How hard to press for the description. */
            readonly guidance?: number;
            /** @description How much unlike each other they should be. */
            readonly variety?: number;
            /**
             * @description Split a brief that no one molecule can serve; false asks all of it of every molecule.
             * @default true
             */
            readonly facets?: boolean;
            /** @description What every molecule must meet. */
            readonly constraints?: {
                /** @enum {string} */
                readonly note?: "top" | "heart" | "base";
                readonly molecularWeight?: {
                    readonly least?: number;
                    readonly most?: number;
                };
                readonly logP?: {
                    readonly least?: number;
                    readonly most?: number;
                };
                readonly vapourPressurePa?: {
                    readonly least?: number;
                    readonly most?: number;
                };
                /** @enum {string} */
                readonly strength?: "low" | "medium" | "high" | "very-high";
                /** @enum {string} */
                readonly tenacity?: "poor" | "moderate" | "good" | "very-good";
                readonly require?: readonly string[];
                readonly forbid?: readonly string[];
            };
            /**
             * @description What the safety gate keeps back; agents, explosives and the like are never offered.
             * @default flag
             * @enum {string}
             */
            readonly gate?: "off" | "flag" | "exclude-prohibited" | "exclude-alerts";
            /** @description Molecules wanted. */
            readonly count: number;
        } | {
            /** @constant */
            readonly kind: "describe";
            /**
             * @description Among the jobs of your organisation; the higher, the sooner.
             * @default 0
             */
            readonly priority?: number;
            readonly smiles?: readonly string[];
            /** @description An uploaded .csv, .tsv, .smi, .txt, .jsonl or .sdf file. */
            readonly fileId?: string;
        } | {
            /** @constant */
            readonly kind: "evaluate";
            /**
             * @description Among the jobs of your organisation; the higher, the sooner.
             * @default 0
             */
            readonly priority?: number;
            /**
             * @description A generator, as GET /v1/models lists them.
             * @default dit-smell
             */
            readonly model?: string;
            /**
             * @description Molecules sampled, in hundreds; none is chosen or dropped.
             * @default 1000
             */
            readonly samples?: number;
            /**
             * @description Another seed gives other molecules, the same seed the same.
             * @default 1
             */
            readonly seed?: number;
            /** @description How hard to press for the description. */
            readonly guidance?: number;
            /**
             * @description Dealt out over the samples in turn. Without any nothing is asked of the model, and control is not measured.
             * @default []
             */
            readonly prompts?: readonly string[];
            /**
             * @description Language of the words; told by the words themselves when left out.
             * @enum {string}
             */
            readonly language?: "en" | "es" | "fr" | "de" | "it" | "pt" | "ja" | "zh" | "ko" | "ru" | "ar" | "hi";
        };
        readonly JobEstimateInput: {
            /** @description Results that other jobs in the queue still want. */
            readonly waiting: number;
            /** @description Results a second of all workers, by the last parts; null when unknown. */
            readonly perSecond: number | null;
            /** @description Until it is done, if all that waits went first; null when unknown. */
            readonly seconds: number | null;
        };
        readonly JobInput: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "generate" | "describe" | "evaluate" | "fine-tune" | "experiment";
            /** @description Its queue. */
            readonly workerKind: string;
            /** @enum {string} */
            readonly state: "accepted" | "running" | "completed" | "failed" | "cancelled";
            /** @description As it was accepted. */
            readonly request: unknown;
            readonly priority: number;
            /** @description Results. */
            readonly progress: {
                readonly done: number;
                readonly total: number;
            };
            /** @description The figures of an evaluation once it has completed, else null. */
            readonly summary: unknown;
            readonly error: {
                readonly code: string;
                readonly message: string;
            } | null;
            readonly createdBy: string | null;
            readonly createdAt: string;
            readonly startedAt: string | null;
            readonly endedAt: string | null;
            /** @description Null once it has ended. */
            readonly estimate: components["schemas"]["JobEstimateInput"] | null;
        };
        readonly JobPageInput: {
            readonly items: readonly {
                readonly id: string;
                /** @enum {string} */
                readonly kind: "generate" | "describe" | "evaluate" | "fine-tune" | "experiment";
                /** @description Its queue. */
                readonly workerKind: string;
                /** @enum {string} */
                readonly state: "accepted" | "running" | "completed" | "failed" | "cancelled";
                /** @description As it was accepted. */
                readonly request: unknown;
                readonly priority: number;
                /** @description Results. */
                readonly progress: {
                    readonly done: number;
                    readonly total: number;
                };
                /** @description The figures of an evaluation once it has completed, else null. */
                readonly summary: unknown;
                readonly error: {
                    readonly code: string;
                    readonly message: string;
                } | null;
                readonly createdBy: string | null;
                readonly createdAt: string;
                readonly startedAt: string | null;
                readonly endedAt: string | null;
            }[];
            readonly nextCursor: string | null;
        };
        readonly JobResultsInput: {
            /** @description Candidates; or descriptions and failures of rows; or samples, and their summary as the last. */
            readonly items: readonly unknown[];
            /** @description Null when there is nothing after these and nothing will come. */
            readonly nextCursor: string | null;
            /** @description The job has not ended: more may come. */
            readonly growing: boolean;
        };
        readonly StoredFileInput: {
            readonly id: string;
            readonly name: string;
            readonly mediaType: string;
            readonly sizeBytes: number;
            readonly sha256: string;
            readonly createdAt: string;
        };
        readonly SavedMoleculeInput: {
            readonly id: string;
            /** @description Canonical. */
            readonly smiles: string;
            readonly inchiKey: string;
            /** @description Empty for one that was saved before formulas were kept. */
            readonly formula: string;
            readonly name: string;
            readonly note: string;
            readonly tags: readonly string[];
            readonly collectionIds: readonly string[];
            readonly createdAt: string;
            readonly updatedAt: string;
            /** @description What was known of it when it was saved. */
            readonly data: unknown;
        };
        readonly ListedMoleculeInput: {
            readonly id: string;
            /** @description Canonical. */
            readonly smiles: string;
            readonly inchiKey: string;
            /** @description Empty for one that was saved before formulas were kept. */
            readonly formula: string;
            readonly name: string;
            readonly note: string;
            readonly tags: readonly string[];
            readonly collectionIds: readonly string[];
            readonly createdAt: string;
            readonly updatedAt: string;
            /** @description What it should smell of, by its data, the likeliest first. */
            readonly odor: readonly {
                readonly descriptor: string;
                readonly probability: number;
            }[];
            readonly noteClass: ("top" | "heart" | "base") | null;
            /** @description To similarTo, 0 to 1; null without it. */
            readonly similarity: number | null;
        };
        readonly MoleculePageInput: {
            readonly items: readonly components["schemas"]["ListedMoleculeInput"][];
            /** @description Of all pages. */
            readonly total: number;
            readonly nextCursor: string | null;
        };
        readonly CollectionInput: {
            readonly id: string;
            readonly name: string;
            readonly note: string;
            readonly molecules: number;
            readonly createdAt: string;
        };
        readonly NewMoleculeInput: {
            readonly smiles: string;
            readonly name?: string;
            readonly note?: string;
            readonly tags?: readonly string[];
            readonly collectionIds?: readonly string[];
            readonly data?: unknown;
        };
        readonly LibraryBatchInput: {
            /** @constant */
            readonly action: "remove";
            readonly ids: readonly string[];
        } | {
            /** @constant */
            readonly action: "restore";
            readonly ids: readonly string[];
        } | {
            /** @constant */
            readonly action: "tag";
            readonly ids: readonly string[];
            readonly tags: readonly string[];
        } | {
            /** @constant */
            readonly action: "untag";
            readonly ids: readonly string[];
            readonly tags: readonly string[];
        } | {
            /** @constant */
            readonly action: "put";
            readonly ids: readonly string[];
            readonly collectionId: string;
            /** @description A collection that they leave. */
            readonly from?: string;
        } | {
            /** @constant */
            readonly action: "take-out";
            readonly ids: readonly string[];
            readonly collectionId: string;
        };
        readonly LibraryChangedInput: {
            /** @description Those for which something is otherwise now. */
            readonly ids: readonly string[];
        };
        readonly ImportReportInput: {
            /** @description Read, with those that could not be. */
            readonly rows: number;
            /** @description New in the library. */
            readonly saved: number;
            /** @description There already, or a second time in the file. */
            readonly known: number;
            readonly failed: number;
            /** @description The first 500. */
            readonly failures: readonly {
                /** @description From 1; null for what is wrong with the file. */
                readonly row: number | null;
                /** @description Of the file, from 1. */
                readonly line: number | null;
                readonly name: string | null;
                readonly error: {
                    readonly code: string;
                    readonly message: string;
                };
            }[];
        };
        readonly LibraryExportInput: {
            /** @enum {string} */
            readonly format: "csv" | "sdf" | "pdf";
            /** @description These, in this order; all that the filter finds when left out. */
            readonly ids?: readonly string[];
            /** @description Words of name or note, a part of the name or of a tag, a formula, or a structure. */
            readonly text?: string;
            readonly tag?: string;
            readonly collectionId?: string;
            /** @description A part that each must hold, as SMARTS. */
            readonly smarts?: string;
            /** @description A SMILES: the most similar come first (Tanimoto over counted atom pairs). */
            readonly similarTo?: string;
            /** @description Only what is in no collection. */
            readonly unsorted?: boolean;
            /** @description Similarity that each must have at least. */
            readonly least?: number;
            /** @description Of the PDF. */
            readonly title?: string;
        };
        readonly ExperimentRequestInput: {
            /** @default experiment */
            readonly name?: string;
            /** @description Generators of GET /v1/models, or your own; the first against the others. */
            readonly workers: readonly string[];
            readonly prompts: readonly {
                readonly prompt?: string;
                readonly profile?: {
                    readonly [key: string]: number;
                };
            }[];
            readonly seeds: readonly number[];
            /** @description Molecules of each worker for each prompt and seed. */
            readonly count: number;
            readonly guidance?: number;
        };
        readonly FineTuneRequestInput: {
            /** @description Of the new model. */
            readonly name: string;
            /** @description An uploaded CSV file with the columns smiles and descriptors (separated by ;). */
            readonly fileId: string;
            /**
             * @description Generator to start from.
             * @default dit-smell
             */
            readonly base?: string;
            /** @description Times that the file is shown; 30 when left out. */
            readonly epochs?: number;
            /** @description Instead: molecules shown in all, repeats counted. */
            readonly molecules?: number;
            /** @default 1 */
            readonly seed?: number;
        };
        readonly ModelsInput: {
            readonly items: readonly {
                readonly name: string;
                /** @description diffusion and autoregressive make molecules, ranker and odor judge them. */
                readonly kind: string;
                readonly version: string;
                /** @description SHA-256 of its config, which names the hashes of all its files. */
                readonly hash: string;
                /** @description Terms that it inherits from its data. */
                readonly dataTerms: readonly string[];
                /** @description Passes of the network that one of its molecules needs at most: what it costs. 1 where it makes none. */
                readonly passes: number;
                /** @description Its model card, Markdown. */
                readonly card: string | null;
            }[];
        };
        readonly ExperimentInput: {
            readonly id: string;
            /** @enum {string} */
            readonly state: "accepted" | "running" | "completed" | "failed" | "cancelled";
            readonly error: {
                readonly code: string;
                readonly message: string;
            } | null;
            readonly createdAt: string;
            readonly startedAt: string | null;
            readonly endedAt: string | null;
            readonly cells: {
                readonly done: number;
                readonly total: number;
            };
            readonly request: components["schemas"]["ExperimentRequestInput"];
            /** @description The workers, and whether they still are what they were. */
            readonly models: readonly {
                readonly name: string;
                /** @description When the experiment was accepted. */
                readonly hash: string;
                readonly currentHash: string | null;
                /** @description The same request would now be done by another model. */
                readonly changed: boolean;
            }[];
        };
        readonly ExperimentStatisticsInput: {
            readonly means: readonly {
                readonly worker: string;
                readonly cells: number;
                readonly metrics: {
                    /** @description Share of samples that are a molecule, after repair by the grammar. */
                    readonly validity: number | null;
                    /** @description Share of valid samples that were not there before within the cell. */
                    readonly uniqueness: number | null;
                    /** @description Share of molecules handed out that are neither in the training structures nor known materials. */
                    readonly novelShare: number | null;
                    /** @description Mean expected fit to the prompt of the molecules handed out, 0 to 1. */
                    readonly profileMatch: number | null;
                    /** @description Mean of Ertl's synthetic accessibility of the molecules handed out, 1 easy to 10 hard. */
                    readonly accessibility: number | null;
                    /** @description Share of the molecules handed out that a list prohibits or restricts. The others are not thereby safe or allowed. */
                    readonly regulatedShare: number | null;
                    /** @description Molecules handed out a second, as measured then; it is not the same another time. */
                    readonly moleculesPerSecond: number | null;
                };
            }[];
            readonly comparisons: readonly {
                readonly worker: string;
                readonly other: string;
                readonly metrics: {
                    readonly validity: {
                        readonly pairs: number;
                        readonly mean: number | null;
                        readonly otherMean: number | null;
                        /** @description Mean of worker minus other. */
                        readonly difference: number | null;
                        /** @description 95%, bootstrap over pairs. */
                        readonly interval: {
                            readonly low: number;
                            readonly high: number;
                        } | null;
                        /** @description Cohen's dz. */
                        readonly effectSize: number | null;
                        /** @description Sign-flip permutation test, two-sided. */
                        readonly p: number | null;
                        /** @description After Holm. */
                        readonly pAdjusted: number | null;
                        readonly exact: boolean | null;
                        readonly reproducible: boolean;
                    };
                    readonly uniqueness: {
                        readonly pairs: number;
                        readonly mean: number | null;
                        readonly otherMean: number | null;
                        /** @description Mean of worker minus other. */
                        readonly difference: number | null;
                        /** @description 95%, bootstrap over pairs. */
                        readonly interval: {
                            readonly low: number;
                            readonly high: number;
                        } | null;
                        /** @description Cohen's dz. */
                        readonly effectSize: number | null;
                        /** @description Sign-flip permutation test, two-sided. */
                        readonly p: number | null;
                        /** @description After Holm. */
                        readonly pAdjusted: number | null;
                        readonly exact: boolean | null;
                        readonly reproducible: boolean;
                    };
                    readonly novelShare: {
                        readonly pairs: number;
                        readonly mean: number | null;
                        readonly otherMean: number | null;
                        /** @description Mean of worker minus other. */
                        readonly difference: number | null;
                        /** @description 95%, bootstrap over pairs. */
                        readonly interval: {
                            readonly low: number;
                            readonly high: number;
                        } | null;
                        /** @description Cohen's dz. */
                        readonly effectSize: number | null;
                        /** @description Sign-flip permutation test, two-sided. */
                        readonly p: number | null;
                        /** @description After Holm. */
                        readonly pAdjusted: number | null;
                        readonly exact: boolean | null;
                        readonly reproducible: boolean;
                    };
                    readonly profileMatch: {
                        readonly pairs: number;
                        readonly mean: number | null;
                        readonly otherMean: number | null;
                        /** @description Mean of worker minus other. */
                        readonly difference: number | null;
                        /** @description 95%, bootstrap over pairs. */
                        readonly interval: {
                            readonly low: number;
                            readonly high: number;
                        } | null;
                        /** @description Cohen's dz. */
                        readonly effectSize: number | null;
                        /** @description Sign-flip permutation test, two-sided. */
                        readonly p: number | null;
                        /** @description After Holm. */
                        readonly pAdjusted: number | null;
                        readonly exact: boolean | null;
                        readonly reproducible: boolean;
                    };
                    readonly accessibility: {
                        readonly pairs: number;
                        readonly mean: number | null;
                        readonly otherMean: number | null;
                        /** @description Mean of worker minus other. */
                        readonly difference: number | null;
                        /** @description 95%, bootstrap over pairs. */
                        readonly interval: {
                            readonly low: number;
                            readonly high: number;
                        } | null;
                        /** @description Cohen's dz. */
                        readonly effectSize: number | null;
                        /** @description Sign-flip permutation test, two-sided. */
                        readonly p: number | null;
                        /** @description After Holm. */
                        readonly pAdjusted: number | null;
                        readonly exact: boolean | null;
                        readonly reproducible: boolean;
                    };
                    readonly regulatedShare: {
                        readonly pairs: number;
                        readonly mean: number | null;
                        readonly otherMean: number | null;
                        /** @description Mean of worker minus other. */
                        readonly difference: number | null;
                        /** @description 95%, bootstrap over pairs. */
                        readonly interval: {
                            readonly low: number;
                            readonly high: number;
                        } | null;
                        /** @description Cohen's dz. */
                        readonly effectSize: number | null;
                        /** @description Sign-flip permutation test, two-sided. */
                        readonly p: number | null;
                        /** @description After Holm. */
                        readonly pAdjusted: number | null;
                        readonly exact: boolean | null;
                        readonly reproducible: boolean;
                    };
                    readonly moleculesPerSecond: {
                        readonly pairs: number;
                        readonly mean: number | null;
                        readonly otherMean: number | null;
                        /** @description Mean of worker minus other. */
                        readonly difference: number | null;
                        /** @description 95%, bootstrap over pairs. */
                        readonly interval: {
                            readonly low: number;
                            readonly high: number;
                        } | null;
                        /** @description Cohen's dz. */
                        readonly effectSize: number | null;
                        /** @description Sign-flip permutation test, two-sided. */
                        readonly p: number | null;
                        /** @description After Holm. */
                        readonly pAdjusted: number | null;
                        readonly exact: boolean | null;
                        readonly reproducible: boolean;
                    };
                };
            }[];
            readonly methods: {
                readonly pairing: string;
                readonly interval: string;
                readonly test: string;
                readonly effectSize: string;
                readonly correction: string;
                readonly seed: number;
                readonly tests: number;
            };
        };
        readonly ExperimentResultsInput: {
            readonly experiment: components["schemas"]["ExperimentInput"];
            /** @description Null before all cells are done. */
            readonly statistics: components["schemas"]["ExperimentStatisticsInput"] | null;
            readonly cells: readonly ({
                readonly number: number;
                readonly worker: string;
                readonly modelHash: string;
                /** @description Its place in the request, from 0. */
                readonly prompt: number;
                readonly seed: number;
                readonly asked: number;
                readonly sampled: number;
                readonly found: number;
                readonly drops: {
                    readonly [key: string]: number;
                };
                readonly metrics: {
                    /** @description Share of samples that are a molecule, after repair by the grammar. */
                    readonly validity: number | null;
                    /** @description Share of valid samples that were not there before within the cell. */
                    readonly uniqueness: number | null;
                    /** @description Share of molecules handed out that are neither in the training structures nor known materials. */
                    readonly novelShare: number | null;
                    /** @description Mean expected fit to the prompt of the molecules handed out, 0 to 1. */
                    readonly profileMatch: number | null;
                    /** @description Mean of Ertl's synthetic accessibility of the molecules handed out, 1 easy to 10 hard. */
                    readonly accessibility: number | null;
                    /** @description Share of the molecules handed out that a list prohibits or restricts. The others are not thereby safe or allowed. */
                    readonly regulatedShare: number | null;
                    /** @description Molecules handed out a second, as measured then; it is not the same another time. */
                    readonly moleculesPerSecond: number | null;
                };
                /** @description Verdicts for the EU. None is an approval. */
                readonly safetyShares: {
                    readonly [key: string]: number;
                } | null;
                readonly seconds: number;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly nextCursor: string | null;
        };
        readonly FineTuneInput: {
            readonly id: string;
            /** @enum {string} */
            readonly state: "accepted" | "running" | "completed" | "failed" | "cancelled";
            readonly error: {
                readonly code: string;
                readonly message: string;
            } | null;
            readonly createdAt: string;
            readonly startedAt: string | null;
            readonly endedAt: string | null;
            readonly name: string;
            readonly base: string;
            readonly baseHash: string;
            /** @description Molecules in the file. */
            readonly rows: number;
            /** @description Shown in all. */
            readonly molecules: number;
            readonly seed: number;
            readonly reached: {
                readonly step: number;
                readonly moleculesSeen: number;
                readonly molecules: number;
                /** @description Nats per token. */
                readonly tokenLoss: number;
                /** @description Nats per molecule. */
                readonly lengthLoss: number;
                readonly heldOutLoss: number | null;
                readonly moleculesPerSecond: number;
                readonly secondsLeft: number;
            } | null;
            readonly result: {
                readonly model: string;
                readonly modelHash: string;
                readonly base: string;
                readonly baseHash: string;
                readonly molecules: number;
                readonly steps: number;
                readonly seconds: number;
                readonly lossCurve: readonly {
                    readonly step: number;
                    readonly moleculesSeen: number;
                    readonly tokenLoss: number;
                    readonly heldOutLoss: number | null;
                }[];
            } | null;
        };
        readonly EmbeddingsInput: {
            /** @description SHA-256 of the odor predictor that it comes from. */
            readonly modelHash: string;
            /** @description Descriptors, one for each number of a vector. */
            readonly dimensions: readonly string[];
            readonly molecules: readonly ({
                /** @description Of length 1. */
                readonly vector: readonly number[];
            } | {
                readonly error: {
                    readonly code: string;
                    readonly message: string;
                };
            })[];
            readonly texts: readonly ({
                /** @description Of length 1. */
                readonly vector: readonly number[];
            } | {
                readonly error: {
                    readonly code: string;
                    readonly message: string;
                };
            })[];
        };
        readonly SessionInput: {
            /** @description False: there is one local user, and nobody signs in. */
            readonly accounts: boolean;
            /** @description Null when nobody is signed in. */
            readonly user: {
                readonly id: string;
                readonly email: string;
                /** @enum {string} */
                readonly role: "viewer" | "member" | "admin";
                readonly scopes: readonly ("read" | "generate" | "jobs" | "library" | "research" | "admin")[];
                readonly organisation: {
                    readonly id: string;
                    readonly name: string;
                };
                /** @description Whether one-time codes are on. */
                readonly totp: boolean;
            } | null;
            /** @description For the header x-csrf-token of what changes something by a session. */
            readonly csrfToken: string | null;
        };
        readonly UsageInput: {
            /** @description YYYY-MM, of UTC like its days. */
            readonly month: string;
            /** @description Up to today, those without use too. */
            readonly days: readonly {
                readonly day: string;
                /** @description Requests that were granted; those of the pages about accounts not counted. */
                readonly requests: number;
                /** @description Jobs accepted. */
                readonly jobs: number;
                /** @description Molecules that the organisation did not have before. */
                readonly molecules: number;
            }[];
        };
        readonly CandidateInput: {
            /** @description Names this molecule of this request; the same request gives the same ids. */
            readonly id: string;
            /** @description Canonical, without stereochemistry. */
            readonly smiles: string;
            readonly inchiKey: string;
            readonly formula: string;
            /** @description Neither among the training structures nor among the known materials. */
            readonly novel: boolean;
            readonly nearest: {
                readonly name: string;
                readonly cas: string;
                readonly smiles: string;
                readonly similarity: number;
            };
            readonly properties: {
                readonly molecularWeight: number;
                readonly logP: number;
                readonly tpsa: number;
                readonly heavyAtoms: number;
                readonly boilingPointC: number;
                readonly vapourPressurePa: number;
            };
            readonly estimates: components["schemas"]["EstimatesInput"];
            /** @description Null where no odor predictor is installed. */
            readonly odor: components["schemas"]["PredictedOdorInput"] | null;
            /** @description Null where the safety gate is off. Never an approval. */
            readonly safety: components["schemas"]["CandidateSafetyInput"] | null;
            readonly synthesis: {
                /** @description 1 easy to 10 hard. */
                readonly score: number;
                readonly reasons: readonly string[];
            };
            readonly stereo: {
                readonly undefinedCentres: number;
                readonly undefinedDoubleBonds: number;
                readonly isomers: {
                    /** @description Stereoisomers that the structure leaves open; 1 when nothing is open. */
                    readonly count: number;
                    readonly exact: boolean;
                    /** @description The first eight. */
                    readonly listed: readonly string[];
                };
            };
            /** @description How well it is expected to fit the request, 0 to 1. */
            readonly profileMatch: number | null;
            readonly ranking: {
                readonly place: number;
                readonly score: number;
                readonly ease: number;
                readonly similarityToEarlier: number | null;
                readonly percentiles: {
                    readonly [key: string]: number;
                };
                readonly because: readonly string[];
            };
            readonly provenance: {
                readonly model: string;
                readonly modelHash: string;
                readonly seed: number;
                readonly index: number;
                readonly guidance: number;
                readonly passes: number;
            };
            readonly facet: {
                readonly number: number;
                readonly serves: readonly string[];
                readonly leavesOut: readonly string[];
            };
        };
        readonly EditCandidateInput: {
            /** @description Names this molecule of this request; the same request gives the same ids. */
            readonly id: string;
            /** @description Canonical, without stereochemistry. */
            readonly smiles: string;
            readonly inchiKey: string;
            readonly formula: string;
            /** @description Neither among the training structures nor among the known materials. */
            readonly novel: boolean;
            readonly nearest: {
                readonly name: string;
                readonly cas: string;
                readonly smiles: string;
                readonly similarity: number;
            };
            readonly properties: {
                readonly molecularWeight: number;
                readonly logP: number;
                readonly tpsa: number;
                readonly heavyAtoms: number;
                readonly boilingPointC: number;
                readonly vapourPressurePa: number;
            };
            readonly estimates: components["schemas"]["EstimatesInput"];
            /** @description Null where no odor predictor is installed. */
            readonly odor: components["schemas"]["PredictedOdorInput"] | null;
            /** @description Null where the safety gate is off. Never an approval. */
            readonly safety: components["schemas"]["CandidateSafetyInput"] | null;
            readonly synthesis: {
                /** @description 1 easy to 10 hard. */
                readonly score: number;
                readonly reasons: readonly string[];
            };
            readonly stereo: {
                readonly undefinedCentres: number;
                readonly undefinedDoubleBonds: number;
                readonly isomers: {
                    /** @description Stereoisomers that the structure leaves open; 1 when nothing is open. */
                    readonly count: number;
                    readonly exact: boolean;
                    /** @description The first eight. */
                    readonly listed: readonly string[];
                };
            };
            /** @description How well it is expected to fit the request, 0 to 1. */
            readonly profileMatch: number | null;
            readonly edit: {
                /** @description To the molecule edited. */
                readonly similarity: number;
                /** @description How far it goes the wished way. */
                readonly gain: number;
                readonly changes: readonly {
                    readonly descriptor: string;
                    /** @description Percentile among real perfumery materials, 0 to 1. */
                    readonly from: number;
                    /** @enum {string} */
                    readonly wanted: "more" | "less";
                    readonly to: number;
                }[];
            };
            readonly provenance: {
                readonly model: string;
                readonly modelHash: string;
                readonly seed: number;
                readonly index: number;
                readonly guidance: number;
                readonly passes: number;
                /** @constant */
                readonly mode: "edit";
                readonly source: string;
                readonly keptAtoms: readonly number[];
                readonly replacedAtoms: readonly number[];
                readonly grownAt: readonly number[];
            };
        };
        readonly AnalogueCandidateInput: {
            /** @description Names this molecule of this request; the same request gives the same ids. */
            readonly id: string;
            /** @description Canonical, without stereochemistry. */
            readonly smiles: string;
            readonly inchiKey: string;
            readonly formula: string;
            /** @description Neither among the training structures nor among the known materials. */
            readonly novel: boolean;
            readonly nearest: {
                readonly name: string;
                readonly cas: string;
                readonly smiles: string;
                readonly similarity: number;
            };
            readonly properties: {
                readonly molecularWeight: number;
                readonly logP: number;
                readonly tpsa: number;
                readonly heavyAtoms: number;
                readonly boilingPointC: number;
                readonly vapourPressurePa: number;
            };
            readonly estimates: components["schemas"]["EstimatesInput"];
            /** @description Null where no odor predictor is installed. */
            readonly odor: components["schemas"]["PredictedOdorInput"] | null;
            /** @description Null where the safety gate is off. Never an approval. */
            readonly safety: components["schemas"]["CandidateSafetyInput"] | null;
            readonly synthesis: {
                /** @description 1 easy to 10 hard. */
                readonly score: number;
                readonly reasons: readonly string[];
            };
            readonly stereo: {
                readonly undefinedCentres: number;
                readonly undefinedDoubleBonds: number;
                readonly isomers: {
                    /** @description Stereoisomers that the structure leaves open; 1 when nothing is open. */
                    readonly count: number;
                    readonly exact: boolean;
                    /** @description The first eight. */
                    readonly listed: readonly string[];
                };
            };
            readonly analogue: {
                /** @description To the molecule asked about. */
                readonly similarity: number;
                /** @description Share of its predicted smell that is still there. */
                readonly smellKept: number;
                readonly alertsLeft: readonly string[];
                /** @description Probabilities before and after, most lost first. */
                readonly odor: readonly {
                    readonly descriptor: string;
                    readonly from: number;
                    readonly to: number;
                }[];
            };
            readonly provenance: {
                readonly model: string;
                readonly modelHash: string;
                readonly seed: number;
                readonly index: number;
                readonly guidance: number;
                readonly passes: number;
                /** @constant */
                readonly mode: "analogue";
                readonly source: string;
                readonly keptAtoms: readonly number[];
                readonly replacedAtoms: readonly number[];
            };
        };
        readonly PathStepInput: {
            readonly step: number;
            /** @description 0 smells like the first end, 1 like the second. */
            readonly odorPosition: number;
            readonly similarityToFrom: number;
            readonly similarityToTo: number;
            readonly similarityToPrevious: number;
            readonly candidate: {
                /** @description Names this molecule of this request; the same request gives the same ids. */
                readonly id: string;
                /** @description Canonical, without stereochemistry. */
                readonly smiles: string;
                readonly inchiKey: string;
                readonly formula: string;
                /** @description Neither among the training structures nor among the known materials. */
                readonly novel: boolean;
                readonly nearest: {
                    readonly name: string;
                    readonly cas: string;
                    readonly smiles: string;
                    readonly similarity: number;
                };
                readonly properties: {
                    readonly molecularWeight: number;
                    readonly logP: number;
                    readonly tpsa: number;
                    readonly heavyAtoms: number;
                    readonly boilingPointC: number;
                    readonly vapourPressurePa: number;
                };
                readonly estimates: components["schemas"]["EstimatesInput"];
                /** @description Null where no odor predictor is installed. */
                readonly odor: components["schemas"]["PredictedOdorInput"] | null;
                /** @description Null where the safety gate is off. Never an approval. */
                readonly safety: components["schemas"]["CandidateSafetyInput"] | null;
                readonly synthesis: {
                    /** @description 1 easy to 10 hard. */
                    readonly score: number;
                    readonly reasons: readonly string[];
                };
                readonly stereo: {
                    readonly undefinedCentres: number;
                    readonly undefinedDoubleBonds: number;
                    readonly isomers: {
                        /** @description Stereoisomers that the structure leaves open; 1 when nothing is open. */
                        readonly count: number;
                        readonly exact: boolean;
                        /** @description The first eight. */
                        readonly listed: readonly string[];
                    };
                };
                readonly provenance: {
                    readonly model: string;
                    readonly modelHash: string;
                    readonly seed: number;
                    /** @constant */
                    readonly mode: "interpolate";
                    readonly source: string | null;
                };
            };
        };
        readonly DescriptionInput: {
            /** @description From 1. */
            readonly row: number;
            readonly id: string | null;
            readonly name: string | null;
            /** @description Canonical, with the stereochemistry that was given. */
            readonly smiles: string;
            readonly inchiKey: string;
            readonly formula: string;
            readonly knownMaterial: {
                readonly name: string;
                readonly cas: string;
            } | null;
            readonly scope: readonly {
                readonly code: string;
                readonly text: string;
            }[];
            readonly plausibility: readonly {
                readonly code: string;
                readonly text: string;
            }[];
            readonly properties: {
                readonly molecularWeight: number;
                readonly logP: number;
                readonly tpsa: number;
                readonly heavyAtoms: number;
                readonly rotatableBonds: number;
                readonly hBondDonors: number;
                readonly hBondAcceptors: number;
            };
            readonly estimates: components["schemas"]["EstimatesInput"];
            readonly smellable: boolean;
            readonly synthesis: {
                /** @description 1 easy to 10 hard. */
                readonly score: number;
                readonly reasons: readonly string[];
            };
            readonly nearest: readonly {
                readonly name: string;
                readonly cas: string;
                readonly smiles: string;
                readonly similarity: number;
                readonly descriptors: readonly string[] | null;
            }[];
            readonly stereo: {
                readonly definedCentres: number;
                readonly undefinedCentres: number;
                readonly definedDoubleBonds: number;
                readonly undefinedDoubleBonds: number;
                readonly isomers: {
                    /** @description Stereoisomers that the structure leaves open; 1 when nothing is open. */
                    readonly count: number;
                    readonly exact: boolean;
                    /** @description The first eight. */
                    readonly listed: readonly string[];
                };
            };
            readonly odor: components["schemas"]["PredictedOdorInput"] | null;
        };
        readonly RowFailureInput: {
            readonly row: number;
            readonly id: string | null;
            readonly name: string | null;
            readonly error: {
                readonly code: string;
                readonly message: string;
                readonly line: number | null;
            };
        };
        readonly AnaloguesInput: {
            readonly source: {
                readonly smiles: string;
                readonly lostStereo: boolean;
            };
            /** @description What the molecule asked about raises. */
            readonly alerts: readonly {
                readonly id: string;
                readonly title: string;
            }[];
            /** @description Those that no candidate raises. */
            readonly removed: readonly {
                readonly id: string;
                readonly title: string;
            }[];
            /** @description Best first. */
            readonly candidates: readonly components["schemas"]["AnalogueCandidateInput"][];
            readonly sampled: number;
            readonly qualifying: number;
            readonly stillAlerting: number;
            readonly drops: {
                readonly [key: string]: number;
            };
        };
        readonly DescriptionsInput: {
            /** @description One for each SMILES, in their order. */
            readonly items: readonly (components["schemas"]["DescriptionInput"] | components["schemas"]["RowFailureInput"])[];
            readonly described: number;
            readonly failed: number;
        };
        readonly EditRequestInput: {
            /** @description A structure as SMILES. */
            readonly smiles: string;
            /** @description What should change: "more floral, less citrus". */
            readonly wish: string;
            /**
             * @description Language of the words; told by the words themselves when left out.
             * @enum {string}
             */
            readonly language?: "en" | "es" | "fr" | "de" | "it" | "pt" | "ja" | "zh" | "ko" | "ru" | "ar" | "hi";
            /** @description Share of the atoms that stay at the least; 0.7 unless atoms are named. */
            readonly keep?: number;
            /** @description What must stay. */
            readonly keepSmarts?: readonly string[];
            /** @description Atoms to regrow, from 0 along the SMILES. */
            readonly replaceAtoms?: readonly number[];
            /** @description What to regrow. */
            readonly replaceSmarts?: readonly string[];
            /** @default 10 */
            readonly count?: number;
            /**
             * @description A generator, as GET /v1/models lists them.
             * @default dit-smell
             */
            readonly model?: string;
            /**
             * @description Another seed gives other molecules, the same seed the same.
             * @default 1
             */
            readonly seed?: number;
            /** @description How hard to press for the description. */
            readonly guidance?: number;
            readonly constraints?: {
                /** @enum {string} */
                readonly note?: "top" | "heart" | "base";
                readonly molecularWeight?: {
                    readonly least?: number;
                    readonly most?: number;
                };
                readonly logP?: {
                    readonly least?: number;
                    readonly most?: number;
                };
                readonly vapourPressurePa?: {
                    readonly least?: number;
                    readonly most?: number;
                };
                /** @enum {string} */
                readonly strength?: "low" | "medium" | "high" | "very-high";
                /** @enum {string} */
                readonly tenacity?: "poor" | "moderate" | "good" | "very-good";
                readonly require?: readonly string[];
                readonly forbid?: readonly string[];
            };
            /**
             * @description What the safety gate keeps back; agents, explosives and the like are never offered.
             * @default flag
             * @enum {string}
             */
            readonly gate?: "off" | "flag" | "exclude-prohibited" | "exclude-alerts";
        };
        readonly EditingInput: {
            readonly source: {
                readonly smiles: string;
                readonly lostStereo: boolean;
            };
            readonly wish: {
                readonly more: {
                    readonly [key: string]: number;
                };
                readonly less: readonly string[];
                /** @description Words not understood. */
                readonly unknown: readonly string[];
            };
            /** @description What was regrown, the most promising part first. */
            readonly parts: readonly {
                readonly replaced: readonly number[];
                readonly mostGrown: number;
            }[];
            /** @description Where the molecule edited stands in what is wished. */
            readonly standing: readonly {
                readonly descriptor: string;
                /** @description Percentile among real perfumery materials, 0 to 1. */
                readonly from: number;
            }[];
            /** @description Best first; fewer than asked when fewer go the wished way. */
            readonly candidates: readonly components["schemas"]["EditCandidateInput"][];
            readonly sampled: number;
            readonly qualifying: number;
            readonly awayFromWish: number;
            readonly drops: {
                readonly [key: string]: number;
            };
            /** @description What each constraint cost. */
            readonly constraints: readonly {
                readonly constraint: string;
                /** @description Molecules, otherwise fit, that failed it. */
                readonly removed: number;
                /** @description Those of them that met all other constraints. */
                readonly alone: number;
            }[];
        };
        readonly GenerateRequestInput: {
            /** @description A scent in your words; at most 2,000 characters. */
            readonly prompt?: string;
            /** @description Instead of a prompt: descriptor to weight, above 0 and up to 1; negative where it is forbidden. */
            readonly profile?: {
                readonly [key: string]: number;
            };
            /** @description Beside a profile: what is wished of the whole scent. A prompt says it in its words. */
            readonly wishes?: readonly ("long lasting" | "fleeting" | "soft" | "strong")[];
            /** @description Beside a profile: where descriptors of it stand. It is then split as a prompt is. */
            readonly pyramid?: {
                readonly [key: string]: readonly string[];
            };
            /**
             * @description Language of the words; told by the words themselves when left out.
             * @enum {string}
             */
            readonly language?: "en" | "es" | "fr" | "de" | "it" | "pt" | "ja" | "zh" | "ko" | "ru" | "ar" | "hi";
            /**
             * @description A generator, as GET /v1/models lists them.
             * @default dit-smell
             */
            readonly model?: string;
            /**
             * @description Another seed gives other molecules, the same seed the same.
             * @default 1
             */
            readonly seed?: number;
            /** @description How hard to press for the description. */
            readonly guidance?: number;
            /** @description How much unlike each other they should be. */
            readonly variety?: number;
            /**
             * @description Split a brief that no one molecule can serve; false asks all of it of every molecule.
             * @default true
             */
            readonly facets?: boolean;
            /** @description What every molecule must meet. */
            readonly constraints?: {
                /** @enum {string} */
                readonly note?: "top" | "heart" | "base";
                readonly molecularWeight?: {
                    readonly least?: number;
                    readonly most?: number;
                };
                readonly logP?: {
                    readonly least?: number;
                    readonly most?: number;
                };
                readonly vapourPressurePa?: {
                    readonly least?: number;
                    readonly most?: number;
                };
                /** @enum {string} */
                readonly strength?: "low" | "medium" | "high" | "very-high";
                /** @enum {string} */
                readonly tenacity?: "poor" | "moderate" | "good" | "very-good";
                readonly require?: readonly string[];
                readonly forbid?: readonly string[];
            };
            /**
             * @description What the safety gate keeps back; agents, explosives and the like are never offered.
             * @default flag
             * @enum {string}
             */
            readonly gate?: "off" | "flag" | "exclude-prohibited" | "exclude-alerts";
            /**
             * @description Molecules wanted.
             * @default 20
             */
            readonly count?: number;
        };
        readonly GenerationInput: {
            /** @description How the prompt was understood; null for a profile. */
            readonly reading: components["schemas"]["ReadingInput"] | null;
            /** @description Facet after facet, each with the best first. */
            readonly candidates: readonly components["schemas"]["CandidateInput"][];
            /** @description What was asked and found for each part of the brief. */
            readonly facets: readonly {
                readonly number: number;
                readonly serves: readonly string[];
                readonly asked: number;
                readonly found: number;
                readonly sampled: number;
                readonly qualifying: number;
                /** @description Why samples were not handed out. */
                readonly drops: {
                    readonly [key: string]: number;
                };
                /** @description What each constraint cost. */
                readonly constraints: readonly {
                    readonly constraint: string;
                    /** @description Molecules, otherwise fit, that failed it. */
                    readonly removed: number;
                    /** @description Those of them that met all other constraints. */
                    readonly alone: number;
                }[];
            }[];
        };
        readonly InterpolationInput: {
            /** @description Both ends and what lies between. */
            readonly path: readonly components["schemas"]["PathStepInput"][];
            readonly asked: number;
            /** @description Descriptors that go. */
            readonly lost: readonly string[];
            /** @description Descriptors that come. */
            readonly gained: readonly string[];
            /** @description Share of the moves in which the smell goes towards the second end. */
            readonly monotoneOdor: number;
            readonly monotoneStructure: number;
            readonly pool: number;
            readonly lostStereo: boolean;
        };
        readonly MaterialsInput: {
            readonly items: readonly {
                readonly name: string;
                readonly otherNames: readonly string[];
                readonly cas: string;
                readonly smiles: string;
                /** @description Null when only the identity is known. */
                readonly descriptors: readonly string[] | null;
                readonly note: ("top" | "heart" | "base") | null;
                /** @description To similarTo, 0 to 1; null without it. */
                readonly similarity: number | null;
            }[];
            readonly total: number;
            /** @description Cursor of the next page; null on the last. */
            readonly next: string | null;
        };
        readonly StoredMoleculeInput: {
            readonly inchiKey: string;
            readonly smiles: string;
            /** @description What each door said of it last. */
            readonly data: {
                readonly generate?: components["schemas"]["CandidateInput"];
                readonly describe?: components["schemas"]["DescriptionInput"];
                readonly edit?: components["schemas"]["EditCandidateInput"];
                readonly analogue?: components["schemas"]["AnalogueCandidateInput"];
                readonly interpolate?: {
                    /** @description Names this molecule of this request; the same request gives the same ids. */
                    readonly id: string;
                    /** @description Canonical, without stereochemistry. */
                    readonly smiles: string;
                    readonly inchiKey: string;
                    readonly formula: string;
                    /** @description Neither among the training structures nor among the known materials. */
                    readonly novel: boolean;
                    readonly nearest: {
                        readonly name: string;
                        readonly cas: string;
                        readonly smiles: string;
                        readonly similarity: number;
                    };
                    readonly properties: {
                        readonly molecularWeight: number;
                        readonly logP: number;
                        readonly tpsa: number;
                        readonly heavyAtoms: number;
                        readonly boilingPointC: number;
                        readonly vapourPressurePa: number;
                    };
                    readonly estimates: components["schemas"]["EstimatesInput"];
                    /** @description Null where no odor predictor is installed. */
                    readonly odor: components["schemas"]["PredictedOdorInput"] | null;
                    /** @description Null where the safety gate is off. Never an approval. */
                    readonly safety: components["schemas"]["CandidateSafetyInput"] | null;
                    readonly synthesis: {
                        /** @description 1 easy to 10 hard. */
                        readonly score: number;
                        readonly reasons: readonly string[];
                    };
                    readonly stereo: {
                        readonly undefinedCentres: number;
                        readonly undefinedDoubleBonds: number;
                        readonly isomers: {
                            /** @description Stereoisomers that the structure leaves open; 1 when nothing is open. */
                            readonly count: number;
                            readonly exact: boolean;
                            /** @description The first eight. */
                            readonly listed: readonly string[];
                        };
                    };
                    readonly provenance: {
                        readonly model: string;
                        readonly modelHash: string;
                        readonly seed: number;
                        /** @constant */
                        readonly mode: "interpolate";
                        readonly source: string | null;
                    };
                };
            };
            /** Format: date-time */
            readonly createdAt: string;
        };
        readonly ReadPatternInput: {
            /** @description For `constraints` and for searches. */
            readonly smarts: string;
            /** @description Canonical; null for what is a pattern only. */
            readonly smiles: string | null;
        };
        readonly SafetyScreensInput: {
            /** @description One for each structure, in order. */
            readonly items: readonly (components["schemas"]["SafetyRecordInput"] | {
                readonly asked: string;
                readonly error: {
                    readonly code: string;
                    readonly message: string;
                };
            })[];
        };
        readonly FormulaRowInput: {
            readonly cas?: string;
            /** @description A structure as SMILES. */
            readonly smiles?: string;
            readonly name?: string;
            /** @description % of the concentrate, by weight. */
            readonly percent: number;
            /** @description Of a natural, as far as they are known; their percent is of the natural. */
            readonly constituents?: readonly {
                readonly cas?: string;
                /** @description A structure as SMILES. */
                readonly smiles?: string;
                readonly name?: string;
                readonly percent: number;
            }[];
        };
        readonly HealthInput: {
            /**
             * @description Degraded: it answers, perhaps more slowly.
             * @enum {string}
             */
            readonly status: "ok" | "degraded" | "unavailable";
            readonly checks: {
                readonly [key: string]: "ok" | "failed";
            };
        };
        readonly KeptMoleculesInput: {
            readonly items: readonly {
                readonly id: string;
                readonly inchiKey: string;
                readonly collectionIds: readonly string[];
            }[];
        };
        readonly AccordAssessRequestInput: {
            readonly accord: components["schemas"]["AccordInput"];
            /**
             * Format: date
             * @description Transition periods are judged on it; today when left out.
             */
            readonly day?: string;
        };
        readonly AccordSheetRequestInput: {
            readonly accord: components["schemas"]["AccordInput"];
            /**
             * @default pdf
             * @enum {string}
             */
            readonly format?: "pdf" | "csv";
            /**
             * Format: date
             * @description Transition periods are judged on it; today when left out.
             */
            readonly day?: string;
        };
        readonly NewAccordVersionInput: {
            readonly accord: components["schemas"]["AccordInput"];
            /** @description The version that was changed: 409 where it is not the latest any more. */
            readonly after: number;
        };
        readonly EmbeddingsRequestInput: {
            /** @default [] */
            readonly molecules?: readonly string[];
            /** @default [] */
            readonly texts?: readonly string[];
            /**
             * @description Language of the words; told by the words themselves when left out.
             * @enum {string}
             */
            readonly language?: "en" | "es" | "fr" | "de" | "it" | "pt" | "ja" | "zh" | "ko" | "ru" | "ar" | "hi";
        };
        readonly SimilarityRequestInput: {
            /** @description A structure as SMILES. */
            readonly smiles: string;
            /**
             * @description Tanimoto similarity of counted atom pairs.
             * @default 0.5
             */
            readonly threshold?: number;
            /** @default 0 */
            readonly offset?: number;
            /** @default 50 */
            readonly limit?: number;
        };
        readonly SubstructureRequestInput: {
            /** @description A pattern as SMARTS. */
            readonly smarts: string;
            /** @description `nextCursor` of the page before. */
            readonly cursor?: string;
            /** @default 50 */
            readonly limit?: number;
        };
        readonly InterpretRequestInput: {
            /** @description A scent in your words; at most 2,000 characters. */
            readonly prompt: string;
            /**
             * @description Language of the words; told by the words themselves when left out.
             * @enum {string}
             */
            readonly language?: "en" | "es" | "fr" | "de" | "it" | "pt" | "ja" | "zh" | "ko" | "ru" | "ar" | "hi";
        };
        readonly DescribeRequestInput: {
            /** @description Structures as SMILES. */
            readonly smiles: readonly string[];
        };
        readonly AnalogueRequestInput: {
            /** @description A structure as SMILES. */
            readonly smiles: string;
            /** @description Ids of the alerts to remove; all of them when left out. */
            readonly remove?: readonly string[];
            /** @default 10 */
            readonly count?: number;
            /**
             * @description A generator, as GET /v1/models lists them.
             * @default dit-smell
             */
            readonly model?: string;
            /**
             * @description Another seed gives other molecules, the same seed the same.
             * @default 1
             */
            readonly seed?: number;
            /** @description How hard to press for the description. */
            readonly guidance?: number;
        };
        readonly SafetyRequestInput: {
            readonly smiles: readonly string[];
            /**
             * @description IFRA product category; 4 is fine fragrance.
             * @enum {string}
             */
            readonly category?: "1" | "2" | "3" | "4" | "6" | "8" | "9" | "12" | "5A" | "5B" | "5C" | "5D" | "7A" | "7B" | "10A" | "10B" | "11A" | "11B";
            /**
             * @default [
             *       "EU"
             *     ]
             */
            readonly regions?: readonly ("EU" | "UK" | "US" | "JP" | "CN" | "CA" | "AU" | "KR" | "IN" | "BR" | "SG" | "ASEAN")[];
            /**
             * @description Where the category does not say it.
             * @enum {string}
             */
            readonly product?: "leave-on" | "rinse-off" | "not-cosmetic";
            /**
             * Format: date
             * @description Transition periods are judged on it; today when left out.
             */
            readonly day?: string;
            /** @description Product used per kg body weight and day, in micrograms: without it no systemic ceiling. */
            readonly productMicrogramsPerKgDay?: number;
        };
        readonly ComplianceRequestInput: {
            readonly formula: readonly components["schemas"]["FormulaRowInput"][];
            /** @description % of concentrate in the finished product. */
            readonly useLevelPercent: number;
            /**
             * @description IFRA product category; 4 is fine fragrance.
             * @enum {string}
             */
            readonly category: "1" | "2" | "3" | "4" | "6" | "8" | "9" | "12" | "5A" | "5B" | "5C" | "5D" | "7A" | "7B" | "10A" | "10B" | "11A" | "11B";
            /**
             * @default [
             *       "EU"
             *     ]
             */
            readonly regions?: readonly ("EU" | "UK" | "US" | "JP" | "CN" | "CA" | "AU" | "KR" | "IN" | "BR" | "SG" | "ASEAN")[];
            /**
             * @description Where the category does not say it.
             * @enum {string}
             */
            readonly product?: "leave-on" | "rinse-off" | "not-cosmetic";
            /**
             * Format: date
             * @description Transition periods are judged on it; today when left out.
             */
            readonly day?: string;
        };
        readonly InterpolateRequestInput: {
            /** @description A structure as SMILES. */
            readonly from: string;
            /** @description A structure as SMILES. */
            readonly to: string;
            /**
             * @description Moves: one less molecule lies between.
             * @default 8
             */
            readonly steps?: number;
            /**
             * @description A generator, as GET /v1/models lists them.
             * @default dit-smell
             */
            readonly model?: string;
            /**
             * @description Another seed gives other molecules, the same seed the same.
             * @default 1
             */
            readonly seed?: number;
            /** @description How hard to press for the description. */
            readonly guidance?: number;
        };
        readonly PatternRequestInput: {
            /** @description The pattern, or a mol block. */
            readonly text: string;
            /**
             * @default written
             * @enum {string}
             */
            readonly format?: "written" | "molBlock";
        };
        readonly Problem: {
            /** @description Where the code is explained. */
            readonly type: string;
            readonly title: string;
            readonly status: number;
            /** @description Stable; docs/errors.md lists all. */
            readonly code: string;
            /** @description What was wrong with this request, and what to do. */
            readonly detail: string;
            readonly requestId: string;
            /** @description The first field at fault, as a JSON pointer into the body, the query or the path. */
            readonly field?: string;
            /** @description Every field at fault. */
            readonly errors?: readonly {
                readonly field: string;
                readonly message: string;
            }[];
        };
        readonly Reading: {
            readonly language: string;
            /** @description Descriptor to weight; negative where it is forbidden (-1) or only to be less (-0.5). */
            readonly profile: {
                readonly [key: string]: number;
            };
            /** @description Parts that one molecule each can serve, the weightiest first. */
            readonly facets: readonly {
                readonly profile: {
                    readonly [key: string]: number;
                };
                /** @enum {string} */
                readonly note?: "top" | "heart" | "base";
                readonly log10VapourPressurePa: number;
            }[];
            /** @description The words behind each descriptor. */
            readonly evidence: readonly {
                readonly descriptor: string;
                readonly weight: number;
                /** @description As typed. */
                readonly words: string;
                readonly start: number;
                readonly end: number;
                readonly negated: boolean;
                /** @description What a misspelled word was taken for. */
                readonly readAs?: string;
                /** @description Of a guess; the lexicon does not have the word. */
                readonly confidence?: number;
            }[];
            /** @description Words not understood. */
            readonly unknown: readonly string[];
            readonly constraints: readonly ({
                /** @constant */
                readonly constraint: "note";
                /** @enum {string} */
                readonly note: "top" | "heart" | "base";
                readonly descriptors: readonly string[];
            } | {
                /** @enum {string} */
                readonly constraint: "long lasting" | "fleeting" | "soft" | "strong";
                readonly scalars: {
                    readonly [key: string]: number;
                };
                readonly words: string;
            })[];
        };
        readonly KnownEstimate: {
            /** @constant */
            readonly basis: "estimated";
            readonly value: number;
            /** @description Low end of the 80% interval. */
            readonly low: number;
            readonly high: number;
            readonly unit: string;
            /** @description False when the molecule is unlike what the fit has seen. */
            readonly inDomain: boolean;
        };
        readonly Estimate: components["schemas"]["KnownEstimate"] | {
            /** @constant */
            readonly basis: "unknown";
            readonly value: null;
            /** @constant */
            readonly inDomain: false;
            readonly reason: string;
            readonly low: null;
            readonly high: null;
            readonly unit: string;
        };
        readonly Estimates: {
            /** @description At 760 mmHg, C. */
            readonly boilingPointC: components["schemas"]["KnownEstimate"];
            /** @description At 25 C, Pa. */
            readonly vapourPressurePa: components["schemas"]["KnownEstimate"];
            readonly logP: components["schemas"]["Estimate"];
            readonly flashPointC: components["schemas"]["Estimate"];
            /** @description Hours on a smelling blotter. */
            readonly substantivityHours: {
                /** @constant */
                readonly basis: "estimated";
                readonly value: number;
                /** @description Low end of the 80% interval. */
                readonly low: number;
                readonly high: number;
                readonly unit: string;
                /** @description False when the molecule is unlike what the fit has seen. */
                readonly inDomain: boolean;
                /** @description Read the value as "or more". */
                readonly atCap: boolean;
                readonly wording: string;
            } | {
                /** @constant */
                readonly basis: "unknown";
                readonly value: null;
                /** @constant */
                readonly inDomain: false;
                readonly reason: string;
                readonly low: null;
                readonly high: null;
                readonly unit: string;
                /** @description Read the value as "or more". */
                readonly atCap: boolean;
                readonly wording: string;
            };
            readonly noteClass: {
                /** @constant */
                readonly basis: "estimated";
                /** @enum {string} */
                readonly value: "top" | "heart" | "base";
                readonly probabilities: {
                    readonly [key: string]: number;
                };
                /** @description False when the molecule is unlike what the fit has seen. */
                readonly inDomain: boolean;
            } | {
                /** @constant */
                readonly basis: "unknown";
                readonly value: null;
                /** @constant */
                readonly inDomain: false;
                readonly reason: string;
                readonly probabilities: null;
            };
            readonly odorStrength: {
                /** @constant */
                readonly basis: "estimated";
                /** @enum {string} */
                readonly value: "low" | "medium" | "high" | "very high";
                /** @enum {string} */
                readonly low: "low" | "medium" | "high" | "very high";
                /** @enum {string} */
                readonly high: "low" | "medium" | "high" | "very high";
                readonly probabilities: {
                    readonly [key: string]: number;
                };
                /** @description False when the molecule is unlike what the fit has seen. */
                readonly inDomain: boolean;
            } | {
                /** @constant */
                readonly basis: "unknown";
                readonly value: null;
                /** @constant */
                readonly inDomain: false;
                readonly reason: string;
                readonly low: null;
                readonly high: null;
                readonly probabilities: null;
            };
            /** @description log10 of ppm by volume in air. */
            readonly detectionThreshold: components["schemas"]["Estimate"];
            /** @description log10 of the saturated vapour over the detection threshold. */
            readonly odorValue: components["schemas"]["Estimate"];
            /** @description Per cent in a solvent: smell at this or less. */
            readonly recommendedSmellingDilutionPct: {
                /** @constant */
                readonly basis: "estimated";
                readonly value: number;
                /** @description Low end of the 80% interval. */
                readonly low: number;
                readonly high: number;
                readonly unit: string;
                /** @description False when the molecule is unlike what the fit has seen. */
                readonly inDomain: boolean;
                readonly reasons: readonly string[];
                readonly changesWithDose: string | null;
                readonly probabilities: readonly {
                    readonly pct: number;
                    readonly probability: number;
                }[];
            } | {
                /** @constant */
                readonly basis: "unknown";
                readonly value: null;
                /** @constant */
                readonly inDomain: false;
                readonly reason: string;
                readonly low: null;
                readonly high: null;
                readonly unit: string;
                readonly reasons: readonly string[];
                readonly changesWithDose: string | null;
                readonly probabilities: null;
            };
        };
        readonly PredictedOdor: {
            /** @description The likeliest first. */
            readonly descriptors: readonly {
                readonly descriptor: string;
                readonly probability: number;
                readonly low: number;
                readonly high: number;
                /** @description Its probability over the share of known odorants that have it. */
                readonly timesUsual: number;
            }[];
            /** @description What is said of each descriptor that was asked for. */
            readonly asked: readonly {
                readonly descriptor: string;
                readonly probability: number;
                readonly low: number;
                readonly high: number;
                /** @description Its probability over the share of known odorants that have it. */
                readonly timesUsual: number;
            }[];
            /** @description Probability that it smells at all. */
            readonly odorous: number;
            readonly domain: {
                readonly inDomain: boolean;
                readonly similarity: number;
                readonly reason?: string;
            };
            /** @description Known materials that are most like it. */
            readonly evidence: readonly {
                readonly name: string;
                readonly cas: string;
                readonly smiles: string;
                /** @description Tanimoto similarity of counted atom pairs, 0 to 1. */
                readonly similarity: number;
                readonly descriptors?: readonly string[];
            }[];
            readonly modelHash: string;
        };
        readonly CandidateSafety: {
            /**
             * @description Neither "no-entry-found" nor "not-covered" means safe.
             * @enum {string}
             */
            readonly verdict: "prohibited" | "restricted" | "declare" | "not-covered" | "no-entry-found";
            /**
             * @description A worse one, by a row of another isomer, a tautomer or a parent.
             * @enum {string}
             */
            readonly mayApply?: "prohibited" | "restricted" | "declare" | "not-covered" | "no-entry-found";
            /** @description Reasons to look, not a classification. */
            readonly alerts: readonly {
                readonly id: string;
                readonly title: string;
                readonly endpoint: string;
                readonly mechanism: string;
                /** @enum {string} */
                readonly potency: "high" | "ordinary" | "weak";
                readonly atoms: readonly (readonly number[])[];
            }[];
            /** @enum {string} */
            readonly sensitisationConcern: "high" | "ordinary" | "weak" | "none";
            readonly lists: readonly {
                readonly list: string;
                readonly row: string;
                readonly name: string;
                readonly identity: string;
                readonly how: string;
            }[];
            readonly flags: readonly string[];
            readonly thresholds: {
                readonly cramerClass: 1 | 2 | 3;
                readonly ttcMicrogramsPerKgDay: number | null;
                readonly ttcWhy: string;
                readonly dermalMicrogramsPerCm2: number | null;
                readonly dermalWhy: string;
                readonly ceilingPercentCategory4: number | null;
            };
            readonly unknowns: readonly string[];
        };
        /** @description All that is known: regions with citations, lists, alerts, thresholds, stability, unknowns, assessor. */
        readonly SafetyRecord: {
            readonly smiles: string;
            readonly inchiKey: string;
            /**
             * @description Neither "no-entry-found" nor "not-covered" means safe.
             * @enum {string}
             */
            readonly verdict: "prohibited" | "restricted" | "declare" | "not-covered" | "no-entry-found";
            readonly mayApply: ("prohibited" | "restricted" | "declare" | "not-covered" | "no-entry-found") | null;
            readonly regions: readonly ({
                /** @enum {string} */
                readonly region: "EU" | "UK" | "US" | "JP" | "CN" | "CA" | "AU" | "KR" | "IN" | "BR" | "SG" | "ASEAN";
                readonly name: string;
                /**
                 * @description Neither "no-entry-found" nor "not-covered" means safe.
                 * @enum {string}
                 */
                readonly verdict: "prohibited" | "restricted" | "declare" | "not-covered" | "no-entry-found";
                /**
                 * @description Neither "no-entry-found" nor "not-covered" means safe.
                 * @enum {string}
                 */
                readonly mayApply?: "prohibited" | "restricted" | "declare" | "not-covered" | "no-entry-found";
                readonly lines: readonly ({
                    readonly text: string;
                    readonly how?: string;
                    /**
                     * @description Neither "no-entry-found" nor "not-covered" means safe.
                     * @enum {string}
                     */
                    readonly verdict: "prohibited" | "restricted" | "declare" | "not-covered" | "no-entry-found";
                    /** @description Most of it in the finished product, % by weight. */
                    readonly limitPercent?: number;
                    readonly mayApply?: boolean;
                    /** @description Absent for a field of law that our tables lack. */
                    readonly citation?: {
                        readonly title: string;
                        readonly version: string;
                        /** @description Day of the copy. */
                        readonly asOf: string;
                        readonly row?: string;
                    } & {
                        readonly [key: string]: unknown;
                    };
                } & {
                    readonly [key: string]: unknown;
                })[];
                readonly information: readonly ({
                    readonly text: string;
                    readonly how?: string;
                    readonly citation: {
                        readonly title: string;
                        readonly version: string;
                        /** @description Day of the copy. */
                        readonly asOf: string;
                        readonly row?: string;
                    } & {
                        readonly [key: string]: unknown;
                    };
                } & {
                    readonly [key: string]: unknown;
                })[];
                readonly notCovered: readonly string[];
            } & {
                readonly [key: string]: unknown;
            })[];
            /** @description By rules, not by a shelf test. */
            readonly stability: {
                readonly [key: string]: {
                    /** @enum {string} */
                    readonly verdict: "stable-as-far-as-rules-see" | "watch" | "unstable" | "unknown";
                    readonly note: string;
                    readonly findings: readonly ({
                        readonly id: string;
                        /** @enum {string} */
                        readonly severity: "watch" | "unstable";
                        readonly explanation: string;
                        readonly reference: string;
                    } & {
                        readonly [key: string]: unknown;
                    })[];
                } & {
                    readonly [key: string]: unknown;
                };
            };
            readonly alerts: readonly ({
                readonly id: string;
                readonly title: string;
                readonly endpoint: string;
                readonly potency: string;
                readonly explanation: string;
                readonly limits: string;
                readonly reference: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly unknowns: readonly string[];
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Limits summed over their sources, the label, the highest use level, unknowns, and lines by region. */
        readonly ComplianceReport: {
            /** @enum {string} */
            readonly outcome: "breach" | "may-breach" | "no-breach-found";
            readonly statement: string;
            readonly limits: readonly ({
                readonly name: string;
                readonly usedPercent: number;
                readonly allowedPercent: number;
                readonly ratio: number | null;
                /** @enum {string} */
                readonly status: "breach" | "may-breach" | "within";
                readonly text: string;
                readonly citation: {
                    readonly title: string;
                    readonly version: string;
                    /** @description Day of the copy. */
                    readonly asOf: string;
                    readonly row?: string;
                } & {
                    readonly [key: string]: unknown;
                };
                readonly sources: readonly ({
                    readonly label: string;
                    readonly row: number;
                } & {
                    readonly [key: string]: unknown;
                })[];
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly headroom: {
                readonly maxUseLevelPercent: number;
                readonly boundBy?: string;
            } & {
                readonly [key: string]: unknown;
            };
            readonly label: ({
                readonly product: string;
                readonly assumed: boolean;
                readonly text: string;
                readonly declare: readonly ({
                    readonly name: string;
                    readonly alsoNamed?: string;
                    readonly usedPercent: number;
                    readonly thresholdPercent: number;
                    readonly statusText: string;
                    readonly mayApply?: boolean;
                } & {
                    readonly [key: string]: unknown;
                })[];
                readonly below: readonly ({
                    readonly name: string;
                    readonly alsoNamed?: string;
                    readonly usedPercent: number;
                    readonly thresholdPercent: number;
                    readonly statusText: string;
                    readonly mayApply?: boolean;
                } & {
                    readonly [key: string]: unknown;
                })[];
            } & {
                readonly [key: string]: unknown;
            }) | null;
            readonly labelNote: string;
            readonly unknowns: readonly ({
                readonly kind: string;
                readonly label: string;
                readonly text: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly regions: readonly ({
                readonly region: string;
                readonly verdict: string;
                readonly notCovered: readonly string[];
            } & {
                readonly [key: string]: unknown;
            })[];
        } & {
            readonly [key: string]: unknown;
        };
        readonly Accord: {
            /** @default  */
            readonly name: string;
            /** @default  */
            readonly note: string;
            readonly lines: readonly {
                /** @description The same from version to version. */
                readonly id: string;
                readonly material: {
                    readonly name?: string;
                    readonly cas?: string;
                    /** @description A structure as SMILES. */
                    readonly smiles?: string;
                };
                /** @description Of what is weighed. */
                readonly partsPerThousand: number;
                /**
                 * @description Pure material in what is weighed; 100 is neat.
                 * @default 100
                 */
                readonly dilutionPercent: number;
                /**
                 * @description Read where the line is not neat.
                 * @default dpg
                 * @enum {string}
                 */
                readonly solvent: "dpg" | "ethanol" | "isopropyl-myristate" | "triethyl-citrate" | "diethyl-phthalate" | "benzyl-benzoate" | "propylene-glycol";
                /**
                 * @description Instead of the documented or predicted note.
                 * @default null
                 */
                readonly place: ("top" | "heart" | "base") | null;
                /**
                 * @description As you know it: no table here has INCI names.
                 * @default null
                 */
                readonly inciName: string | null;
                /**
                 * @description Of what is weighed.
                 * @default null
                 */
                readonly pricePerKg: number | null;
            }[];
            /** @default 10 */
            readonly batchGrams: number;
            /**
             * @description % of concentrate in the product, by weight.
             * @default 15
             */
            readonly concentrationPercent: number;
            /**
             * @description IFRA product category; 4 is fine fragrance.
             * @default 4
             * @enum {string}
             */
            readonly category: "1" | "2" | "3" | "4" | "6" | "8" | "9" | "12" | "5A" | "5B" | "5C" | "5D" | "7A" | "7B" | "10A" | "10B" | "11A" | "11B";
            /**
             * @description Where the category does not say it.
             * @enum {string}
             */
            readonly product?: "leave-on" | "rinse-off" | "not-cosmetic";
            /**
             * @default [
             *       "EU"
             *     ]
             */
            readonly regions: readonly ("EU" | "UK" | "US" | "JP" | "CN" | "CA" | "AU" | "KR" | "IN" | "BR" | "SG" | "ASEAN")[];
            /**
             * @description ISO 4217
             * @default EUR
             */
            readonly currency: string;
        };
        readonly WeighedAccord: {
            readonly lines: readonly {
                readonly id: string;
                /** @description Of what is weighed, % of the concentrate. */
                readonly percent: number;
                /** @description Of pure material, % of the concentrate. */
                readonly purePercent: number;
                /** @description Of pure material, % of the product. */
                readonly productPercent: number;
                /** @description To 0.001 g; the lines sum to the batch. */
                readonly grams: number;
                readonly cost: number | null;
            }[];
            readonly totalParts: number;
            /** @description Over (positive) or missing to 1,000. */
            readonly differenceParts: number;
            readonly batchGrams: number;
            readonly purePercent: number;
            readonly solvents: readonly {
                /** @enum {string} */
                readonly solvent: "dpg" | "ethanol" | "isopropyl-myristate" | "triethyl-citrate" | "diethyl-phthalate" | "benzyl-benzoate" | "propylene-glycol";
                readonly percent: number;
            }[];
            readonly productGrams: number;
            readonly carrierGrams: number;
            /** @description Of the lines with a price. */
            readonly cost: number;
            /** @description Null while a line has no price. */
            readonly costPerKg: number | null;
            readonly withoutPrice: readonly string[];
        };
        readonly MaterialFacts: {
            readonly smiles: string;
            readonly inchiKey: string;
            readonly molecularWeight: number;
            /** @description At 25 C, Pa. */
            readonly vapourPressurePa: components["schemas"]["KnownEstimate"];
            /** @description Hours on a smelling blotter. */
            readonly substantivityHours: {
                /** @constant */
                readonly basis: "estimated";
                readonly value: number;
                /** @description Low end of the 80% interval. */
                readonly low: number;
                readonly high: number;
                readonly unit: string;
                /** @description False when the molecule is unlike what the fit has seen. */
                readonly inDomain: boolean;
                /** @description Read the value as "or more". */
                readonly atCap: boolean;
                readonly wording: string;
            } | {
                /** @constant */
                readonly basis: "unknown";
                readonly value: null;
                /** @constant */
                readonly inDomain: false;
                readonly reason: string;
                readonly low: null;
                readonly high: null;
                readonly unit: string;
                /** @description Read the value as "or more". */
                readonly atCap: boolean;
                readonly wording: string;
            };
            readonly noteClass: {
                /** @constant */
                readonly basis: "estimated";
                /** @enum {string} */
                readonly value: "top" | "heart" | "base";
                readonly probabilities: {
                    readonly [key: string]: number;
                };
                /** @description False when the molecule is unlike what the fit has seen. */
                readonly inDomain: boolean;
            } | {
                /** @constant */
                readonly basis: "unknown";
                readonly value: null;
                /** @constant */
                readonly inDomain: false;
                readonly reason: string;
                readonly probabilities: null;
            };
            readonly odorStrength: {
                /** @constant */
                readonly basis: "estimated";
                /** @enum {string} */
                readonly value: "low" | "medium" | "high" | "very high";
                /** @enum {string} */
                readonly low: "low" | "medium" | "high" | "very high";
                /** @enum {string} */
                readonly high: "low" | "medium" | "high" | "very high";
                readonly probabilities: {
                    readonly [key: string]: number;
                };
                /** @description False when the molecule is unlike what the fit has seen. */
                readonly inDomain: boolean;
            } | {
                /** @constant */
                readonly basis: "unknown";
                readonly value: null;
                /** @constant */
                readonly inDomain: false;
                readonly reason: string;
                readonly low: null;
                readonly high: null;
                readonly probabilities: null;
            };
            /** @description log10 of ppm by volume in air. */
            readonly detectionThreshold: components["schemas"]["Estimate"];
            /** @description log10 of the saturated vapour over the detection threshold. */
            readonly odorValue: components["schemas"]["Estimate"];
            /** @description Per cent in a solvent: smell at this or less. */
            readonly recommendedSmellingDilutionPct: {
                /** @constant */
                readonly basis: "estimated";
                readonly value: number;
                /** @description Low end of the 80% interval. */
                readonly low: number;
                readonly high: number;
                readonly unit: string;
                /** @description False when the molecule is unlike what the fit has seen. */
                readonly inDomain: boolean;
                readonly reasons: readonly string[];
                readonly changesWithDose: string | null;
                readonly probabilities: readonly {
                    readonly pct: number;
                    readonly probability: number;
                }[];
            } | {
                /** @constant */
                readonly basis: "unknown";
                readonly value: null;
                /** @constant */
                readonly inDomain: false;
                readonly reason: string;
                readonly low: null;
                readonly high: null;
                readonly unit: string;
                readonly reasons: readonly string[];
                readonly changesWithDose: string | null;
                readonly probabilities: null;
            };
        };
        readonly DosageHint: {
            /** @constant */
            readonly code: "no-structure";
        } | {
            /** @constant */
            readonly code: "strength-unknown";
            readonly reason: string;
        } | {
            /** @constant */
            readonly code: "threshold-unknown";
            readonly reason: string;
        } | {
            /** @constant */
            readonly code: "dominates";
            readonly share: number;
        } | {
            /** @constant */
            readonly code: "below-threshold";
            readonly odorValue: number;
        } | {
            /** @constant */
            readonly code: "above-smelling-dilution";
            readonly advisedPercent: number;
            readonly productPercent: number;
        } | {
            /** @constant */
            readonly code: "too-little-to-weigh";
            readonly grams: number;
        } | {
            /** @constant */
            readonly code: "changes-with-dose";
            readonly reason: string;
        };
        /** @description An ideal mixture on a blotter; hours may be wrong by a factor of seven. */
        readonly BlotterDiary: {
            readonly entries: readonly {
                readonly hours: number;
                /** @description Of the first mass. */
                readonly leftPercent: number;
                readonly parts: readonly {
                    /** @description Of a line, or `solvent:` and its name. */
                    readonly id: string;
                    readonly leftPercent: number;
                    /** @description Partial pressure over threshold; null where that is unknown. */
                    readonly odorValue: number | null;
                    /** @description Of the odor values that are known; null where they are below the threshold together. */
                    readonly odorShare: number | null;
                }[];
            }[];
            /** @description Lines without a structure. */
            readonly leftOut: readonly string[];
            readonly withoutThreshold: readonly string[];
        };
        readonly AccordAssessment: {
            readonly weighed: components["schemas"]["WeighedAccord"];
            readonly lines: readonly {
                readonly id: string;
                /** @description Of the formula in `compliance`. */
                readonly row: number;
                /** @description Null without a structure. */
                readonly facts: components["schemas"]["MaterialFacts"] | null;
                /** @description Null for what our tables do not have. */
                readonly known: {
                    readonly name: string;
                    readonly otherNames: readonly string[];
                    readonly cas: string;
                    readonly descriptors: readonly string[];
                    readonly note: ("top" | "heart" | "base") | null;
                } | null;
                readonly names: {
                    /** @description Of the IFRA Transparency List. */
                    readonly trade: string | null;
                    readonly ifraStandard: string | null;
                    /** @description Of the EU list of allergens; no table here has INCI names. */
                    readonly euAllergen: string | null;
                };
                readonly place: ("top" | "heart" | "base") | null;
                readonly placeFrom: ("user" | "documented" | "predicted") | null;
                readonly hints: readonly components["schemas"]["DosageHint"][];
            }[];
            readonly solvents: readonly {
                /** @enum {string} */
                readonly solvent: "dpg" | "ethanol" | "isopropyl-myristate" | "triethyl-citrate" | "diethyl-phthalate" | "benzyl-benzoate" | "propylene-glycol";
                readonly facts: components["schemas"]["MaterialFacts"];
            }[];
            readonly diary: components["schemas"]["BlotterDiary"];
            /** @description Null where nothing is weighed. */
            readonly compliance: components["schemas"]["ComplianceReport"] | null;
            /** @description The concentrate under CLP. */
            readonly clp: ({
                readonly label: {
                    readonly signalWord: string | null;
                    readonly pictograms: readonly string[];
                    readonly statements: readonly ({
                        readonly code: string;
                        readonly text: string;
                    } & {
                        readonly [key: string]: unknown;
                    })[];
                } & {
                    readonly [key: string]: unknown;
                };
                readonly classes: readonly ({
                    readonly hazard: string;
                    readonly computed: string;
                } & {
                    readonly [key: string]: unknown;
                })[];
                readonly cannotCompute: readonly unknown[];
                readonly unknown: {
                    readonly totalPercent: number;
                } & {
                    readonly [key: string]: unknown;
                };
            } & {
                readonly [key: string]: unknown;
            }) | null;
            readonly clpNotes: readonly string[];
        };
        readonly AccordBrief: {
            /** @default  */
            readonly name: string;
            /** @description A scent in your words; at most 2,000 characters. */
            readonly inspiration: string;
            /** @description Read as a part of the brief, like season and character. */
            readonly audience?: string;
            readonly season?: string;
            readonly character?: string;
            /**
             * @description Language of the words; told by the words themselves when left out.
             * @enum {string}
             */
            readonly language?: "en" | "es" | "fr" | "de" | "it" | "pt" | "ja" | "zh" | "ko" | "ru" | "ar" | "hi";
            /**
             * @description What it usually means in %; customs and no law.
             * @default eau-de-parfum
             * @enum {string}
             */
            readonly concentration: "extrait" | "eau-de-parfum" | "eau-de-toilette" | "eau-de-cologne";
            /** @description Instead of the usual one. */
            readonly concentrationPercent?: number;
            /**
             * @description IFRA product category; 4 is fine fragrance.
             * @default 4
             * @enum {string}
             */
            readonly category: "1" | "2" | "3" | "4" | "6" | "8" | "9" | "12" | "5A" | "5B" | "5C" | "5D" | "7A" | "7B" | "10A" | "10B" | "11A" | "11B";
            /**
             * @description Where the category does not say it.
             * @enum {string}
             */
            readonly product?: "leave-on" | "rinse-off" | "not-cosmetic";
            /**
             * @default [
             *       "EU"
             *     ]
             */
            readonly regions: readonly ("EU" | "UK" | "US" | "JP" | "CN" | "CA" | "AU" | "KR" | "IN" | "BR" | "SG" | "ASEAN")[];
            /**
             * Format: date
             * @description Transition periods are judged on it; today when left out.
             */
            readonly day?: string;
            /** @default 10 */
            readonly batchGrams: number;
            /** @default 4 */
            readonly materialsPerTier: number;
            /** @description New molecules for these tiers, in the place of as many known materials. */
            readonly generate?: {
                readonly places: readonly ("top" | "heart" | "base")[];
                /** @default 1 */
                readonly perPlace: number;
                /**
                 * @description A generator, as GET /v1/models lists them.
                 * @default dit-smell
                 */
                readonly model: string;
            };
            /**
             * @description Another seed gives other molecules, the same seed the same.
             * @default 1
             */
            readonly seed: number;
        };
        readonly AccordProposal: {
            /** @description How the words of the brief were understood. */
            readonly reading: components["schemas"]["Reading"];
            /** @description To be changed, assessed or saved as it is. */
            readonly accord: components["schemas"]["Accord"];
            /** @description Why each line is there. */
            readonly reasons: readonly {
                /** @description Of the line. */
                readonly id: string;
                /** @enum {string} */
                readonly origin: "known" | "generated" | "filler";
                /** @description What the brief asks for and its documented (or predicted) odors have. */
                readonly hits: readonly string[];
                /** @description What they have by family only. */
                readonly near: readonly string[];
                /** @description Predicted advice that the dose comes from. */
                readonly smellingDilutionPercent: number | null;
                /** @description Limits that took some of it away. */
                readonly reducedBy: readonly string[];
            }[];
            /** @description What no line has. */
            readonly unanswered: readonly string[];
            /** @description Forbidden or limited away. */
            readonly leftOut: readonly {
                readonly name: string;
                readonly limit: string;
            }[];
            /**
             * @description "no-breach-found" is no statement that the product complies or is safe.
             * @enum {string}
             */
            readonly outcome: "breach" | "may-breach" | "no-breach-found";
        };
        readonly SavedAccord: {
            readonly id: string;
            readonly name: string;
            readonly lines: number;
            /** @description The latest. */
            readonly version: number;
            readonly createdAt: string;
            readonly updatedAt: string;
            readonly accord: components["schemas"]["Accord"];
        };
        readonly AccordPage: {
            readonly items: readonly {
                readonly id: string;
                readonly name: string;
                readonly lines: number;
                /** @description The latest. */
                readonly version: number;
                readonly createdAt: string;
                readonly updatedAt: string;
            }[];
            readonly nextCursor: string | null;
        };
        readonly AccordVersion: {
            readonly number: number;
            /** @description The version that this one brought back. */
            readonly restoredFrom: number | null;
            readonly createdBy: string | null;
            readonly createdAt: string;
            readonly accord: components["schemas"]["Accord"];
        };
        readonly AccordVersions: {
            readonly items: readonly {
                readonly number: number;
                /** @description The version that this one brought back. */
                readonly restoredFrom: number | null;
                readonly createdBy: string | null;
                readonly createdAt: string;
            }[];
            /** @description `before` of the next page. */
            readonly next: number | null;
        };
        readonly JobSubmission: {
            /** @constant */
            readonly kind: "generate";
            /**
             * @description Among the jobs of your organisation; the higher, the sooner.
             * @default 0
             */
            readonly priority: number;
            /** @description A scent in your words; at most 2,000 characters. */
            readonly prompt?: string;
            /** @description Instead of a prompt: descriptor to weight, above 0 and up to 1; negative where it is forbidden. */
            readonly profile?: {
                readonly [key: string]: number;
            };
            /** @description Beside a profile: what is wished of the whole scent. A prompt says it in its words. */
            readonly wishes?: readonly ("long lasting" | "fleeting" | "soft" | "strong")[];
            /** @description Beside a profile: where descriptors of it stand. It is then split as a prompt is. */
            readonly pyramid?: {
                readonly [key: string]: readonly string[];
            };
            /**
             * @description Language of the words; told by the words themselves when left out.
             * @enum {string}
             */
            readonly language?: "en" | "es" | "fr" | "de" | "it" | "pt" | "ja" | "zh" | "ko" | "ru" | "ar" | "hi";
            /**
             * @description A generator, as GET /v1/models lists them.
             * @default dit-smell
             */
            readonly model: string;
            /**
             * @description Another seed gives other molecules, the same seed the same.
             * @default 1
             */
            readonly seed: number;
            /** @description How hard to press for the description. */
            readonly guidance?: number;
            /** @description How much unlike each other they should be. */
            readonly variety?: number;
            /**
             * @description Split a brief that no one molecule can serve; false asks all of it of every molecule.
             * @default true
             */
            readonly facets: boolean;
            /** @description What every molecule must meet. */
            readonly constraints?: {
                /** @enum {string} */
                readonly note?: "top" | "heart" | "base";
                readonly molecularWeight?: {
                    readonly least?: number;
                    readonly most?: number;
                };
                readonly logP?: {
                    readonly least?: number;
                    readonly most?: number;
                };
                readonly vapourPressurePa?: {
                    readonly least?: number;
                    readonly most?: number;
                };
                /** @enum {string} */
                readonly strength?: "low" | "medium" | "high" | "very-high";
                /** @enum {string} */
                readonly tenacity?: "poor" | "moderate" | "good" | "very-good";
                readonly require?: readonly string[];
                readonly forbid?: readonly string[];
            };
            /**
             * @description What the safety gate keeps back; agents, explosives and the like are never offered.
             * @default flag
             * @enum {string}
             */
            readonly gate: "off" | "flag" | "exclude-prohibited" | "exclude-alerts";
            /** @description Molecules wanted. */
            readonly count: number;
        } | {
            /** @constant */
            readonly kind: "describe";
            /**
             * @description Among the jobs of your organisation; the higher, the sooner.
             * @default 0
             */
            readonly priority: number;
            readonly smiles?: readonly string[];
            /** @description An uploaded .csv, .tsv, .smi, .txt, .jsonl or .sdf file. */
            readonly fileId?: string;
        } | {
            /** @constant */
            readonly kind: "evaluate";
            /**
             * @description Among the jobs of your organisation; the higher, the sooner.
             * @default 0
             */
            readonly priority: number;
            /**
             * @description A generator, as GET /v1/models lists them.
             * @default dit-smell
             */
            readonly model: string;
            /**
             * @description Molecules sampled, in hundreds; none is chosen or dropped.
             * @default 1000
             */
            readonly samples: number;
            /**
             * @description Another seed gives other molecules, the same seed the same.
             * @default 1
             */
            readonly seed: number;
            /** @description How hard to press for the description. */
            readonly guidance?: number;
            /**
             * @description Dealt out over the samples in turn. Without any nothing is asked of the model, and control is not measured.
             * @default []
             */
            readonly prompts: readonly string[];
            /**
             * @description Language of the words; told by the words themselves when left out.
             * @enum {string}
             */
            readonly language?: "en" | "es" | "fr" | "de" | "it" | "pt" | "ja" | "zh" | "ko" | "ru" | "ar" | "hi";
        };
        readonly JobEstimate: {
            /** @description Results that other jobs in the queue still want. */
            readonly waiting: number;
            /** @description Results a second of all workers, by the last parts; null when unknown. */
            readonly perSecond: number | null;
            /** @description Until it is done, if all that waits went first; null when unknown. */
            readonly seconds: number | null;
        };
        readonly Job: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "generate" | "describe" | "evaluate" | "fine-tune" | "experiment";
            /** @description Its queue. */
            readonly workerKind: string;
            /** @enum {string} */
            readonly state: "accepted" | "running" | "completed" | "failed" | "cancelled";
            /** @description As it was accepted. */
            readonly request: unknown;
            readonly priority: number;
            /** @description Results. */
            readonly progress: {
                readonly done: number;
                readonly total: number;
            };
            /** @description The figures of an evaluation once it has completed, else null. */
            readonly summary: unknown;
            readonly error: {
                readonly code: string;
                readonly message: string;
            } | null;
            readonly createdBy: string | null;
            readonly createdAt: string;
            readonly startedAt: string | null;
            readonly endedAt: string | null;
            /** @description Null once it has ended. */
            readonly estimate: components["schemas"]["JobEstimate"] | null;
        };
        readonly JobPage: {
            readonly items: readonly {
                readonly id: string;
                /** @enum {string} */
                readonly kind: "generate" | "describe" | "evaluate" | "fine-tune" | "experiment";
                /** @description Its queue. */
                readonly workerKind: string;
                /** @enum {string} */
                readonly state: "accepted" | "running" | "completed" | "failed" | "cancelled";
                /** @description As it was accepted. */
                readonly request: unknown;
                readonly priority: number;
                /** @description Results. */
                readonly progress: {
                    readonly done: number;
                    readonly total: number;
                };
                /** @description The figures of an evaluation once it has completed, else null. */
                readonly summary: unknown;
                readonly error: {
                    readonly code: string;
                    readonly message: string;
                } | null;
                readonly createdBy: string | null;
                readonly createdAt: string;
                readonly startedAt: string | null;
                readonly endedAt: string | null;
            }[];
            readonly nextCursor: string | null;
        };
        readonly JobResults: {
            /** @description Candidates; or descriptions and failures of rows; or samples, and their summary as the last. */
            readonly items: readonly unknown[];
            /** @description Null when there is nothing after these and nothing will come. */
            readonly nextCursor: string | null;
            /** @description The job has not ended: more may come. */
            readonly growing: boolean;
        };
        readonly StoredFile: {
            readonly id: string;
            readonly name: string;
            readonly mediaType: string;
            readonly sizeBytes: number;
            readonly sha256: string;
            readonly createdAt: string;
        };
        readonly SavedMolecule: {
            readonly id: string;
            /** @description Canonical. */
            readonly smiles: string;
            readonly inchiKey: string;
            /** @description Empty for one that was saved before formulas were kept. */
            readonly formula: string;
            readonly name: string;
            readonly note: string;
            readonly tags: readonly string[];
            readonly collectionIds: readonly string[];
            readonly createdAt: string;
            readonly updatedAt: string;
            /** @description What was known of it when it was saved. */
            readonly data: unknown;
        };
        readonly ListedMolecule: {
            readonly id: string;
            /** @description Canonical. */
            readonly smiles: string;
            readonly inchiKey: string;
            /** @description Empty for one that was saved before formulas were kept. */
            readonly formula: string;
            readonly name: string;
            readonly note: string;
            readonly tags: readonly string[];
            readonly collectionIds: readonly string[];
            readonly createdAt: string;
            readonly updatedAt: string;
            /** @description What it should smell of, by its data, the likeliest first. */
            readonly odor: readonly {
                readonly descriptor: string;
                readonly probability: number;
            }[];
            readonly noteClass: ("top" | "heart" | "base") | null;
            /** @description To similarTo, 0 to 1; null without it. */
            readonly similarity: number | null;
        };
        readonly MoleculePage: {
            readonly items: readonly components["schemas"]["ListedMolecule"][];
            /** @description Of all pages. */
            readonly total: number;
            readonly nextCursor: string | null;
        };
        readonly Collection: {
            readonly id: string;
            readonly name: string;
            readonly note: string;
            readonly molecules: number;
            readonly createdAt: string;
        };
        readonly NewMolecule: {
            readonly smiles: string;
            readonly name?: string;
            readonly note?: string;
            readonly tags?: readonly string[];
            readonly collectionIds?: readonly string[];
            readonly data?: unknown;
        };
        readonly LibraryBatch: {
            /** @constant */
            readonly action: "remove";
            readonly ids: readonly string[];
        } | {
            /** @constant */
            readonly action: "restore";
            readonly ids: readonly string[];
        } | {
            /** @constant */
            readonly action: "tag";
            readonly ids: readonly string[];
            readonly tags: readonly string[];
        } | {
            /** @constant */
            readonly action: "untag";
            readonly ids: readonly string[];
            readonly tags: readonly string[];
        } | {
            /** @constant */
            readonly action: "put";
            readonly ids: readonly string[];
            readonly collectionId: string;
            /** @description A collection that they leave. */
            readonly from?: string;
        } | {
            /** @constant */
            readonly action: "take-out";
            readonly ids: readonly string[];
            readonly collectionId: string;
        };
        readonly LibraryChanged: {
            /** @description Those for which something is otherwise now. */
            readonly ids: readonly string[];
        };
        readonly ImportReport: {
            /** @description Read, with those that could not be. */
            readonly rows: number;
            /** @description New in the library. */
            readonly saved: number;
            /** @description There already, or a second time in the file. */
            readonly known: number;
            readonly failed: number;
            /** @description The first 500. */
            readonly failures: readonly {
                /** @description From 1; null for what is wrong with the file. */
                readonly row: number | null;
                /** @description Of the file, from 1. */
                readonly line: number | null;
                readonly name: string | null;
                readonly error: {
                    readonly code: string;
                    readonly message: string;
                };
            }[];
        };
        readonly LibraryExport: {
            /** @enum {string} */
            readonly format: "csv" | "sdf" | "pdf";
            /** @description These, in this order; all that the filter finds when left out. */
            readonly ids?: readonly string[];
            /** @description Words of name or note, a part of the name or of a tag, a formula, or a structure. */
            readonly text?: string;
            readonly tag?: string;
            readonly collectionId?: string;
            /** @description A part that each must hold, as SMARTS. */
            readonly smarts?: string;
            /** @description A SMILES: the most similar come first (Tanimoto over counted atom pairs). */
            readonly similarTo?: string;
            /** @description Only what is in no collection. */
            readonly unsorted?: boolean;
            /** @description Similarity that each must have at least. */
            readonly least?: number;
            /** @description Of the PDF. */
            readonly title?: string;
        };
        readonly ExperimentRequest: {
            /** @default experiment */
            readonly name: string;
            /** @description Generators of GET /v1/models, or your own; the first against the others. */
            readonly workers: readonly string[];
            readonly prompts: readonly {
                readonly prompt?: string;
                readonly profile?: {
                    readonly [key: string]: number;
                };
            }[];
            readonly seeds: readonly number[];
            /** @description Molecules of each worker for each prompt and seed. */
            readonly count: number;
            readonly guidance?: number;
        };
        readonly FineTuneRequest: {
            /** @description Of the new model. */
            readonly name: string;
            /** @description An uploaded CSV file with the columns smiles and descriptors (separated by ;). */
            readonly fileId: string;
            /**
             * @description Generator to start from.
             * @default dit-smell
             */
            readonly base: string;
            /** @description Times that the file is shown; 30 when left out. */
            readonly epochs?: number;
            /** @description Instead: molecules shown in all, repeats counted. */
            readonly molecules?: number;
            /** @default 1 */
            readonly seed: number;
        };
        readonly Models: {
            readonly items: readonly {
                readonly name: string;
                /** @description diffusion and autoregressive make molecules, ranker and odor judge them. */
                readonly kind: string;
                readonly version: string;
                /** @description SHA-256 of its config, which names the hashes of all its files. */
                readonly hash: string;
                /** @description Terms that it inherits from its data. */
                readonly dataTerms: readonly string[];
                /** @description Passes of the network that one of its molecules needs at most: what it costs. 1 where it makes none. */
                readonly passes: number;
                /** @description Its model card, Markdown. */
                readonly card: string | null;
            }[];
        };
        readonly Experiment: {
            readonly id: string;
            /** @enum {string} */
            readonly state: "accepted" | "running" | "completed" | "failed" | "cancelled";
            readonly error: {
                readonly code: string;
                readonly message: string;
            } | null;
            readonly createdAt: string;
            readonly startedAt: string | null;
            readonly endedAt: string | null;
            readonly cells: {
                readonly done: number;
                readonly total: number;
            };
            readonly request: components["schemas"]["ExperimentRequest"];
            /** @description The workers, and whether they still are what they were. */
            readonly models: readonly {
                readonly name: string;
                /** @description When the experiment was accepted. */
                readonly hash: string;
                readonly currentHash: string | null;
                /** @description The same request would now be done by another model. */
                readonly changed: boolean;
            }[];
        };
        readonly ExperimentStatistics: {
            readonly means: readonly {
                readonly worker: string;
                readonly cells: number;
                readonly metrics: {
                    /** @description Share of samples that are a molecule, after repair by the grammar. */
                    readonly validity: number | null;
                    /** @description Share of valid samples that were not there before within the cell. */
                    readonly uniqueness: number | null;
                    /** @description Share of molecules handed out that are neither in the training structures nor known materials. */
                    readonly novelShare: number | null;
                    /** @description Mean expected fit to the prompt of the molecules handed out, 0 to 1. */
                    readonly profileMatch: number | null;
                    /** @description Mean of Ertl's synthetic accessibility of the molecules handed out, 1 easy to 10 hard. */
                    readonly accessibility: number | null;
                    /** @description Share of the molecules handed out that a list prohibits or restricts. The others are not thereby safe or allowed. */
                    readonly regulatedShare: number | null;
                    /** @description Molecules handed out a second, as measured then; it is not the same another time. */
                    readonly moleculesPerSecond: number | null;
                };
            }[];
            readonly comparisons: readonly {
                readonly worker: string;
                readonly other: string;
                readonly metrics: {
                    readonly validity: {
                        readonly pairs: number;
                        readonly mean: number | null;
                        readonly otherMean: number | null;
                        /** @description Mean of worker minus other. */
                        readonly difference: number | null;
                        /** @description 95%, bootstrap over pairs. */
                        readonly interval: {
                            readonly low: number;
                            readonly high: number;
                        } | null;
                        /** @description Cohen's dz. */
                        readonly effectSize: number | null;
                        /** @description Sign-flip permutation test, two-sided. */
                        readonly p: number | null;
                        /** @description After Holm. */
                        readonly pAdjusted: number | null;
                        readonly exact: boolean | null;
                        readonly reproducible: boolean;
                    };
                    readonly uniqueness: {
                        readonly pairs: number;
                        readonly mean: number | null;
                        readonly otherMean: number | null;
                        /** @description Mean of worker minus other. */
                        readonly difference: number | null;
                        /** @description 95%, bootstrap over pairs. */
                        readonly interval: {
                            readonly low: number;
                            readonly high: number;
                        } | null;
                        /** @description Cohen's dz. */
                        readonly effectSize: number | null;
                        /** @description Sign-flip permutation test, two-sided. */
                        readonly p: number | null;
                        /** @description After Holm. */
                        readonly pAdjusted: number | null;
                        readonly exact: boolean | null;
                        readonly reproducible: boolean;
                    };
                    readonly novelShare: {
                        readonly pairs: number;
                        readonly mean: number | null;
                        readonly otherMean: number | null;
                        /** @description Mean of worker minus other. */
                        readonly difference: number | null;
                        /** @description 95%, bootstrap over pairs. */
                        readonly interval: {
                            readonly low: number;
                            readonly high: number;
                        } | null;
                        /** @description Cohen's dz. */
                        readonly effectSize: number | null;
                        /** @description Sign-flip permutation test, two-sided. */
                        readonly p: number | null;
                        /** @description After Holm. */
                        readonly pAdjusted: number | null;
                        readonly exact: boolean | null;
                        readonly reproducible: boolean;
                    };
                    readonly profileMatch: {
                        readonly pairs: number;
                        readonly mean: number | null;
                        readonly otherMean: number | null;
                        /** @description Mean of worker minus other. */
                        readonly difference: number | null;
                        /** @description 95%, bootstrap over pairs. */
                        readonly interval: {
                            readonly low: number;
                            readonly high: number;
                        } | null;
                        /** @description Cohen's dz. */
                        readonly effectSize: number | null;
                        /** @description Sign-flip permutation test, two-sided. */
                        readonly p: number | null;
                        /** @description After Holm. */
                        readonly pAdjusted: number | null;
                        readonly exact: boolean | null;
                        readonly reproducible: boolean;
                    };
                    readonly accessibility: {
                        readonly pairs: number;
                        readonly mean: number | null;
                        readonly otherMean: number | null;
                        /** @description Mean of worker minus other. */
                        readonly difference: number | null;
                        /** @description 95%, bootstrap over pairs. */
                        readonly interval: {
                            readonly low: number;
                            readonly high: number;
                        } | null;
                        /** @description Cohen's dz. */
                        readonly effectSize: number | null;
                        /** @description Sign-flip permutation test, two-sided. */
                        readonly p: number | null;
                        /** @description After Holm. */
                        readonly pAdjusted: number | null;
                        readonly exact: boolean | null;
                        readonly reproducible: boolean;
                    };
                    readonly regulatedShare: {
                        readonly pairs: number;
                        readonly mean: number | null;
                        readonly otherMean: number | null;
                        /** @description Mean of worker minus other. */
                        readonly difference: number | null;
                        /** @description 95%, bootstrap over pairs. */
                        readonly interval: {
                            readonly low: number;
                            readonly high: number;
                        } | null;
                        /** @description Cohen's dz. */
                        readonly effectSize: number | null;
                        /** @description Sign-flip permutation test, two-sided. */
                        readonly p: number | null;
                        /** @description After Holm. */
                        readonly pAdjusted: number | null;
                        readonly exact: boolean | null;
                        readonly reproducible: boolean;
                    };
                    readonly moleculesPerSecond: {
                        readonly pairs: number;
                        readonly mean: number | null;
                        readonly otherMean: number | null;
                        /** @description Mean of worker minus other. */
                        readonly difference: number | null;
                        /** @description 95%, bootstrap over pairs. */
                        readonly interval: {
                            readonly low: number;
                            readonly high: number;
                        } | null;
                        /** @description Cohen's dz. */
                        readonly effectSize: number | null;
                        /** @description Sign-flip permutation test, two-sided. */
                        readonly p: number | null;
                        /** @description After Holm. */
                        readonly pAdjusted: number | null;
                        readonly exact: boolean | null;
                        readonly reproducible: boolean;
                    };
                };
            }[];
            readonly methods: {
                readonly pairing: string;
                readonly interval: string;
                readonly test: string;
                readonly effectSize: string;
                readonly correction: string;
                readonly seed: number;
                readonly tests: number;
            };
        };
        readonly ExperimentResults: {
            readonly experiment: components["schemas"]["Experiment"];
            /** @description Null before all cells are done. */
            readonly statistics: components["schemas"]["ExperimentStatistics"] | null;
            readonly cells: readonly ({
                readonly number: number;
                readonly worker: string;
                readonly modelHash: string;
                /** @description Its place in the request, from 0. */
                readonly prompt: number;
                readonly seed: number;
                readonly asked: number;
                readonly sampled: number;
                readonly found: number;
                readonly drops: {
                    readonly [key: string]: number;
                };
                readonly metrics: {
                    /** @description Share of samples that are a molecule, after repair by the grammar. */
                    readonly validity: number | null;
                    /** @description Share of valid samples that were not there before within the cell. */
                    readonly uniqueness: number | null;
                    /** @description Share of molecules handed out that are neither in the training structures nor known materials. */
                    readonly novelShare: number | null;
                    /** @description Mean expected fit to the prompt of the molecules handed out, 0 to 1. */
                    readonly profileMatch: number | null;
                    /** @description Mean of Ertl's synthetic accessibility of the molecules handed out, 1 easy to 10 hard. */
                    readonly accessibility: number | null;
                    /** @description Share of the molecules handed out that a list prohibits or restricts. The others are not thereby safe or allowed. */
                    readonly regulatedShare: number | null;
                    /** @description Molecules handed out a second, as measured then; it is not the same another time. */
                    readonly moleculesPerSecond: number | null;
                };
                /** @description Verdicts for the EU. None is an approval. */
                readonly safetyShares: {
                    readonly [key: string]: number;
                } | null;
                readonly seconds: number;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly nextCursor: string | null;
        };
        readonly FineTune: {
            readonly id: string;
            /** @enum {string} */
            readonly state: "accepted" | "running" | "completed" | "failed" | "cancelled";
            readonly error: {
                readonly code: string;
                readonly message: string;
            } | null;
            readonly createdAt: string;
            readonly startedAt: string | null;
            readonly endedAt: string | null;
            readonly name: string;
            readonly base: string;
            readonly baseHash: string;
            /** @description Molecules in the file. */
            readonly rows: number;
            /** @description Shown in all. */
            readonly molecules: number;
            readonly seed: number;
            readonly reached: {
                readonly step: number;
                readonly moleculesSeen: number;
                readonly molecules: number;
                /** @description Nats per token. */
                readonly tokenLoss: number;
                /** @description Nats per molecule. */
                readonly lengthLoss: number;
                readonly heldOutLoss: number | null;
                readonly moleculesPerSecond: number;
                readonly secondsLeft: number;
            } | null;
            readonly result: {
                readonly model: string;
                readonly modelHash: string;
                readonly base: string;
                readonly baseHash: string;
                readonly molecules: number;
                readonly steps: number;
                readonly seconds: number;
                readonly lossCurve: readonly {
                    readonly step: number;
                    readonly moleculesSeen: number;
                    readonly tokenLoss: number;
                    readonly heldOutLoss: number | null;
                }[];
            } | null;
        };
        readonly Embeddings: {
            /** @description SHA-256 of the odor predictor that it comes from. */
            readonly modelHash: string;
            /** @description Descriptors, one for each number of a vector. */
            readonly dimensions: readonly string[];
            readonly molecules: readonly ({
                /** @description Of length 1. */
                readonly vector: readonly number[];
            } | {
                readonly error: {
                    readonly code: string;
                    readonly message: string;
                };
            })[];
            readonly texts: readonly ({
                /** @description Of length 1. */
                readonly vector: readonly number[];
            } | {
                readonly error: {
                    readonly code: string;
                    readonly message: string;
                };
            })[];
        };
        readonly Session: {
            /** @description False: there is one local user, and nobody signs in. */
            readonly accounts: boolean;
            /** @description Null when nobody is signed in. */
            readonly user: {
                readonly id: string;
                readonly email: string;
                /** @enum {string} */
                readonly role: "viewer" | "member" | "admin";
                readonly scopes: readonly ("read" | "generate" | "jobs" | "library" | "research" | "admin")[];
                readonly organisation: {
                    readonly id: string;
                    readonly name: string;
                };
                /** @description Whether one-time codes are on. */
                readonly totp: boolean;
            } | null;
            /** @description For the header x-csrf-token of what changes something by a session. */
            readonly csrfToken: string | null;
        };
        readonly Usage: {
            /** @description YYYY-MM, of UTC like its days. */
            readonly month: string;
            /** @description Up to today, those without use too. */
            readonly days: readonly {
                readonly day: string;
                /** @description Requests that were granted; those of the pages about accounts not counted. */
                readonly requests: number;
                /** @description Jobs accepted. */
                readonly jobs: number;
                /** @description Molecules that the organisation did not have before. */
                readonly molecules: number;
            }[];
        };
        readonly Candidate: {
            /** @description Names this molecule of this request; the same request gives the same ids. */
            readonly id: string;
            /** @description Canonical, without stereochemistry. */
            readonly smiles: string;
            readonly inchiKey: string;
            readonly formula: string;
            /** @description Neither among the training structures nor among the known materials. */
            readonly novel: boolean;
            readonly nearest: {
                readonly name: string;
                readonly cas: string;
                readonly smiles: string;
                readonly similarity: number;
            };
            readonly properties: {
                readonly molecularWeight: number;
                readonly logP: number;
                readonly tpsa: number;
                readonly heavyAtoms: number;
                readonly boilingPointC: number;
                readonly vapourPressurePa: number;
            };
            readonly estimates: components["schemas"]["Estimates"];
            /** @description Null where no odor predictor is installed. */
            readonly odor: components["schemas"]["PredictedOdor"] | null;
            /** @description Null where the safety gate is off. Never an approval. */
            readonly safety: components["schemas"]["CandidateSafety"] | null;
            readonly synthesis: {
                /** @description 1 easy to 10 hard. */
                readonly score: number;
                readonly reasons: readonly string[];
            };
            readonly stereo: {
                readonly undefinedCentres: number;
                readonly undefinedDoubleBonds: number;
                readonly isomers: {
                    /** @description Stereoisomers that the structure leaves open; 1 when nothing is open. */
                    readonly count: number;
                    readonly exact: boolean;
                    /** @description The first eight. */
                    readonly listed: readonly string[];
                };
            };
            /** @description How well it is expected to fit the request, 0 to 1. */
            readonly profileMatch: number | null;
            readonly ranking: {
                readonly place: number;
                readonly score: number;
                readonly ease: number;
                readonly similarityToEarlier: number | null;
                readonly percentiles: {
                    readonly [key: string]: number;
                };
                readonly because: readonly string[];
            };
            readonly provenance: {
                readonly model: string;
                readonly modelHash: string;
                readonly seed: number;
                readonly index: number;
                readonly guidance: number;
                readonly passes: number;
            };
            readonly facet: {
                readonly number: number;
                readonly serves: readonly string[];
                readonly leavesOut: readonly string[];
            };
        };
        readonly EditCandidate: {
            /** @description Names this molecule of this request; the same request gives the same ids. */
            readonly id: string;
            /** @description Canonical, without stereochemistry. */
            readonly smiles: string;
            readonly inchiKey: string;
            readonly formula: string;
            /** @description Neither among the training structures nor among the known materials. */
            readonly novel: boolean;
            readonly nearest: {
                readonly name: string;
                readonly cas: string;
                readonly smiles: string;
                readonly similarity: number;
            };
            readonly properties: {
                readonly molecularWeight: number;
                readonly logP: number;
                readonly tpsa: number;
                readonly heavyAtoms: number;
                readonly boilingPointC: number;
                readonly vapourPressurePa: number;
            };
            readonly estimates: components["schemas"]["Estimates"];
            /** @description Null where no odor predictor is installed. */
            readonly odor: components["schemas"]["PredictedOdor"] | null;
            /** @description Null where the safety gate is off. Never an approval. */
            readonly safety: components["schemas"]["CandidateSafety"] | null;
            readonly synthesis: {
                /** @description 1 easy to 10 hard. */
                readonly score: number;
                readonly reasons: readonly string[];
            };
            readonly stereo: {
                readonly undefinedCentres: number;
                readonly undefinedDoubleBonds: number;
                readonly isomers: {
                    /** @description Stereoisomers that the structure leaves open; 1 when nothing is open. */
                    readonly count: number;
                    readonly exact: boolean;
                    /** @description The first eight. */
                    readonly listed: readonly string[];
                };
            };
            /** @description How well it is expected to fit the request, 0 to 1. */
            readonly profileMatch: number | null;
            readonly edit: {
                /** @description To the molecule edited. */
                readonly similarity: number;
                /** @description How far it goes the wished way. */
                readonly gain: number;
                readonly changes: readonly {
                    readonly descriptor: string;
                    /** @description Percentile among real perfumery materials, 0 to 1. */
                    readonly from: number;
                    /** @enum {string} */
                    readonly wanted: "more" | "less";
                    readonly to: number;
                }[];
            };
            readonly provenance: {
                readonly model: string;
                readonly modelHash: string;
                readonly seed: number;
                readonly index: number;
                readonly guidance: number;
                readonly passes: number;
                /** @constant */
                readonly mode: "edit";
                readonly source: string;
                readonly keptAtoms: readonly number[];
                readonly replacedAtoms: readonly number[];
                readonly grownAt: readonly number[];
            };
        };
        readonly AnalogueCandidate: {
            /** @description Names this molecule of this request; the same request gives the same ids. */
            readonly id: string;
            /** @description Canonical, without stereochemistry. */
            readonly smiles: string;
            readonly inchiKey: string;
            readonly formula: string;
            /** @description Neither among the training structures nor among the known materials. */
            readonly novel: boolean;
            readonly nearest: {
                readonly name: string;
                readonly cas: string;
                readonly smiles: string;
                readonly similarity: number;
            };
            readonly properties: {
                readonly molecularWeight: number;
                readonly logP: number;
                readonly tpsa: number;
                readonly heavyAtoms: number;
                readonly boilingPointC: number;
                readonly vapourPressurePa: number;
            };
            readonly estimates: components["schemas"]["Estimates"];
            /** @description Null where no odor predictor is installed. */
            readonly odor: components["schemas"]["PredictedOdor"] | null;
            /** @description Null where the safety gate is off. Never an approval. */
            readonly safety: components["schemas"]["CandidateSafety"] | null;
            readonly synthesis: {
                /** @description 1 easy to 10 hard. */
                readonly score: number;
                readonly reasons: readonly string[];
            };
            readonly stereo: {
                readonly undefinedCentres: number;
                readonly undefinedDoubleBonds: number;
                readonly isomers: {
                    /** @description Stereoisomers that the structure leaves open; 1 when nothing is open. */
                    readonly count: number;
                    readonly exact: boolean;
                    /** @description The first eight. */
                    readonly listed: readonly string[];
                };
            };
            readonly analogue: {
                /** @description To the molecule asked about. */
                readonly similarity: number;
                /** @description Share of its predicted smell that is still there. */
                readonly smellKept: number;
                readonly alertsLeft: readonly string[];
                /** @description Probabilities before and after, most lost first. */
                readonly odor: readonly {
                    readonly descriptor: string;
                    readonly from: number;
                    readonly to: number;
                }[];
            };
            readonly provenance: {
                readonly model: string;
                readonly modelHash: string;
                readonly seed: number;
                readonly index: number;
                readonly guidance: number;
                readonly passes: number;
                /** @constant */
                readonly mode: "analogue";
                readonly source: string;
                readonly keptAtoms: readonly number[];
                readonly replacedAtoms: readonly number[];
            };
        };
        readonly PathStep: {
            readonly step: number;
            /** @description 0 smells like the first end, 1 like the second. */
            readonly odorPosition: number;
            readonly similarityToFrom: number;
            readonly similarityToTo: number;
            readonly similarityToPrevious: number;
            readonly candidate: {
                /** @description Names this molecule of this request; the same request gives the same ids. */
                readonly id: string;
                /** @description Canonical, without stereochemistry. */
                readonly smiles: string;
                readonly inchiKey: string;
                readonly formula: string;
                /** @description Neither among the training structures nor among the known materials. */
                readonly novel: boolean;
                readonly nearest: {
                    readonly name: string;
                    readonly cas: string;
                    readonly smiles: string;
                    readonly similarity: number;
                };
                readonly properties: {
                    readonly molecularWeight: number;
                    readonly logP: number;
                    readonly tpsa: number;
                    readonly heavyAtoms: number;
                    readonly boilingPointC: number;
                    readonly vapourPressurePa: number;
                };
                readonly estimates: components["schemas"]["Estimates"];
                /** @description Null where no odor predictor is installed. */
                readonly odor: components["schemas"]["PredictedOdor"] | null;
                /** @description Null where the safety gate is off. Never an approval. */
                readonly safety: components["schemas"]["CandidateSafety"] | null;
                readonly synthesis: {
                    /** @description 1 easy to 10 hard. */
                    readonly score: number;
                    readonly reasons: readonly string[];
                };
                readonly stereo: {
                    readonly undefinedCentres: number;
                    readonly undefinedDoubleBonds: number;
                    readonly isomers: {
                        /** @description Stereoisomers that the structure leaves open; 1 when nothing is open. */
                        readonly count: number;
                        readonly exact: boolean;
                        /** @description The first eight. */
                        readonly listed: readonly string[];
                    };
                };
                readonly provenance: {
                    readonly model: string;
                    readonly modelHash: string;
                    readonly seed: number;
                    /** @constant */
                    readonly mode: "interpolate";
                    readonly source: string | null;
                };
            };
        };
        readonly Description: {
            /** @description From 1. */
            readonly row: number;
            readonly id: string | null;
            readonly name: string | null;
            /** @description Canonical, with the stereochemistry that was given. */
            readonly smiles: string;
            readonly inchiKey: string;
            readonly formula: string;
            readonly knownMaterial: {
                readonly name: string;
                readonly cas: string;
            } | null;
            readonly scope: readonly {
                readonly code: string;
                readonly text: string;
            }[];
            readonly plausibility: readonly {
                readonly code: string;
                readonly text: string;
            }[];
            readonly properties: {
                readonly molecularWeight: number;
                readonly logP: number;
                readonly tpsa: number;
                readonly heavyAtoms: number;
                readonly rotatableBonds: number;
                readonly hBondDonors: number;
                readonly hBondAcceptors: number;
            };
            readonly estimates: components["schemas"]["Estimates"];
            readonly smellable: boolean;
            readonly synthesis: {
                /** @description 1 easy to 10 hard. */
                readonly score: number;
                readonly reasons: readonly string[];
            };
            readonly nearest: readonly {
                readonly name: string;
                readonly cas: string;
                readonly smiles: string;
                readonly similarity: number;
                readonly descriptors: readonly string[] | null;
            }[];
            readonly stereo: {
                readonly definedCentres: number;
                readonly undefinedCentres: number;
                readonly definedDoubleBonds: number;
                readonly undefinedDoubleBonds: number;
                readonly isomers: {
                    /** @description Stereoisomers that the structure leaves open; 1 when nothing is open. */
                    readonly count: number;
                    readonly exact: boolean;
                    /** @description The first eight. */
                    readonly listed: readonly string[];
                };
            };
            readonly odor: components["schemas"]["PredictedOdor"] | null;
        };
        readonly RowFailure: {
            readonly row: number;
            readonly id: string | null;
            readonly name: string | null;
            readonly error: {
                readonly code: string;
                readonly message: string;
                readonly line: number | null;
            };
        };
        readonly Analogues: {
            readonly source: {
                readonly smiles: string;
                readonly lostStereo: boolean;
            };
            /** @description What the molecule asked about raises. */
            readonly alerts: readonly {
                readonly id: string;
                readonly title: string;
            }[];
            /** @description Those that no candidate raises. */
            readonly removed: readonly {
                readonly id: string;
                readonly title: string;
            }[];
            /** @description Best first. */
            readonly candidates: readonly components["schemas"]["AnalogueCandidate"][];
            readonly sampled: number;
            readonly qualifying: number;
            readonly stillAlerting: number;
            readonly drops: {
                readonly [key: string]: number;
            };
        };
        readonly Descriptions: {
            /** @description One for each SMILES, in their order. */
            readonly items: readonly (components["schemas"]["Description"] | components["schemas"]["RowFailure"])[];
            readonly described: number;
            readonly failed: number;
        };
        readonly EditRequest: {
            /** @description A structure as SMILES. */
            readonly smiles: string;
            /** @description What should change: "more floral, less citrus". */
            readonly wish: string;
            /**
             * @description Language of the words; told by the words themselves when left out.
             * @enum {string}
             */
            readonly language?: "en" | "es" | "fr" | "de" | "it" | "pt" | "ja" | "zh" | "ko" | "ru" | "ar" | "hi";
            /** @description Share of the atoms that stay at the least; 0.7 unless atoms are named. */
            readonly keep?: number;
            /** @description What must stay. */
            readonly keepSmarts?: readonly string[];
            /** @description Atoms to regrow, from 0 along the SMILES. */
            readonly replaceAtoms?: readonly number[];
            /** @description What to regrow. */
            readonly replaceSmarts?: readonly string[];
            /** @default 10 */
            readonly count: number;
            /**
             * @description A generator, as GET /v1/models lists them.
             * @default dit-smell
             */
            readonly model: string;
            /**
             * @description Another seed gives other molecules, the same seed the same.
             * @default 1
             */
            readonly seed: number;
            /** @description How hard to press for the description. */
            readonly guidance?: number;
            readonly constraints?: {
                /** @enum {string} */
                readonly note?: "top" | "heart" | "base";
                readonly molecularWeight?: {
                    readonly least?: number;
                    readonly most?: number;
                };
                readonly logP?: {
                    readonly least?: number;
                    readonly most?: number;
                };
                readonly vapourPressurePa?: {
                    readonly least?: number;
                    readonly most?: number;
                };
                /** @enum {string} */
                readonly strength?: "low" | "medium" | "high" | "very-high";
                /** @enum {string} */
                readonly tenacity?: "poor" | "moderate" | "good" | "very-good";
                readonly require?: readonly string[];
                readonly forbid?: readonly string[];
            };
            /**
             * @description What the safety gate keeps back; agents, explosives and the like are never offered.
             * @default flag
             * @enum {string}
             */
            readonly gate: "off" | "flag" | "exclude-prohibited" | "exclude-alerts";
        };
        readonly Editing: {
            readonly source: {
                readonly smiles: string;
                readonly lostStereo: boolean;
            };
            readonly wish: {
                readonly more: {
                    readonly [key: string]: number;
                };
                readonly less: readonly string[];
                /** @description Words not understood. */
                readonly unknown: readonly string[];
            };
            /** @description What was regrown, the most promising part first. */
            readonly parts: readonly {
                readonly replaced: readonly number[];
                readonly mostGrown: number;
            }[];
            /** @description Where the molecule edited stands in what is wished. */
            readonly standing: readonly {
                readonly descriptor: string;
                /** @description Percentile among real perfumery materials, 0 to 1. */
                readonly from: number;
            }[];
            /** @description Best first; fewer than asked when fewer go the wished way. */
            readonly candidates: readonly components["schemas"]["EditCandidate"][];
            readonly sampled: number;
            readonly qualifying: number;
            readonly awayFromWish: number;
            readonly drops: {
                readonly [key: string]: number;
            };
            /** @description What each constraint cost. */
            readonly constraints: readonly {
                readonly constraint: string;
                /** @description Molecules, otherwise fit, that failed it. */
                readonly removed: number;
                /** @description Those of them that met all other constraints. */
                readonly alone: number;
            }[];
        };
        readonly GenerateRequest: {
            /** @description A scent in your words; at most 2,000 characters. */
            readonly prompt?: string;
            /** @description Instead of a prompt: descriptor to weight, above 0 and up to 1; negative where it is forbidden. */
            readonly profile?: {
                readonly [key: string]: number;
            };
            /** @description Beside a profile: what is wished of the whole scent. A prompt says it in its words. */
            readonly wishes?: readonly ("long lasting" | "fleeting" | "soft" | "strong")[];
            /** @description Beside a profile: where descriptors of it stand. It is then split as a prompt is. */
            readonly pyramid?: {
                readonly [key: string]: readonly string[];
            };
            /**
             * @description Language of the words; told by the words themselves when left out.
             * @enum {string}
             */
            readonly language?: "en" | "es" | "fr" | "de" | "it" | "pt" | "ja" | "zh" | "ko" | "ru" | "ar" | "hi";
            /**
             * @description A generator, as GET /v1/models lists them.
             * @default dit-smell
             */
            readonly model: string;
            /**
             * @description Another seed gives other molecules, the same seed the same.
             * @default 1
             */
            readonly seed: number;
            /** @description How hard to press for the description. */
            readonly guidance?: number;
            /** @description How much unlike each other they should be. */
            readonly variety?: number;
            /**
             * @description Split a brief that no one molecule can serve; false asks all of it of every molecule.
             * @default true
             */
            readonly facets: boolean;
            /** @description What every molecule must meet. */
            readonly constraints?: {
                /** @enum {string} */
                readonly note?: "top" | "heart" | "base";
                readonly molecularWeight?: {
                    readonly least?: number;
                    readonly most?: number;
                };
                readonly logP?: {
                    readonly least?: number;
                    readonly most?: number;
                };
                readonly vapourPressurePa?: {
                    readonly least?: number;
                    readonly most?: number;
                };
                /** @enum {string} */
                readonly strength?: "low" | "medium" | "high" | "very-high";
                /** @enum {string} */
                readonly tenacity?: "poor" | "moderate" | "good" | "very-good";
                readonly require?: readonly string[];
                readonly forbid?: readonly string[];
            };
            /**
             * @description What the safety gate keeps back; agents, explosives and the like are never offered.
             * @default flag
             * @enum {string}
             */
            readonly gate: "off" | "flag" | "exclude-prohibited" | "exclude-alerts";
            /**
             * @description Molecules wanted.
             * @default 20
             */
            readonly count: number;
        };
        readonly Generation: {
            /** @description How the prompt was understood; null for a profile. */
            readonly reading: components["schemas"]["Reading"] | null;
            /** @description Facet after facet, each with the best first. */
            readonly candidates: readonly components["schemas"]["Candidate"][];
            /** @description What was asked and found for each part of the brief. */
            readonly facets: readonly {
                readonly number: number;
                readonly serves: readonly string[];
                readonly asked: number;
                readonly found: number;
                readonly sampled: number;
                readonly qualifying: number;
                /** @description Why samples were not handed out. */
                readonly drops: {
                    readonly [key: string]: number;
                };
                /** @description What each constraint cost. */
                readonly constraints: readonly {
                    readonly constraint: string;
                    /** @description Molecules, otherwise fit, that failed it. */
                    readonly removed: number;
                    /** @description Those of them that met all other constraints. */
                    readonly alone: number;
                }[];
            }[];
        };
        readonly Interpolation: {
            /** @description Both ends and what lies between. */
            readonly path: readonly components["schemas"]["PathStep"][];
            readonly asked: number;
            /** @description Descriptors that go. */
            readonly lost: readonly string[];
            /** @description Descriptors that come. */
            readonly gained: readonly string[];
            /** @description Share of the moves in which the smell goes towards the second end. */
            readonly monotoneOdor: number;
            readonly monotoneStructure: number;
            readonly pool: number;
            readonly lostStereo: boolean;
        };
        readonly Materials: {
            readonly items: readonly {
                readonly name: string;
                readonly otherNames: readonly string[];
                readonly cas: string;
                readonly smiles: string;
                /** @description Null when only the identity is known. */
                readonly descriptors: readonly string[] | null;
                readonly note: ("top" | "heart" | "base") | null;
                /** @description To similarTo, 0 to 1; null without it. */
                readonly similarity: number | null;
            }[];
            readonly total: number;
            /** @description Cursor of the next page; null on the last. */
            readonly next: string | null;
        };
        readonly StoredMolecule: {
            readonly inchiKey: string;
            readonly smiles: string;
            /** @description What each door said of it last. */
            readonly data: {
                readonly generate?: components["schemas"]["Candidate"];
                readonly describe?: components["schemas"]["Description"];
                readonly edit?: components["schemas"]["EditCandidate"];
                readonly analogue?: components["schemas"]["AnalogueCandidate"];
                readonly interpolate?: {
                    /** @description Names this molecule of this request; the same request gives the same ids. */
                    readonly id: string;
                    /** @description Canonical, without stereochemistry. */
                    readonly smiles: string;
                    readonly inchiKey: string;
                    readonly formula: string;
                    /** @description Neither among the training structures nor among the known materials. */
                    readonly novel: boolean;
                    readonly nearest: {
                        readonly name: string;
                        readonly cas: string;
                        readonly smiles: string;
                        readonly similarity: number;
                    };
                    readonly properties: {
                        readonly molecularWeight: number;
                        readonly logP: number;
                        readonly tpsa: number;
                        readonly heavyAtoms: number;
                        readonly boilingPointC: number;
                        readonly vapourPressurePa: number;
                    };
                    readonly estimates: components["schemas"]["Estimates"];
                    /** @description Null where no odor predictor is installed. */
                    readonly odor: components["schemas"]["PredictedOdor"] | null;
                    /** @description Null where the safety gate is off. Never an approval. */
                    readonly safety: components["schemas"]["CandidateSafety"] | null;
                    readonly synthesis: {
                        /** @description 1 easy to 10 hard. */
                        readonly score: number;
                        readonly reasons: readonly string[];
                    };
                    readonly stereo: {
                        readonly undefinedCentres: number;
                        readonly undefinedDoubleBonds: number;
                        readonly isomers: {
                            /** @description Stereoisomers that the structure leaves open; 1 when nothing is open. */
                            readonly count: number;
                            readonly exact: boolean;
                            /** @description The first eight. */
                            readonly listed: readonly string[];
                        };
                    };
                    readonly provenance: {
                        readonly model: string;
                        readonly modelHash: string;
                        readonly seed: number;
                        /** @constant */
                        readonly mode: "interpolate";
                        readonly source: string | null;
                    };
                };
            };
            /** Format: date-time */
            readonly createdAt: string;
        };
        readonly ReadPattern: {
            /** @description For `constraints` and for searches. */
            readonly smarts: string;
            /** @description Canonical; null for what is a pattern only. */
            readonly smiles: string | null;
        };
        readonly SafetyScreens: {
            /** @description One for each structure, in order. */
            readonly items: readonly (components["schemas"]["SafetyRecord"] | {
                readonly asked: string;
                readonly error: {
                    readonly code: string;
                    readonly message: string;
                };
            })[];
        };
        readonly FormulaRow: {
            readonly cas?: string;
            /** @description A structure as SMILES. */
            readonly smiles?: string;
            readonly name?: string;
            /** @description % of the concentrate, by weight. */
            readonly percent: number;
            /** @description Of a natural, as far as they are known; their percent is of the natural. */
            readonly constituents?: readonly {
                readonly cas?: string;
                /** @description A structure as SMILES. */
                readonly smiles?: string;
                readonly name?: string;
                readonly percent: number;
            }[];
        };
        readonly Health: {
            /**
             * @description Degraded: it answers, perhaps more slowly.
             * @enum {string}
             */
            readonly status: "ok" | "degraded" | "unavailable";
            readonly checks: {
                readonly [key: string]: "ok" | "failed";
            };
        };
        readonly KeptMolecules: {
            readonly items: readonly {
                readonly id: string;
                readonly inchiKey: string;
                readonly collectionIds: readonly string[];
            }[];
        };
        readonly AccordAssessRequest: {
            readonly accord: components["schemas"]["Accord"];
            /**
             * Format: date
             * @description Transition periods are judged on it; today when left out.
             */
            readonly day?: string;
        };
        readonly AccordSheetRequest: {
            readonly accord: components["schemas"]["Accord"];
            /**
             * @default pdf
             * @enum {string}
             */
            readonly format: "pdf" | "csv";
            /**
             * Format: date
             * @description Transition periods are judged on it; today when left out.
             */
            readonly day?: string;
        };
        readonly NewAccordVersion: {
            readonly accord: components["schemas"]["Accord"];
            /** @description The version that was changed: 409 where it is not the latest any more. */
            readonly after: number;
        };
        readonly EmbeddingsRequest: {
            /** @default [] */
            readonly molecules: readonly string[];
            /** @default [] */
            readonly texts: readonly string[];
            /**
             * @description Language of the words; told by the words themselves when left out.
             * @enum {string}
             */
            readonly language?: "en" | "es" | "fr" | "de" | "it" | "pt" | "ja" | "zh" | "ko" | "ru" | "ar" | "hi";
        };
        readonly SimilarityRequest: {
            /** @description A structure as SMILES. */
            readonly smiles: string;
            /**
             * @description Tanimoto similarity of counted atom pairs.
             * @default 0.5
             */
            readonly threshold: number;
            /** @default 0 */
            readonly offset: number;
            /** @default 50 */
            readonly limit: number;
        };
        readonly SubstructureRequest: {
            /** @description A pattern as SMARTS. */
            readonly smarts: string;
            /** @description `nextCursor` of the page before. */
            readonly cursor?: string;
            /** @default 50 */
            readonly limit: number;
        };
        readonly InterpretRequest: {
            /** @description A scent in your words; at most 2,000 characters. */
            readonly prompt: string;
            /**
             * @description Language of the words; told by the words themselves when left out.
             * @enum {string}
             */
            readonly language?: "en" | "es" | "fr" | "de" | "it" | "pt" | "ja" | "zh" | "ko" | "ru" | "ar" | "hi";
        };
        readonly DescribeRequest: {
            /** @description Structures as SMILES. */
            readonly smiles: readonly string[];
        };
        readonly AnalogueRequest: {
            /** @description A structure as SMILES. */
            readonly smiles: string;
            /** @description Ids of the alerts to remove; all of them when left out. */
            readonly remove?: readonly string[];
            /** @default 10 */
            readonly count: number;
            /**
             * @description A generator, as GET /v1/models lists them.
             * @default dit-smell
             */
            readonly model: string;
            /**
             * @description Another seed gives other molecules, the same seed the same.
             * @default 1
             */
            readonly seed: number;
            /** @description How hard to press for the description. */
            readonly guidance?: number;
        };
        readonly SafetyRequest: {
            readonly smiles: readonly string[];
            /**
             * @description IFRA product category; 4 is fine fragrance.
             * @enum {string}
             */
            readonly category?: "1" | "2" | "3" | "4" | "6" | "8" | "9" | "12" | "5A" | "5B" | "5C" | "5D" | "7A" | "7B" | "10A" | "10B" | "11A" | "11B";
            /**
             * @default [
             *       "EU"
             *     ]
             */
            readonly regions: readonly ("EU" | "UK" | "US" | "JP" | "CN" | "CA" | "AU" | "KR" | "IN" | "BR" | "SG" | "ASEAN")[];
            /**
             * @description Where the category does not say it.
             * @enum {string}
             */
            readonly product?: "leave-on" | "rinse-off" | "not-cosmetic";
            /**
             * Format: date
             * @description Transition periods are judged on it; today when left out.
             */
            readonly day?: string;
            /** @description Product used per kg body weight and day, in micrograms: without it no systemic ceiling. */
            readonly productMicrogramsPerKgDay?: number;
        };
        readonly ComplianceRequest: {
            readonly formula: readonly components["schemas"]["FormulaRow"][];
            /** @description % of concentrate in the finished product. */
            readonly useLevelPercent: number;
            /**
             * @description IFRA product category; 4 is fine fragrance.
             * @enum {string}
             */
            readonly category: "1" | "2" | "3" | "4" | "6" | "8" | "9" | "12" | "5A" | "5B" | "5C" | "5D" | "7A" | "7B" | "10A" | "10B" | "11A" | "11B";
            /**
             * @default [
             *       "EU"
             *     ]
             */
            readonly regions: readonly ("EU" | "UK" | "US" | "JP" | "CN" | "CA" | "AU" | "KR" | "IN" | "BR" | "SG" | "ASEAN")[];
            /**
             * @description Where the category does not say it.
             * @enum {string}
             */
            readonly product?: "leave-on" | "rinse-off" | "not-cosmetic";
            /**
             * Format: date
             * @description Transition periods are judged on it; today when left out.
             */
            readonly day?: string;
        };
        readonly InterpolateRequest: {
            /** @description A structure as SMILES. */
            readonly from: string;
            /** @description A structure as SMILES. */
            readonly to: string;
            /**
             * @description Moves: one less molecule lies between.
             * @default 8
             */
            readonly steps: number;
            /**
             * @description A generator, as GET /v1/models lists them.
             * @default dit-smell
             */
            readonly model: string;
            /**
             * @description Another seed gives other molecules, the same seed the same.
             * @default 1
             */
            readonly seed: number;
            /** @description How hard to press for the description. */
            readonly guidance?: number;
        };
        readonly PatternRequest: {
            /** @description The pattern, or a mol block. */
            readonly text: string;
            /**
             * @default written
             * @enum {string}
             */
            readonly format: "written" | "molBlock";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
