//! A real PostgreSQL, where the environment names one: `WAARBORG_TEST_POSTGRES` holds its connection.

use waarborg_read::postgres::Connection;
use waarborg_read::{Limits, Part, Place, ReadError, Row, Visitor};

const VARIABLE: &str = "WAARBORG_TEST_POSTGRES";

const SETUP: &str = "
    DROP SCHEMA IF EXISTS read_test CASCADE;
    CREATE SCHEMA read_test;
    CREATE TABLE read_test.\"klanten lijst\" (naam text, foto bytea, sinds date, tags text[]);
    INSERT INTO read_test.\"klanten lijst\" SELECT 'Anna \"' || n || E'\\n;,', '\\xffd8', '2026-01-01', '{a,b}'
        FROM generate_series(1, 20000) n;
    INSERT INTO read_test.\"klanten lijst\" VALUES (NULL, NULL, NULL, NULL);
    CREATE TABLE read_test.delen (nr int) PARTITION BY RANGE (nr);
    CREATE TABLE read_test.delen_1 PARTITION OF read_test.delen FOR VALUES FROM (0) TO (10);
    INSERT INTO read_test.delen VALUES (1), (2);
    ANALYZE read_test.\"klanten lijst\";";

#[derive(Default)]
struct Seen {
    tables: Vec<(String, Vec<String>, Vec<Vec<String>>)>,
    problems: Vec<(String, ReadError)>,
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

#[test]
fn tables_are_read_whole_and_sampled() {
    // Where no server is given there is nothing to read.
    let Ok(text) = std::env::var(VARIABLE) else { return };
    let mut client = postgres::Client::connect(&text, postgres::NoTls).unwrap();
    client.batch_execute(SETUP).unwrap();
    let connection = Connection::from_environment(VARIABLE).unwrap();
    let mut whole = Seen::default();
    connection.visit(&Limits::default(), &mut whole);
    let tables: Vec<_> = whole.tables.iter().filter(|(place, ..)| place.contains("read_test.")).collect();
    assert_eq!(whole.problems, []);
    assert_eq!(tables.len(), 2);
    assert_eq!(tables[0].2, [["1"], ["2"]].map(|row| row.map(str::to_owned).to_vec()));
    let (_, columns, rows) = tables[1];
    assert_eq!(columns, &["naam", "foto", "sinds", "tags"]);
    assert_eq!(rows.len(), 20_000);
    assert_eq!(rows[0], ["Anna \"1\n;,", "data:application/octet-stream", "2026-01-01", "{a,b}"]);
    let mut sampled = Seen::default();
    connection.visit(&Limits { rows: Some(50), ..Limits::default() }, &mut sampled);
    assert_eq!(sampled.tables.iter().find(|(place, ..)| place.contains("klanten")).unwrap().2.len(), 50);
    client.batch_execute("DROP SCHEMA read_test CASCADE").unwrap();
}
