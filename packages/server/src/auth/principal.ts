/** Who is asking, as every route sees it: how they proved it is settled before. */

/** What a route may demand. `research` opens /research/v1, `admin` the organisation's users, keys and audit log. */
export const SCOPES = ['read', 'generate', 'jobs', 'library', 'research', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

export const ROLES = ['viewer', 'member', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What each role may have at most. */
export const ROLE_SCOPES: Readonly<Record<Role, readonly Scope[]>> = {
  viewer: ['read'],
  member: ['read', 'generate', 'jobs', 'library', 'research'],
  admin: SCOPES,
};

export interface Principal {
  readonly organisationId: string;
  /** Absent for a client that acts for the organisation alone (client credentials). */
  readonly userId?: string;
  readonly role: Role;
  readonly scopes: readonly Scope[];
  /** How it was proved; `local` is the one user of a service bound to loopback. */
  readonly method: 'local' | 'api-key' | 'token' | 'session';
  /** Of the key, token or session, for the audit log and for rate limits; never the secret itself. */
  readonly credentialId: string;
}

/** The principal of a service without accounts. */
export const LOCAL_PRINCIPAL: Principal = {
  organisationId: 'local',
  userId: 'local',
  role: 'admin',
  scopes: SCOPES,
  method: 'local',
  credentialId: 'local',
};
