import type { FastifyRequest } from 'fastify';
import type { NamedResource, Role } from '../access/route-access.ts';
import type { Belonging, Viewer } from '../access/viewer.ts';
import { Problem } from '../problem.ts';
import type { AccountRow } from '../repositories/account-repository.ts';
import type { VideoParts } from '../videos/open-videos.ts';
import { sessionToken } from './session-cookie.ts';

/** Tells who asks, from a cookie or a key. */
export interface Callers {
  /**
   * Null: nobody. `half_way`: the password was right, the second factor is still to come.
   *
   * @param as a `visit` keeps a session from idling away, a `glance` doesn't
   */
  of(request: FastifyRequest, as?: 'visit' | 'glance'): Promise<Viewer | 'half_way' | null>;
  /** Undefined when there is no such thing. */
  belongingOf(thing: NamedResource): Promise<Belonging | undefined>;
}

const BEARER = /^bearer\s+(\S+)$/i;

export function createCallers(parts: () => Promise<VideoParts>): Callers {
  const ofAccount = async (
    account: AccountRow | undefined,
    rest: Pick<Viewer, 'through' | 'sessionId' | 'key'>,
  ): Promise<Viewer | null> => {
    if (!account || account.closed_at !== null) return null;
    const { accounts } = (await parts()).accounts;
    const { id, role } = account;
    const worksFor = role === 'assistant' ? await accounts.worksFor(id) : [];
    return {
      ...{ ...rest, role, accountId: id, patientId: account.patient_id },
      sees: seenBy(role, id, worksFor),
      addsFor: role === 'assistant' ? (worksFor[0] ?? id) : id,
    };
  };

  return {
    async of({ headers }, as = 'visit') {
      const key = BEARER.exec(headers.authorization ?? '')?.[1];
      const token = sessionToken(headers.cookie);
      if (key === undefined && token === undefined) return null;
      const { accounts, apiKeys, signedIns, homeLinks } = (await parts()).accounts;
      if (key !== undefined) {
        const row = await apiKeys.byKey(key);
        if (!row) return null;
        return ofAccount(await accounts.byId(row.account_id), {
          ...{ through: 'key', sessionId: null },
          key: { scopes: row.scopes, readOnly: row.read_only },
        });
      }
      const session = await signedIns.byToken(token ?? '', as === 'visit');
      if (!session) return null;
      if (!session.is_complete) return 'half_way';
      if (session.account_id !== null) {
        const account = await accounts.byId(session.account_id);
        return ofAccount(account, { through: 'session', sessionId: session.id, key: null });
      }
      const link = await homeLinks.byId(session.home_link_id ?? '');
      if (!link) return null;
      return {
        ...{ role: 'patient', through: 'home', accountId: null, sessionId: session.id },
        ...{ sees: [], addsFor: null, patientId: link.patient_id, key: null },
      };
    },

    async belongingOf({ kind, id }) {
      const { accounts, uploads } = await parts();
      if (kind !== 'upload') return accounts.belongings.of({ kind, id });
      const upload = await uploads.find(id).catch((error: unknown) => {
        if (error instanceof Problem) return undefined;
        throw error;
      });
      return upload && { ownerId: upload.ownerId ?? null, patientId: null };
    },
  };
}

/** Whose things somebody sees; null is everybody's. */
function seenBy(role: Role, id: string, worksFor: readonly string[]): readonly string[] | null {
  if (role === 'owner') return null;
  return role === 'assistant' ? [id, ...worksFor] : [id];
}
