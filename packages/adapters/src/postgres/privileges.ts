import type { SchemaOptions } from './schema'
import { quote } from './table-plan'

/**
 * The second line behind the court in every statement: a row of a court is seen and written only in a transaction that
 * says it is of that court. It binds every role but superusers and those with BYPASSRLS, the owner too. The list of courts
 * itself (`zx_court`) may be read by all: it holds names and positions only. Nobody moves the position of another court.
 */
export function rowSecurity({ schema }: SchemaOptions, tables: readonly string[]): string[] {
  return tables.flatMap((name) => {
    const table = `${quote(schema)}.${quote(name)}`
    const policy = 'zx_own_court'
    const own = `court_id = current_setting('zhixing.court', true)`
    return [
      `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
      `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
      `DROP POLICY IF EXISTS ${policy} ON ${table}`,
      `CREATE POLICY ${policy} ON ${table} USING (${own}) WITH CHECK (${own})`,
      ...(name === 'zx_court' ? openList(table) : []),
    ]
  })
}

function openList(table: string): string[] {
  const policy = 'zx_list_of_courts'
  return [
    `DROP POLICY IF EXISTS ${policy} ON ${table}`,
    `CREATE POLICY ${policy} ON ${table} FOR SELECT USING (true)`,
  ]
}

/** What the application may do: it adds to the journal and to the keys, and changes neither. */
const RIGHTS: Readonly<Record<string, string>> = {
  zx_meta: 'SELECT',
  zx_court: 'SELECT, INSERT, UPDATE',
  zx_stream: 'SELECT, INSERT, UPDATE',
  zx_journal: 'SELECT, INSERT',
  zx_receipt: 'SELECT, INSERT',
}

/** Gives the application's role what it needs and nothing else. */
export function grants({ schema, appRole }: SchemaOptions, tables: readonly string[]): string[] {
  if (!appRole) return []
  const role = quote(appRole)
  const inSchema = quote(schema)
  return [
    `GRANT USAGE ON SCHEMA ${inSchema} TO ${role}`,
    `GRANT USAGE ON SEQUENCE ${inSchema}.zx_outbox_position TO ${role}`,
    `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${inSchema} TO ${role}`,
    ...['zx_meta', ...tables].flatMap((name) => {
      const table = `${inSchema}.${quote(name)}`
      const rights = RIGHTS[name] ?? 'SELECT, INSERT, UPDATE, DELETE'
      return [`REVOKE ALL ON ${table} FROM ${role}`, `GRANT ${rights} ON ${table} TO ${role}`]
    }),
  ]
}
