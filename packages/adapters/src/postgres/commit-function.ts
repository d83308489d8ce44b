/**
 * Servers of two versions work side by side while they are being replaced, each by the functions that it knows. So whoever
 * changes what these mean, or what they are given, gives them other names; those before stay until nobody calls them.
 */
export const COMMIT = 'zx_commit_2'
const WRITE = 'zx_write_'

/** The name, to be quoted, of the function that writes rows of a table. */
export const writeName = (table: string) => `${WRITE}${table}`

// In the texts below `S_` stands for the quoted schema. What is JSON comes as one text with a line for each body.

const HEAD = `
CREATE OR REPLACE FUNCTION S_.NAME_(
  p_court text, p_members integer,
  s_member integer[], s_stream text[], s_expected bigint[], s_version bigint[], s_head text[], s_first text[], s_mark bigint[],
  g_member integer[], g_stream text[], g_expected bigint[], g_mark bigint[],
  k_member integer[], k_key text[], k_hash text[], k_answer text[],
  e_member integer[], e_lines text,
  t_names text[], t_upto integer[], t_member integer[], t_lines text,
  d_member integer[], d_table integer[], d_lines text,
  o_member integer[], o_lines text
) RETURNS TABLE (member integer, told text, a text, b text, c text) LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
AS $fn$
#variable_conflict use_column
DECLARE
  fine boolean[] := array_fill(true, ARRAY[p_members]);
  is_whole boolean := true;
  found record;
  n bigint;
  at_position bigint;
  at integer;
  t_before integer := 0;
  name text COLLATE "C";
  put text[];
  gone text[];
  t_body text[] := string_to_array(t_lines, E'\\n');
  e_body text[] := string_to_array(e_lines, E'\\n');
BEGIN
  PERFORM set_config('zhixing.court', p_court, true);
  -- Whatever was set for the role, the database or the session since the storage was opened: an answer means it is kept.
  IF current_setting('synchronous_commit') = 'off' THEN PERFORM set_config('synchronous_commit', 'on', true); END IF;`

const KEYS = `  IF cardinality(k_key) > 0 THEN
    FOR found IN SELECT i.m, r.key, r.input_hash, r.answer FROM unnest(k_member, k_key) AS i(m, k)
        JOIN S_.zx_receipt r ON r.court_id = p_court AND r.key = i.k LOOP
      fine[found.m] := false;
      is_whole := false;
      RETURN QUERY SELECT found.m, 'key-used'::text, found.key, found.input_hash, found.answer;
    END LOOP;
  END IF;`

const STREAMS = `  IF 0 = ANY(s_expected) THEN
    INSERT INTO S_.zx_stream (court_id, stream, version, head)
      SELECT p_court, i.st, 0, '' FROM unnest(s_member, s_stream, s_expected) AS i(m, st, ex)
      WHERE i.ex = 0 AND fine[i.m] ORDER BY i.st ON CONFLICT DO NOTHING;
  END IF;
  FOR found IN SELECT i.m, i.st, i.ex, i.fi, i.ma, z.version, z.head, z.rewritten
      FROM unnest(s_member, s_stream, s_expected, s_first, s_mark) AS i(m, st, ex, fi, ma)
      LEFT JOIN LATERAL (SELECT y.version, y.head, y.rewritten FROM S_.zx_stream y
        WHERE y.court_id = p_court AND y.stream = i.st FOR UPDATE) z ON true
      ORDER BY i.st LOOP
    CONTINUE WHEN NOT fine[found.m];
    IF found.version IS DISTINCT FROM found.ex OR found.ma <> found.rewritten THEN
      fine[found.m] := false;
      is_whole := false;
      RETURN QUERY SELECT found.m, 'version-conflict'::text, found.st, NULL::text, NULL::text;
    ELSIF found.fi IS NOT NULL AND found.fi <> found.head THEN
      fine[found.m] := false;
      is_whole := false;
      RETURN QUERY SELECT found.m, 'chain-broken'::text, found.st, NULL::text, NULL::text;
    END IF;
  END LOOP;
  IF cardinality(g_stream) > 0 THEN
    FOR found IN SELECT i.m, i.st FROM unnest(g_member, g_stream, g_expected, g_mark) AS i(m, st, ex, ma)
        LEFT JOIN S_.zx_stream z ON z.court_id = p_court AND z.stream = i.st
        WHERE coalesce(z.version, 0) <> i.ex OR i.ma <> z.rewritten LOOP
      CONTINUE WHEN NOT fine[found.m];
      fine[found.m] := false;
      is_whole := false;
      RETURN QUERY SELECT found.m, 'version-conflict'::text, found.st, NULL::text, NULL::text;
    END LOOP;
  END IF;`

const RECEIPTS = `  IF cardinality(k_key) > 0 THEN
    FOR found IN WITH given AS (
          SELECT i.m, i.k, i.h, i.a FROM unnest(k_member, k_key, k_hash, k_answer) AS i(m, k, h, a) WHERE fine[i.m]
        ), kept AS (
          INSERT INTO S_.zx_receipt (court_id, key, input_hash, answer)
          SELECT p_court, k, h, a FROM given ORDER BY k ON CONFLICT DO NOTHING RETURNING key
        ) SELECT g.m, g.k FROM given g WHERE NOT EXISTS (SELECT 1 FROM kept WHERE kept.key = g.k) LOOP
      fine[found.m] := false;
      is_whole := false;
      RETURN QUERY SELECT found.m, 'key-used'::text, r.key, r.input_hash, r.answer
        FROM S_.zx_receipt r WHERE r.court_id = p_court AND r.key = found.k;
    END LOOP;
  END IF;`

const ADVANCE = `  UPDATE S_.zx_stream z SET version = i.v, head = i.h
    FROM unnest(s_member, s_stream, s_expected, s_version, s_head) AS i(m, st, ex, v, h)
    WHERE z.court_id = p_court AND z.stream = i.st AND i.v <> i.ex AND fine[i.m];`

const ROWS = `  FOR at IN 1 .. cardinality(t_names) LOOP
    name := t_names[at];
    IF is_whole THEN
      put := t_body[t_before + 1 : t_upto[at]];
    ELSE
      put := ARRAY(SELECT t_body[x] FROM generate_series(t_before + 1, t_upto[at]) AS x WHERE fine[t_member[x]]);
    END IF;
    t_before := t_upto[at];
    gone := '{}';
    IF cardinality(d_member) > 0 THEN
      gone := ARRAY(SELECT ARRAY[i.b::json ->> 'id', i.b::json ->> 'stream']
        FROM unnest(d_member, d_table, string_to_array(d_lines, E'\\n')) AS i(m, t, b) WHERE i.t = at AND fine[i.m]);
    END IF;
    WHICH_
  END LOOP;`

const OUTBOX = `  IF cardinality(o_member) > 0 THEN
    FOR found IN WITH given AS (
          SELECT j.* FROM unnest(o_member, string_to_array(o_lines, E'\\n')) AS i(m, b),
            json_to_record(i.b::json) AS j(id text, topic text, stream text, payload json, created_at text)
          WHERE fine[i.m]
        ), kept AS (
          INSERT INTO S_.zx_outbox (court_id, id, topic, stream, payload, created_at)
          SELECT p_court, id, topic, stream, payload, created_at FROM given ON CONFLICT DO NOTHING RETURNING id
        ) SELECT id FROM given WHERE (SELECT count(*) FROM kept) < (SELECT count(*) FROM given)
          AND id IN (SELECT o.id FROM S_.zx_outbox o WHERE o.court_id = p_court) LIMIT 1 LOOP
      RAISE EXCEPTION '%', json_build_object('code', 'outbox-id-used', 'id', found.id) USING ERRCODE = 'ZX001';
    END LOOP;
  END IF;`

const EVENTS = `  IF NOT is_whole THEN
    e_body := ARRAY(SELECT i.b FROM unnest(e_member, e_body) WITH ORDINALITY AS i(m, b, o) WHERE fine[i.m] ORDER BY i.o);
  END IF;
  n := cardinality(e_body);
  IF n = 0 THEN
    IF true = ANY(fine) THEN INSERT INTO S_.zx_court (court_id) VALUES (p_court) ON CONFLICT DO NOTHING; END IF;
  ELSE
    UPDATE S_.zx_court SET position = position + n WHERE court_id = p_court RETURNING position - n INTO at_position;
    IF at_position IS NULL THEN
      INSERT INTO S_.zx_court AS z (court_id, position) VALUES (p_court, n)
        ON CONFLICT (court_id) DO UPDATE SET position = z.position + excluded.position
        RETURNING z.position - n INTO at_position;
    END IF;
    INSERT INTO S_.zx_journal (court_id, stream, seq, position, type, data, actor_kind, actor_id, command_id,
        occurred_on, recorded_at, prev_hash, hash)
      SELECT p_court, j.stream, j.seq, at_position + i.o, j.type, j.data, j.actor_kind, j.actor_id,
        j.command_id, j.occurred_on, j.recorded_at, j.prev_hash, j.hash
      FROM unnest(e_body) WITH ORDINALITY AS i(b, o), json_to_record(i.b::json) AS j(
        stream text, seq bigint, type text, data json, actor_kind text, actor_id text, command_id text,
        occurred_on text, recorded_at text, prev_hash text, hash text);
  END IF;
END $fn$;`

/**
 * The function that writes commits of one court: one call, one round trip, one transaction. Several commits that share no
 * stream and no key come in one call; one that conflicts is left out and told so, one that fails fails the call.
 *
 * Order of locks, the same in every call: streams by name, keys by name, the court's position. Two calls can so wait for
 * each other but never in a circle. The position comes last, right before the events, because it makes commits of a court
 * wait for each other until they are on the disk: that is what lets a feed read in the order of commits with no gap.
 * A stream that only has to stand where it stood (`g_`) is compared and not locked: people of a court work side by side.
 */
export function commitFunction(schema: string, tables: readonly string[]): string {
  return [
    HEAD,
    KEYS,
    STREAMS,
    RECEIPTS,
    ADVANCE,
    ROWS.replace('WHICH_', which([...tables].sort())),
    OUTBOX,
    EVENTS,
  ]
    .join('\n\n')
    .replaceAll('S_.', `${schema}.`)
    .replace('NAME_', COMMIT)
}

/** Calls the function of the table by name, found by halves: what is written out is planned once on each connection. */
function which(names: readonly string[]): string {
  const middle = names[names.length >> 1]
  if (names.length <= 1) {
    const call = names.map(
      (name) => `IF name = '${name}' THEN n := S_."${writeName(name)}"(p_court, put, gone); ELSE`,
    )
    const other = `EXECUTE format('SELECT S_.%I($1, $2, $3)', '${WRITE}' || name) USING p_court, put, gone;`
    return names.length === 1 ? `${call} ${other} END IF;` : other
  }
  const at = names.length >> 1
  return `IF name < '${middle}' THEN ${which(names.slice(0, at))}\n    ELSE ${which(names.slice(at))} END IF;`
}

/**
 * The function that writes rows of one table and removes them; never those of another stream. A row that is there is found by the
 * key that it collides with. It is written whole: an UPDATE of its changed members would find it by a plan that is kept, and one
 * made while the table was small goes by any index that begins with the court, so that every write looks at every row of it.
 * The result says nothing: a function with one is called without a query around it.
 */
export function writeFunction(
  schema: string,
  table: { readonly name: string; readonly sql: string; readonly columns: readonly string[] },
): string {
  const { name, sql, columns } = table
  const names = ['court_id', 'stream', 'id', ...columns].join(', ')
  const values = ['p_court', 'j.stream', 'j.id', ...columns.map((column) => `j.${column}`)].join(', ')
  const own = columns.length > 0 ? columns : ['stream']
  const updates = own.map((column) => `${column} = excluded.${column}`).join(', ')
  const foreign = `json_build_object('code', 'row-of-another-stream', 'table', '${name}')`
  return `
CREATE OR REPLACE FUNCTION ${schema}."${writeName(name)}"(p_court text, p_rows text[], p_gone text[])
RETURNS bigint LANGUAGE plpgsql AS $fn$
DECLARE n bigint;
BEGIN
  IF cardinality(p_rows) > 0 THEN
    INSERT INTO ${sql} AS r (${names})
      SELECT ${values} FROM unnest(p_rows) AS i(b), json_populate_record(NULL::${sql}, i.b::json) AS j ORDER BY j.id
      ON CONFLICT (court_id, id) DO UPDATE SET ${updates} WHERE r.stream = excluded.stream;
    GET DIAGNOSTICS n = ROW_COUNT;
    IF n <> cardinality(p_rows) THEN RAISE EXCEPTION '%', ${foreign} USING ERRCODE = 'ZX001'; END IF;
  END IF;
  IF cardinality(p_gone) > 0 THEN
    IF EXISTS (SELECT 1 FROM generate_subscripts(p_gone, 1) AS g(x) JOIN ${sql} r
        ON r.court_id = p_court AND r.id = p_gone[g.x][1] AND r.stream <> p_gone[g.x][2]) THEN
      RAISE EXCEPTION '%', ${foreign} USING ERRCODE = 'ZX001';
    END IF;
    DELETE FROM ${sql} r USING generate_subscripts(p_gone, 1) AS g(x)
      WHERE r.court_id = p_court AND r.id = p_gone[g.x][1] AND r.stream = p_gone[g.x][2];
  END IF;
  RETURN 0;
END $fn$;`
}
