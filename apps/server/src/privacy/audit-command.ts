import { parseArgs } from 'node:util';
import {
  AUDIT_ACTIONS,
  AUDIT_ACTORS,
  AUDIT_COMMAND_TEXTS,
  AUDIT_LIST_TEXTS,
  type AuditAction,
  type AuditActor,
  fill,
  type Language,
} from '@posebox/texts';
import { openDatabase } from '../plugins/external/database.ts';
import { type AuditRow, createAuditRepository } from '../repositories/audit-repository.ts';
import type { PrivacyCommand } from './privacy-command.ts';
import { EXIT } from './terminal.ts';
import { verifyAudit } from './verify-audit.ts';

const MOST = 1000;
const ABOUT = ['accounts', 'records'] as const;

type Asked = NonNullable<ReturnType<typeof readAsked>>;

/** `posebox audit list` and `posebox audit verify`, which ends with 1 when the log was changed. */
export const AUDIT_COMMAND: PrivacyCommand<Asked> = {
  usage: AUDIT_COMMAND_TEXTS.usage,
  read: readAsked,
  async run(asked, { language, url }, terminal) {
    const database = await openDatabase(url);
    try {
      const audit = createAuditRepository(database);
      if (asked.command === 'list') {
        const entries = await audit.list({ limit: asked.limit, about: asked.about });
        for (const entry of entries.toReversed())
          terminal.tell(asked.isJson ? JSON.stringify(entry) : entryLine(entry, language));
        if (entries.length === 0 && !asked.isJson) terminal.tell(fill(AUDIT_LIST_TEXTS.empty, language));
        return EXIT.done;
      }
      const { seq, hash, brokenAt } = await verifyAudit(audit);
      if (brokenAt === null) {
        terminal.tell(fill(AUDIT_COMMAND_TEXTS.sound, language, { n: seq, hash }));
        return EXIT.done;
      }
      terminal.complain(fill(AUDIT_COMMAND_TEXTS.broken, language, { n: brokenAt, sound: seq }));
      const [first] = await audit.list({ limit: 1, after: seq });
      if (first?.seq === brokenAt) {
        const entry = entryLine(first, language);
        terminal.complain(fill(AUDIT_COMMAND_TEXTS.nowReads, language, { n: brokenAt, entry }));
      }
      return EXIT.refused;
    } finally {
      await database.destroy();
    }
  },
};

function readAsked(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        limit: { type: 'string', default: '50' },
        about: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const [command, ...more] = positionals;
    const limit = Number(values.limit);
    const about = ABOUT.find((one) => one === values.about);
    const isWrong = more.length > 0 || (values.about !== undefined && about === undefined);
    if (isWrong || !(Number.isInteger(limit) && limit >= 1 && limit <= MOST)) return undefined;
    if (command !== 'list' && command !== 'verify') return undefined;
    const options = values.data === undefined ? [] : ['--data', values.data];
    return { command, limit, about, isJson: values.json, options };
  } catch {
    return undefined;
  }
}

/** `12  2026-12-01T08:00:00.000Z  Made an assistant  Dr. Lin → Anna`. */
function entryLine(entry: AuditRow, language: Language): string {
  const { seq, at, action, actor, actorName, subject, subjectId, accountName } = entry;
  const text = AUDIT_ACTIONS[action as AuditAction];
  const whom = accountName ?? subjectId ?? fill(AUDIT_LIST_TEXTS.erasedPerson, language);
  const byItself = AUDIT_ACTORS[actor as AuditActor];
  const by = byItself ? fill(byItself, language) : (actorName ?? actor);
  const who = `${by}${subject === null ? '' : ` → ${whom}`}`;
  return [seq, at, text ? fill(text, language) : action, who].join('  ');
}
