//! PostgreSQL databases: tables, whole or sampled, in one transaction that can only read.

mod connect;
mod said;

use std::io::{self, Read};
use std::path::Path;

use postgres::error::SqlState;
use postgres::{Client, Config, IsolationLevel, Transaction};

use self::said::Said;
use crate::delimited::DelimitedRows;
use crate::dialect::Dialect;
use crate::error::ReadError;
use crate::format::Format;
use crate::limits::Limits;
use crate::part::{Header, Role, Visitor};
use crate::place::{Place, Step};
use crate::reading::{Reading, Tally};
use crate::row::{Row, Rows};

/// How to reach a database: `host=… user=… password=… dbname=…` or a URL. A secret: it is not shown.
pub struct Connection {
    config: Config,
    said: Said,
}

impl std::fmt::Debug for Connection {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Connection(..)")
    }
}

impl Connection {
    /// Takes the connection from a file.
    ///
    /// # Errors
    /// The file cannot be read, or holds no connection.
    pub fn from_file(path: &Path) -> Result<Connection, ReadError> {
        let text = std::fs::read_to_string(path).map_err(|error| ReadError::from(error.kind()))?;
        Connection::parse(text.trim())
    }

    /// Takes the connection from an environment variable.
    ///
    /// # Errors
    /// The variable is not set, or holds no connection.
    pub fn from_environment(variable: &str) -> Result<Connection, ReadError> {
        let text = std::env::var(variable).map_err(|_| ReadError::NotFound)?;
        Connection::parse(&text)
    }

    fn parse(text: &str) -> Result<Connection, ReadError> {
        // The library's message would quote the text.
        let malformed = ReadError::Malformed { format: Format::Postgres };
        let (rest, said) = Said::take(text).ok_or_else(|| malformed.clone())?;
        let mut config: Config = rest.parse().map_err(|_| malformed)?;
        connect::prepare(&mut config);
        Ok(Connection { config, said })
    }

    /// Hands every table to `visitor`, in the order of schema and name. A table that the user may not read, or of which
    /// some columns, is told as [`ReadError::NoPermission`]; the rest is read.
    ///
    /// With [`Limits::rows`] a sample of each table is read, spread over its pages where it is large.
    pub fn visit(&self, limits: &Limits, visitor: &mut dyn Visitor) -> Tally {
        let place = Place::file(self.config.get_dbname().unwrap_or("postgres"));
        let mut reading = Reading::new(limits, visitor);
        let result = connect::connect(&self.config, &self.said).and_then(|client| read(client, &place, &mut reading));
        reading.end(&place, result)
    }
}

/// How long to wait for a table that another program keeps to itself, where the connection does not say it.
const LOCK_TIMEOUT: &str = "\
    SELECT pg_catalog.set_config('lock_timeout', '5s', false) \
    WHERE pg_catalog.current_setting('lock_timeout') IN ('0', '')";

/// Own tables of any kind that hold rows; partitions are read through their parent. Nothing here waits for a table.
const TABLES: &str = "\
    SELECT n.nspname, c.relname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace \
    WHERE c.relkind IN ('r', 'p', 'm') AND NOT c.relispartition \
    AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_t%' ORDER BY 1, 2";

/// The pages that a table has now, and what the server believes of its rows. It waits for a table that is kept, and a
/// table that went in the meantime has no size.
const SIZE: &str = "\
    SELECT COALESCE(pg_catalog.pg_relation_size(c.oid) / pg_catalog.current_setting('block_size')::int8, 0)::float8, \
    CASE WHEN c.relpages > 0 THEN c.reltuples::float8 / c.relpages ELSE 0 END \
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace \
    WHERE n.nspname = $1 AND c.relname = $2";

/// The columns with whether they hold bytes, and whether the user may read them; of a table that has gone, the server
/// says so when it is read.
const COLUMNS: &str = "\
    SELECT a.attname, a.atttypid = 'pg_catalog.bytea'::pg_catalog.regtype, \
    COALESCE(pg_catalog.has_schema_privilege(n.oid, 'USAGE') \
    AND pg_catalog.has_column_privilege(c.oid, a.attnum, 'SELECT'), true) \
    FROM pg_catalog.pg_attribute a \
    JOIN pg_catalog.pg_class c ON c.oid = a.attrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace \
    WHERE n.nspname = $1 AND c.relname = $2 AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum";

fn read(mut client: Client, place: &Place, reading: &mut Reading<'_>) -> Result<(), ReadError> {
    client.execute(LOCK_TIMEOUT, &[]).map_err(|error| failure(&error))?;
    for table in tables(&mut client)? {
        let place = place.step(Step::Table(format!("{}.{}", table.schema, table.name)));
        let result = read_table(&mut client, &table, &place, reading);
        reading.survive(&place, result)?;
    }
    Ok(())
}

struct Column {
    name: String,
    is_binary: bool,
    is_permitted: bool,
}

struct TableName {
    schema: String,
    name: String,
}

#[derive(Default)]
struct Size {
    pages: f64,
    /// What the server believes; not positive if it does not know.
    rows_per_page: f64,
}

fn tables(client: &mut Client) -> Result<Vec<TableName>, ReadError> {
    let mut transaction = begin(client)?;
    let rows = transaction.query(TABLES, &[]).map_err(|error| failure(&error))?;
    let table = |row: &postgres::Row| Ok(TableName { schema: row.try_get(0)?, name: row.try_get(1)? });
    rows.iter().map(table).collect::<Result<_, _>>().map_err(|error| failure(&error))
}

/// A transaction a table: an error in one does not take the others along.
fn begin(client: &mut Client) -> Result<Transaction<'_>, ReadError> {
    client
        .build_transaction()
        .read_only(true)
        .isolation_level(IsolationLevel::RepeatableRead)
        .start()
        .map_err(|error| failure(&error))
}

fn read_table(
    client: &mut Client,
    table: &TableName,
    place: &Place,
    reading: &mut Reading<'_>,
) -> Result<(), ReadError> {
    let mut transaction = begin(client)?;
    let columns = transaction.query(COLUMNS, &[&table.schema, &table.name]).map_err(|error| failure(&error))?;
    let columns: Vec<Column> = columns
        .iter()
        .map(|row| Ok(Column { name: row.try_get(0)?, is_binary: row.try_get(1)?, is_permitted: row.try_get(2)? }))
        .collect::<Result<_, postgres::Error>>()
        .map_err(|error| failure(&error))?;
    let all = columns.len();
    let columns: Vec<Column> = columns.into_iter().filter(|column| column.is_permitted).collect();
    if columns.len() < all {
        reading.problem(place, ReadError::NoPermission);
    }
    if columns.is_empty() {
        return Ok(());
    }
    let sampled = match reading.limits.rows {
        Some(rows) => sample(&size(&mut transaction, table)?, rows),
        None => String::new(),
    };
    let copied = transaction.copy_out(&copy(table, &columns, &sampled)).map_err(|error| failure(&error))?;
    let names = columns.into_iter().map(|column| column.name).collect();
    let copied = Copied { copied, has_ended: false };
    let mut rows = CopiedRows { rows: DelimitedRows::new(copied, Dialect::COMMA, reading)?.trusting(), names };
    reading.table(place, Format::Postgres, Header::Named, Role::Records, &mut rows)
}

fn size(transaction: &mut Transaction<'_>, table: &TableName) -> Result<Size, ReadError> {
    let row = transaction.query_opt(SIZE, &[&table.schema, &table.name]).map_err(|error| failure(&error))?;
    let Some(row) = row else { return Ok(Size::default()) };
    let size = |row: &postgres::Row| Ok(Size { pages: row.try_get(0)?, rows_per_page: row.try_get(1)? });
    size(&row).map_err(|error: postgres::Error| failure(&error))
}

/// The statement that streams a table as CSV. Binary columns are told by their type only.
fn copy(table: &TableName, columns: &[Column], sampled: &str) -> String {
    let column = |column: &Column| {
        let name = quote(&column.name);
        if column.is_binary { format!("CASE WHEN {name} IS NULL THEN NULL ELSE '{BINARY}' END") } else { name }
    };
    let columns: Vec<String> = columns.iter().map(column).collect();
    let (schema, name) = (quote(&table.schema), quote(&table.name));
    format!("COPY (SELECT {} FROM {schema}.{name}{sampled}) TO STDOUT WITH (FORMAT csv)", columns.join(", "))
}

const BINARY: &str = "data:application/octet-stream";

/// Pages that a sample looks at, at the least: with few of them chance might take none.
const LEAST_PAGES: f64 = 50.0;

/// How many times the wanted rows a sample takes, and how many on top, before it keeps as many as are wanted.
const ABUNDANCE: (f64, f64) = (3.0, 30.0);

/// A share of the pages, of those a share of the rows, and of them no more than asked for. A small table gives its
/// first rows.
fn sample(table: &Size, rows: u64) -> String {
    let (times, more) = ABUNDANCE;
    let wanted = more + times * f64::from(u32::try_from(rows).unwrap_or(u32::MAX));
    let pages = (wanted / table.rows_per_page).max(LEAST_PAGES);
    if table.rows_per_page <= 0.0 || pages * 2.0 > table.pages {
        return format!(" LIMIT {rows}");
    }
    let percent = 100.0 * pages / table.pages;
    let share = wanted / (pages * table.rows_per_page);
    format!(
        " TABLESAMPLE SYSTEM ({percent:.6}) WHERE pg_catalog.random() < {share:.6} \
         ORDER BY pg_catalog.random() LIMIT {rows}"
    )
}

fn quote(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// What the server copies out. It may refuse half-way; the reader of CSV would take that for malformed content. It ends
/// once: asked again, the library takes what the server says next for a broken connection.
struct Copied<R> {
    copied: R,
    has_ended: bool,
}

impl<R: Read> Read for Copied<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.has_ended {
            return Ok(0);
        }
        let read = self.copied.read(buffer).map_err(|error| {
            let refused = error.get_ref().and_then(|inner| inner.downcast_ref::<postgres::Error>()).map(failure);
            refused.map_or(error, io::Error::from)
        })?;
        self.has_ended = read == 0 && !buffer.is_empty();
        Ok(read)
    }
}

/// The rows of a copied table, under the names of its columns.
struct CopiedRows<R> {
    rows: DelimitedRows<R>,
    names: Vec<String>,
}

impl<R: Read> Rows for CopiedRows<R> {
    fn columns(&self) -> &[String] {
        &self.names
    }

    fn read_row(&mut self, row: &mut Row) -> Result<bool, ReadError> {
        self.rows.read_row(row)
    }
}

/// The state only: messages quote values, and the connection.
fn failure(error: &postgres::Error) -> ReadError {
    if error.code() == Some(&SqlState::LOCK_NOT_AVAILABLE) {
        return ReadError::Locked;
    }
    let state = error.code().map_or("connection", SqlState::code);
    ReadError::Database { state: state.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(pages: f64, rows_per_page: f64) -> Size {
        Size { pages, rows_per_page }
    }

    #[test]
    fn statements_quote_names_and_leave_bytes_out() {
        let column = |name: &str, is_binary| Column { name: name.into(), is_binary, is_permitted: true };
        let columns = [column("x", false), column("y", true)];
        let name = TableName { schema: "a\"b".into(), name: "c".into() };
        let whole = copy(&name, &columns, "");
        assert!(whole.contains(r#"FROM "a""b"."c""#) && whole.contains("CASE WHEN \"y\" IS NULL"));
        let sampled = copy(&name, &columns, &sample(&table(1e4, 100.0), 100));
        assert!(sampled.contains("TABLESAMPLE SYSTEM (0.500000) WHERE pg_catalog.random() < 0.066000 "));
    }

    #[test]
    fn a_sample_never_hangs_on_the_chance_of_a_few_pages() {
        for small in [table(0.0, 0.0), table(90.0, 100.0), table(1e6, -0.1)] {
            assert_eq!(sample(&small, 10), " LIMIT 10");
        }
        // Rows so wide that each takes a page.
        assert!(
            sample(&table(1e4, 1.0), 1000)
                .starts_with(" TABLESAMPLE SYSTEM (30.300000) WHERE pg_catalog.random() < 1.0")
        );
    }

    #[test]
    fn a_connection_is_not_shown() {
        let connection = Connection::parse("host=db.example.org user=u password=geheim").unwrap();
        assert!(!format!("{connection:?}").contains("geheim"));
        let error = Connection::parse("password=geheim oops").unwrap_err();
        assert!(!format!("{error} {error:?}").contains("geheim"));
    }
}
