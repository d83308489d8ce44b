/** A change of the storage's own tables, once released never edited. `S` stands for the quoted schema. */
export interface Migration {
  readonly name: string
  readonly note: string
  readonly sql: (part: { readonly schema: string; readonly partitioned: string }) => string
}

const FIXED_NOTE = 'the journal is only ever added to'

/** Every key begins with the court, so that all of it can be partitioned or distributed by court. */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: '0001-journal',
    note: 'Courts with their newest position, streams with version and head, the journal, command keys, the outbox',
    sql: ({ schema: s, partitioned }) => `
      CREATE TABLE ${s}.zx_court (
        court_id text COLLATE "C" NOT NULL PRIMARY KEY, position bigint NOT NULL DEFAULT 0
      )${partitioned};
      CREATE TABLE ${s}.zx_stream (
        court_id text COLLATE "C" NOT NULL, stream text COLLATE "C" NOT NULL,
        version bigint NOT NULL, head text NOT NULL, rewritten bigint NOT NULL DEFAULT 0,
        PRIMARY KEY (court_id, stream)
      )${partitioned};
      CREATE TABLE ${s}.zx_journal (
        court_id text COLLATE "C" NOT NULL, stream text COLLATE "C" NOT NULL, seq bigint NOT NULL,
        position bigint NOT NULL, type text NOT NULL, data json NOT NULL,
        actor_kind text NOT NULL, actor_id text NOT NULL, command_id text NOT NULL,
        occurred_on text NOT NULL, recorded_at text NOT NULL, prev_hash text NOT NULL, hash text NOT NULL,
        PRIMARY KEY (court_id, stream, seq)
      )${partitioned};
      CREATE UNIQUE INDEX zx_journal_feed ON ${s}.zx_journal (court_id, position);
      CREATE FUNCTION ${s}.zx_refuse() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '${FIXED_NOTE}' USING ERRCODE = '42501'; END $$;
      CREATE TRIGGER zx_journal_fixed BEFORE UPDATE OR DELETE ON ${s}.zx_journal
        FOR EACH ROW EXECUTE FUNCTION ${s}.zx_refuse();
      CREATE TABLE ${s}.zx_receipt (
        court_id text COLLATE "C" NOT NULL, key text COLLATE "C" NOT NULL,
        input_hash text NOT NULL, answer text NOT NULL,
        PRIMARY KEY (court_id, key)
      )${partitioned};
      CREATE SEQUENCE ${s}.zx_outbox_position;
      CREATE TABLE ${s}.zx_outbox (
        court_id text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL,
        position bigint NOT NULL DEFAULT nextval('${s}.zx_outbox_position'),
        topic text NOT NULL, stream text NOT NULL, payload json NOT NULL, created_at text NOT NULL,
        attempts integer NOT NULL DEFAULT 0, lease_until text COLLATE "C",
        PRIMARY KEY (court_id, id)
      )${partitioned};
      CREATE INDEX zx_outbox_order ON ${s}.zx_outbox (court_id, position);`,
  },
]
