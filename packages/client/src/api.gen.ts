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
            readonly requestBody?: never;
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly JobSubmissionInput: {
            /** @constant */
            readonly kind: "generate";
            /**
             * @description Among the jobs of your organisation; the higher, the sooner.
             * @default 0
             */
            readonly priority?: number;
            /** @description The scent in your words. */
            readonly prompt?: string;
            /** @description Weights of descriptors, instead of a prompt. */
            readonly profile?: {
                readonly [key: string]: number;
            };
            readonly count: number;
            /** @default dit-smell */
            readonly model?: string;
            /** @default 1 */
            readonly seed?: number;
            readonly guidance?: number;
            readonly variety?: number;
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
             * @description What the safety gate keeps back.
             * @default flag
             * @enum {string}
             */
            readonly gate?: "off" | "flag" | "exclude-prohibited" | "exclude-alerts";
        } | {
            /** @constant */
            readonly kind: "describe";
            /**
             * @description Among the jobs of your organisation; the higher, the sooner.
             * @default 0
             */
            readonly priority?: number;
            readonly smiles?: readonly string[];
            /** @description An uploaded .csv, .tsv, .smi, .txt or .jsonl file. */
            readonly fileId?: string;
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
            /** @description Candidates, or descriptions and failures of rows. */
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
             * @description What the safety gate keeps back; agents, explosives and the like are never offered.
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
        /** @description All that is known: regions with citations, lists, alerts, thresholds, stability, unknowns, assessor. */
        readonly SafetyRecordInput: {
            readonly smiles: string;
            readonly inchiKey: string;
            /** @enum {string} */
            readonly verdict: "prohibited" | "restricted" | "declare" | "not-covered" | "no-entry-found";
        } & {
            readonly [key: string]: unknown;
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
        /** @description Limits summed over their sources, the label, the highest use level, unknowns, and lines by region. */
        readonly ComplianceReportInput: {
            readonly outcome: string;
            readonly statement: string;
        } & {
            readonly [key: string]: unknown;
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
        readonly JobSubmission: {
            /** @constant */
            readonly kind: "generate";
            /**
             * @description Among the jobs of your organisation; the higher, the sooner.
             * @default 0
             */
            readonly priority: number;
            /** @description The scent in your words. */
            readonly prompt?: string;
            /** @description Weights of descriptors, instead of a prompt. */
            readonly profile?: {
                readonly [key: string]: number;
            };
            readonly count: number;
            /** @default dit-smell */
            readonly model: string;
            /** @default 1 */
            readonly seed: number;
            readonly guidance?: number;
            readonly variety?: number;
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
             * @description What the safety gate keeps back.
             * @default flag
             * @enum {string}
             */
            readonly gate: "off" | "flag" | "exclude-prohibited" | "exclude-alerts";
        } | {
            /** @constant */
            readonly kind: "describe";
            /**
             * @description Among the jobs of your organisation; the higher, the sooner.
             * @default 0
             */
            readonly priority: number;
            readonly smiles?: readonly string[];
            /** @description An uploaded .csv, .tsv, .smi, .txt or .jsonl file. */
            readonly fileId?: string;
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
            /** @description Candidates, or descriptions and failures of rows. */
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
             * @description What the safety gate keeps back; agents, explosives and the like are never offered.
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
        /** @description All that is known: regions with citations, lists, alerts, thresholds, stability, unknowns, assessor. */
        readonly SafetyRecord: {
            readonly smiles: string;
            readonly inchiKey: string;
            /** @enum {string} */
            readonly verdict: "prohibited" | "restricted" | "declare" | "not-covered" | "no-entry-found";
        } & {
            readonly [key: string]: unknown;
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
        /** @description Limits summed over their sources, the label, the highest use level, unknowns, and lines by region. */
        readonly ComplianceReport: {
            readonly outcome: string;
            readonly statement: string;
        } & {
            readonly [key: string]: unknown;
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
