//! A real PostgreSQL: `WAARBORG_TEST_POSTGRES` holds its connection. `cargo xtask test` brings a server of its own.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly, its helpers too")]

use waarborg_read::postgres::Connection;
use waarborg_read::{Limits, Part, Place, ReadError, Row, Visitor};

const VARIABLE: &str = "WAARBORG_TEST_POSTGRES";
const ENCRYPTED: &str = "WAARBORG_TEST_POSTGRES_TLS";
const CERTIFIED: &str = "WAARBORG_TEST_POSTGRES_CERTIFICATE";

#[derive(Default)]
struct Seen {
    tables: Vec<(String, Vec<String>, Vec<Vec<String>>)>,
    problems: Vec<(String, ReadError)>,
}

impl Seen {
    fn table(&self, name: &str) -> &(String, Vec<String>, Vec<Vec<String>>) {
        self.tables.iter().find(|(place, ..)| place.ends_with(name)).unwrap()
    }
}

impl Visitor for Seen {
    fn part(&mut self, part: Part<'_>) -> Result<(), ReadError> {
        let place = part.place().to_string();
        if let Part::Table(table) = part {
            let (mut row, mut rows) = (Row::new(), Vec::new());
            while table.rows.read_row(&mut row)? {
                rows.push(row.cells().map(|cell| cell.text.to_owned()).collect());
            }
            self.tables.push((place, table.rows.columns().to_vec(), rows));
        }
        Ok(())
    }

    fn problem(&mut self, place: &Place, error: ReadError) {
        self.problems.push((place.to_string(), error));
    }
}

/// The connection, or nothing where a person has no server. Where everything is tested, a server must be there.
fn server() -> Option<String> {
    let server = std::env::var(VARIABLE).ok();
    let must = std::env::var("CI").is_ok_and(|value| value == "true");
    assert!(server.is_some() || !must, "{VARIABLE} is not set: run `cargo xtask test`, which brings a server");
    server
}

/// The same by TLS.
fn encrypted() -> Option<String> {
    let server = std::env::var(ENCRYPTED).ok();
    let must = std::env::var("CI").is_ok_and(|value| value == "true");
    assert!(server.is_some() || !must, "{ENCRYPTED} is not set: run `cargo xtask test`, which brings a server");
    server
}

/// The same for a user whom the server knows by a certificate alone.
fn certified() -> Option<String> {
    let server = std::env::var(CERTIFIED).ok();
    let must = std::env::var("CI").is_ok_and(|value| value == "true");
    assert!(server.is_some() || !must, "{CERTIFIED} is not set: run `cargo xtask test`, which brings a server");
    server
}

/// A schema of its own for a test, gone when the test ends.
struct Schema {
    client: postgres::Client,
    name: &'static str,
}

impl Schema {
    fn new(server: &str, name: &'static str, setup: &str) -> Schema {
        let mut client = postgres::Client::connect(server, postgres::NoTls).unwrap();
        let fresh = format!("DROP SCHEMA IF EXISTS {name} CASCADE; CREATE SCHEMA {name}; SET search_path = {name};");
        client.batch_execute(&format!("SET client_min_messages = warning; {fresh}{setup}")).unwrap();
        Schema { client, name }
    }
}

impl Drop for Schema {
    fn drop(&mut self) {
        self.client.batch_execute(&format!("DROP SCHEMA {} CASCADE", self.name)).unwrap();
    }
}

/// Reads what lies in `schema`; tables of tests beside it are left out.
fn read(server: &str, schema: &Schema, limits: &Limits) -> Seen {
    let mut seen = read_all(server, limits);
    let own = format!("{}.", schema.name);
    seen.tables.retain(|(place, ..)| place.contains(&own));
    seen.problems.retain(|(place, _)| place.contains(&own));
    seen
}

fn read_all(server: &str, limits: &Limits) -> Seen {
    // The only way in is a file or the environment, so that no connection stands in a command.
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), server).unwrap();
    let mut seen = Seen::default();
    Connection::from_file(file.path()).unwrap().visit(limits, &mut seen);
    seen
}

fn options(server: &str, options: &str) -> String {
    if server.contains("://") {
        let sign = if server.contains('?') { '&' } else { '?' };
        format!("{server}{sign}options={}", options.replace(' ', "%20").replace('=', "%3D"))
    } else {
        format!("{server} options='{options}'")
    }
}

#[test]
fn tables_are_read_whole_and_sampled() {
    const SETUP: &str = "
        CREATE TABLE klanten (nr int, naam text);
        INSERT INTO klanten SELECT n, 'Anna ' || repeat('a', 40) FROM generate_series(1, 20000) n;
        CREATE TABLE delen (nr int) PARTITION BY RANGE (nr);
        CREATE TABLE delen_1 PARTITION OF delen FOR VALUES FROM (0) TO (10);
        INSERT INTO delen VALUES (1), (2);
        CREATE MATERIALIZED VIEW zicht AS SELECT 'x' AS letter;
        CREATE VIEW klein AS SELECT 'y' AS letter;
        CREATE TABLE leeg (nr int);
        ANALYZE klanten;";
    let Some(server) = server() else { return };
    let schema = Schema::new(&server, "read_whole", SETUP);
    let whole = read(&server, &schema, &Limits::default());
    assert_eq!(whole.problems, []);
    let names: Vec<&str> = whole.tables.iter().map(|(place, ..)| place.rsplit('.').next().unwrap()).collect();
    assert_eq!(names, ["delen", "klanten", "leeg", "zicht"]);
    assert_eq!(whole.table(".delen").2, [["1"], ["2"]].map(|row| row.map(str::to_owned).to_vec()));
    assert_eq!(whole.table(".klanten").2.len(), 20_000);
    assert_eq!(whole.table(".leeg").1, ["nr"]);
    for wanted in [1, 50, 400] {
        let sampled = read(&server, &schema, &Limits { rows: Some(wanted), ..Limits::default() });
        let (.., rows) = sampled.table(".klanten");
        assert!(rows.len() as u64 <= wanted && !rows.is_empty(), "{} rows of {wanted}", rows.len());
        if wanted == 400 {
            assert_eq!(rows.len(), 400);
            let numbers: Vec<u32> = rows.iter().map(|row| row[0].parse().unwrap()).collect();
            // Spread over the table, not its beginning.
            assert!(numbers.iter().any(|number| *number < 5000) && numbers.iter().any(|number| *number > 15_000));
        }
    }
}

#[test]
fn values_of_every_type_are_texts() {
    const SETUP: &str = "
        CREATE TYPE soort AS ENUM ('een', 'twee');
        CREATE TABLE alles (a json, b jsonb, c text[], d date, e timestamptz, f bytea, g numeric, h uuid, i inet,
            j int4range, k soort, l boolean, m interval, n char(4), o xml, p point, q text, r text);
        SET timezone = 'UTC';
        INSERT INTO alles VALUES ('{\"naam\": \"Anna, \\\"A\\\"\"}', '{\"b\": [1, null]}', '{a,\"b c\",NULL}', '2026-01-01',
            '2026-01-01 12:00Z', '\\xffd8', 1.50, '00000000-0000-0000-0000-000000000001', '192.0.2.1/24', '[1,5)', 'twee',
            true, '1 day', 'ab', '<a>1</a>', '(1,2)', E'Anna \"1\"\\n;,\\\\.\\t', '');
        INSERT INTO alles (d) VALUES (NULL);";
    let Some(server) = server() else { return };
    let schema = Schema::new(&server, "read_types", SETUP);
    let seen = read(&options(&server, "-c timezone=UTC"), &schema, &Limits::default());
    assert_eq!(seen.problems, []);
    let (_, columns, rows) = seen.table(".alles");
    assert_eq!(columns.concat(), "abcdefghijklmnopqr");
    let expected = [
        "{\"naam\": \"Anna, \\\"A\\\"\"}",
        "{\"b\": [1, null]}",
        "{a,\"b c\",NULL}",
        "2026-01-01",
        "2026-01-01 12:00:00+00",
        "data:application/octet-stream",
        "1.50",
        "00000000-0000-0000-0000-000000000001",
        "192.0.2.1/24",
        "[1,5)",
        "twee",
        "t",
        "1 day",
        "ab  ",
        "<a>1</a>",
        "(1,2)",
        "Anna \"1\"\n;,\\.\t",
        "",
    ];
    assert_eq!(rows[0], expected);
    // An empty row is no row of data.
    assert_eq!(rows.len(), 1);
}

#[test]
fn names_that_need_quotes_are_quoted() {
    const SETUP: &str = "
        CREATE TABLE \"Klanten \"\"lijst\"\"; DROP\" (\"Naam, vol\" text, \"select\" int, \"é\" int, \"%s'$1\" int);
        INSERT INTO \"Klanten \"\"lijst\"\"; DROP\" VALUES ('Anna', 1, 2, 3);";
    let Some(server) = server() else { return };
    let schema = Schema::new(&server, "read_names", SETUP);
    let seen = read(&server, &schema, &Limits::default());
    assert_eq!(seen.problems, []);
    let (place, columns, rows) = &seen.tables[0];
    assert!(place.contains("read_names.Klanten \"lijst\"; DROP"), "{place}");
    assert_eq!(columns, &["Naam, vol", "select", "é", "%s'$1"]);
    assert_eq!(rows[0], ["Anna", "1", "2", "3"]);
}

#[test]
fn a_table_without_rights_is_told_and_the_rest_is_read() {
    const SETUP: &str = "
        CREATE TABLE dicht (naam text); INSERT INTO dicht VALUES ('Anna');
        CREATE TABLE deels (naam text, bsn text); INSERT INTO deels VALUES ('Bert', '1');
        CREATE TABLE open (naam text); INSERT INTO open VALUES ('Carla');
        DO $$ BEGIN CREATE ROLE waarborg_read_test; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
        GRANT USAGE ON SCHEMA read_rights TO waarborg_read_test;
        GRANT SELECT ON open TO waarborg_read_test;
        GRANT SELECT (naam) ON deels TO waarborg_read_test;";
    let Some(server) = server() else { return };
    let mut schema = Schema::new(&server, "read_rights", SETUP);
    let seen = read(&options(&server, "-c role=waarborg_read_test"), &schema, &Limits::default());
    let told: Vec<_> = seen.problems.iter().map(|(place, error)| (place.rsplit('.').next().unwrap(), error)).collect();
    assert_eq!(told, [("deels", &ReadError::NoPermission), ("dicht", &ReadError::NoPermission)]);
    assert_eq!(seen.tables.len(), 2);
    assert_eq!(seen.table(".deels").1, ["naam"]);
    assert_eq!(seen.table(".deels").2, [["Bert"]]);
    assert_eq!(seen.table(".open").2, [["Carla"]]);
    schema.client.batch_execute("DROP OWNED BY waarborg_read_test; DROP ROLE waarborg_read_test").unwrap();
}

#[test]
fn reading_changes_nothing_even_where_a_column_would() {
    // A view that writes when it is read: the one way in which reading a table could change something.
    const SETUP: &str = "
        CREATE TABLE sporen (nr int);
        CREATE FUNCTION schrijf() RETURNS boolean LANGUAGE plpgsql AS
            'BEGIN INSERT INTO read_only.sporen VALUES (1); RETURN true; END';
        CREATE TABLE gewoon (naam text); INSERT INTO gewoon VALUES ('Anna');
        ALTER TABLE gewoon ENABLE ROW LEVEL SECURITY; ALTER TABLE gewoon FORCE ROW LEVEL SECURITY;
        CREATE POLICY lezen ON gewoon FOR SELECT USING (schrijf());
        DO $$ BEGIN CREATE ROLE waarborg_read_only; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
        GRANT USAGE ON SCHEMA read_only TO waarborg_read_only;
        GRANT ALL ON ALL TABLES IN SCHEMA read_only TO waarborg_read_only;";
    let Some(server) = server() else { return };
    let mut schema = Schema::new(&server, "read_only", SETUP);
    let seen = read(&options(&server, "-c role=waarborg_read_only"), &schema, &Limits::default());
    // 25006: read_only_sql_transaction.
    let [(place, error)] = &seen.problems[..] else { panic!("{:?}", seen.problems) };
    assert!(place.ends_with("read_only.gewoon"));
    assert_eq!(error, &ReadError::Database { state: "25006".into() });
    assert_eq!(schema.client.query("SELECT * FROM read_only.sporen", &[]).unwrap().len(), 0);
    schema.client.batch_execute("DROP OWNED BY waarborg_read_only; DROP ROLE waarborg_read_only").unwrap();
}

#[test]
fn a_table_that_another_program_keeps_is_told_and_the_rest_is_read() {
    const SETUP: &str = "
        CREATE TABLE bezet (naam text); INSERT INTO bezet VALUES ('Anna');
        CREATE TABLE vrij (naam text); INSERT INTO vrij VALUES ('Bert');";
    let Some(server) = server() else { return };
    let mut schema = Schema::new(&server, "read_locked", SETUP);
    let mut keeper = schema.client.transaction().unwrap();
    keeper.batch_execute("LOCK TABLE read_locked.bezet IN ACCESS EXCLUSIVE MODE").unwrap();
    let look = |server: &str, rows| {
        let mut seen = read_all(server, &Limits { rows, ..Limits::default() });
        seen.tables.retain(|(place, ..)| place.contains("read_locked."));
        seen.problems.retain(|(place, _)| place.contains("read_locked."));
        seen
    };
    let patient = look(&server, None);
    let hasty = look(&options(&server, "-c lock_timeout=50ms"), Some(10));
    for seen in [patient, hasty] {
        let [(place, error)] = &seen.problems[..] else { panic!("{:?}", seen.problems) };
        assert!(place.ends_with("read_locked.bezet"), "{place}");
        assert_eq!(error, &ReadError::Locked);
        assert_eq!(seen.table(".vrij").2, [["Bert"]]);
        assert_eq!(seen.tables.len(), 1);
    }
    keeper.rollback().unwrap();
}

#[test]
fn a_server_is_read_by_tls_and_only_if_it_is_who_it_says() {
    const SETUP: &str = "
        CREATE TABLE beveiligd (naam text); INSERT INTO beveiligd VALUES ('Anna');
        ALTER TABLE beveiligd ENABLE ROW LEVEL SECURITY; ALTER TABLE beveiligd FORCE ROW LEVEL SECURITY;
        DO $$ BEGIN CREATE ROLE waarborg_read_tls; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
        GRANT USAGE ON SCHEMA read_tls TO waarborg_read_tls;
        GRANT SELECT ON beveiligd TO waarborg_read_tls;
        CREATE FUNCTION versleuteld() RETURNS boolean LANGUAGE sql SECURITY DEFINER AS
            'SELECT ssl FROM pg_catalog.pg_stat_ssl WHERE pid = pg_catalog.pg_backend_pid()';
        CREATE POLICY lezen ON beveiligd FOR SELECT TO waarborg_read_tls USING (versleuteld());";
    let (Some(server), Some(encrypted)) = (server(), encrypted()) else { return };
    let mut schema = Schema::new(&server, "read_tls", SETUP);
    let encrypted = options(&encrypted, "-c role=waarborg_read_tls");
    // The table shows its row only to whoever comes by TLS.
    for (mode, rows) in [("verify-full", 1), ("verify-ca", 1), ("require", 1), ("disable", 0), ("prefer", 0)] {
        let seen = read(&format!("{encrypted} sslmode={mode}"), &schema, &Limits::default());
        assert_eq!(seen.table(".beveiligd").2.len(), rows, "{mode}");
    }
    // The password is bound to the connection that was encrypted.
    let bound = read(&format!("{encrypted} sslmode=require channel_binding=require"), &schema, &Limits::default());
    assert_eq!(bound.table(".beveiligd").2, [["Anna"]]);
    // Nobody in this system vouches for the server; and the certificate is of another name.
    let unknown = format!("{encrypted} sslmode=require sslrootcert=system");
    let elsewhere = format!("{encrypted} sslmode=verify-ca host=db.example.org").replacen("host=localhost ", "", 1);
    for connection in [unknown, elsewhere] {
        let seen = read_all(&connection, &Limits::default());
        assert!(seen.tables.is_empty());
        assert_eq!(seen.problems.len(), 1);
        assert_eq!(seen.problems[0].1, ReadError::Untrusted);
    }
    schema.client.batch_execute("DROP OWNED BY waarborg_read_tls; DROP ROLE waarborg_read_tls").unwrap();
}

#[test]
fn a_certificate_that_was_named_itself_is_trusted_under_any_name() {
    let (Some(server), Some(encrypted)) = (server(), encrypted()) else { return };
    let schema = Schema::new(&server, "read_named", "CREATE TABLE gewoon AS SELECT 'Anna' AS naam");
    let shown = std::process::Command::new("openssl")
        .args(["s_client", "-starttls", "postgres", "-connect"])
        .arg(format!("127.0.0.1:{}", encrypted.split("port=").nth(1).unwrap().split(' ').next().unwrap()))
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap();
    let shown = String::from_utf8_lossy(&shown.stdout).into_owned();
    let (_, certificate) = shown.split_once("-----BEGIN CERTIFICATE-----").unwrap();
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), format!("-----BEGIN CERTIFICATE-----{certificate}")).unwrap();
    let named = format!("{encrypted} sslrootcert={} sslmode=require host=db.example.org", file.path().display());
    let seen = read(&named.replacen("host=localhost ", "", 1), &schema, &Limits::default());
    assert_eq!(seen.table(".gewoon").2, [["Anna"]]);
}

#[test]
fn a_server_that_asks_for_a_certificate_is_shown_one() {
    const SETUP: &str = "
        DROP ROLE IF EXISTS waarborg_certified;
        CREATE ROLE waarborg_certified LOGIN;
        CREATE TABLE gewoon AS SELECT 'Anna' AS naam;
        GRANT USAGE ON SCHEMA read_certified TO waarborg_certified;
        GRANT SELECT ON gewoon TO waarborg_certified;";
    let (Some(server), Some(certified)) = (server(), certified()) else { return };
    let mut schema = Schema::new(&server, "read_certified", SETUP);
    assert_eq!(read(&certified, &schema, &Limits::default()).table(".gewoon").2, [["Anna"]]);
    // Without it, nobody comes in.
    let (bare, _) = certified.split_once(" sslcert=").unwrap();
    let refused = read_all(bare, &Limits::default());
    assert!(refused.tables.is_empty());
    assert!(matches!(refused.problems[..], [(_, ReadError::Database { .. })]), "{:?}", refused.problems);
    schema.client.batch_execute("DROP OWNED BY waarborg_certified; DROP ROLE waarborg_certified").unwrap();
}
