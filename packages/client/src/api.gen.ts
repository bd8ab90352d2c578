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
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not JSON. */
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
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not JSON. */
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
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not JSON. */
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
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not JSON. */
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
                /** @description Too large. */
                readonly 413: {
                    headers: {
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not JSON. */
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
        readonly CandidateSafetyInput: {
            /**
             * @description For the EU and IFRA, without a product category.
             * @enum {string}
             */
            readonly verdict: "prohibited" | "restricted" | "declare" | "not-covered" | "no-entry-found";
            /**
             * @description Worse, where a row may be meant but is not surely this structure.
             * @enum {string}
             */
            readonly mayApply?: "prohibited" | "restricted" | "declare" | "not-covered" | "no-entry-found";
            /** @description Reasons to look, not classifications. */
            readonly alerts: readonly {
                readonly id: string;
                readonly title: string;
                readonly endpoint: string;
                readonly mechanism: string;
                /** @enum {string} */
                readonly potency: "high" | "ordinary" | "weak";
                /** @description Of each match, from 0 along the SMILES. */
                readonly atoms: readonly (readonly number[])[];
            }[];
            /** @enum {string} */
            readonly sensitisationConcern: "high" | "ordinary" | "weak" | "none";
            /** @description Rows of regulatory lists that it meets. */
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
                /** @description % in fine fragrance, provisional; null where unknown. */
                readonly ceilingPercentCategory4: number | null;
            };
            readonly unknowns: readonly string[];
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
            /** @description Null where the gate is off. */
            readonly safety: components["schemas"]["CandidateSafetyInput"] | null;
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
            readonly safety: components["schemas"]["CandidateSafetyInput"] | null;
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
        readonly GenerateRequestInput: {
            /** @description A scent in your words; at most 2,000 characters. */
            readonly prompt?: string;
            /** @description Instead of a prompt: descriptor to weight, above 0 and up to 1. */
            readonly profile?: {
                readonly [key: string]: number;
            };
            /**
             * @description Language of the words; told by the words themselves when left out.
             * @enum {string}
             */
            readonly language?: "en" | "es" | "fr" | "de" | "it" | "pt" | "ja" | "zh" | "ko" | "ru" | "ar" | "hi";
            /**
             * @description Molecules wanted.
             * @default 20
             */
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
             * @description What is kept back for safety, and whether anything is said of it.
             * @default flag
             * @enum {string}
             */
            readonly gate?: "off" | "flag" | "exclude-prohibited" | "exclude-alerts";
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
                /** @description Its model card, Markdown. */
                readonly card: string | null;
            }[];
        };
        readonly StoredMoleculeInput: {
            readonly inchiKey: string;
            readonly smiles: string;
            /** @description What each door said of it last. */
            readonly data: {
                readonly generate?: components["schemas"]["CandidateInput"];
                readonly describe?: components["schemas"]["DescriptionInput"];
                readonly edit?: components["schemas"]["EditCandidateInput"];
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
        readonly CandidateSafety: {
            /**
             * @description For the EU and IFRA, without a product category.
             * @enum {string}
             */
            readonly verdict: "prohibited" | "restricted" | "declare" | "not-covered" | "no-entry-found";
            /**
             * @description Worse, where a row may be meant but is not surely this structure.
             * @enum {string}
             */
            readonly mayApply?: "prohibited" | "restricted" | "declare" | "not-covered" | "no-entry-found";
            /** @description Reasons to look, not classifications. */
            readonly alerts: readonly {
                readonly id: string;
                readonly title: string;
                readonly endpoint: string;
                readonly mechanism: string;
                /** @enum {string} */
                readonly potency: "high" | "ordinary" | "weak";
                /** @description Of each match, from 0 along the SMILES. */
                readonly atoms: readonly (readonly number[])[];
            }[];
            /** @enum {string} */
            readonly sensitisationConcern: "high" | "ordinary" | "weak" | "none";
            /** @description Rows of regulatory lists that it meets. */
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
                /** @description % in fine fragrance, provisional; null where unknown. */
                readonly ceilingPercentCategory4: number | null;
            };
            readonly unknowns: readonly string[];
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
            /** @description Null where the gate is off. */
            readonly safety: components["schemas"]["CandidateSafety"] | null;
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
            readonly safety: components["schemas"]["CandidateSafety"] | null;
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
        readonly GenerateRequest: {
            /** @description A scent in your words; at most 2,000 characters. */
            readonly prompt?: string;
            /** @description Instead of a prompt: descriptor to weight, above 0 and up to 1. */
            readonly profile?: {
                readonly [key: string]: number;
            };
            /**
             * @description Language of the words; told by the words themselves when left out.
             * @enum {string}
             */
            readonly language?: "en" | "es" | "fr" | "de" | "it" | "pt" | "ja" | "zh" | "ko" | "ru" | "ar" | "hi";
            /**
             * @description Molecules wanted.
             * @default 20
             */
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
             * @description What is kept back for safety, and whether anything is said of it.
             * @default flag
             * @enum {string}
             */
            readonly gate: "off" | "flag" | "exclude-prohibited" | "exclude-alerts";
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
                /** @description Its model card, Markdown. */
                readonly card: string | null;
            }[];
        };
        readonly StoredMolecule: {
            readonly inchiKey: string;
            readonly smiles: string;
            /** @description What each door said of it last. */
            readonly data: {
                readonly generate?: components["schemas"]["Candidate"];
                readonly describe?: components["schemas"]["Description"];
                readonly edit?: components["schemas"]["EditCandidate"];
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
