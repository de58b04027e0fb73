//! PostgreSQL databases: tables, whole or sampled, in one transaction that can only read.

use std::io::Read;
use std::path::Path;
use std::time::Duration;

use postgres::{Client, Config, IsolationLevel, NoTls, Transaction};

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
}

impl std::fmt::Debug for Connection {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Connection(..)")
    }
}

/// How long to wait for the server, and for one table.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

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
        let mut config: Config = text.parse().map_err(|_| ReadError::Malformed { format: Format::Postgres })?;
        config.connect_timeout(CONNECT_TIMEOUT);
        Ok(Connection { config })
    }

    /// Hands every table that the user may read to `visitor`, in the order of schema and name.
    ///
    /// With [`Limits::rows`] a sample of each table is read, spread over its pages where it is large.
    pub fn visit(&self, limits: &Limits, visitor: &mut dyn Visitor) -> Tally {
        let place = Place::file(self.config.get_dbname().unwrap_or("postgres"));
        let mut reading = Reading::new(limits, visitor);
        let result = read(&self.config, &place, &mut reading);
        reading.end(&place, result)
    }
}

/// Own tables of any kind that hold rows; partitions are read through their parent.
const TABLES: &str = "\
    SELECT n.nspname, c.relname, c.reltuples::float8 FROM pg_catalog.pg_class c \
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace \
    WHERE c.relkind IN ('r', 'p', 'm') AND NOT c.relispartition \
    AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_t%' \
    AND pg_catalog.has_table_privilege(c.oid, 'SELECT') ORDER BY 1, 2";

const COLUMNS: &str = "\
    SELECT a.attname, a.atttypid = 'pg_catalog.bytea'::pg_catalog.regtype FROM pg_catalog.pg_attribute a \
    JOIN pg_catalog.pg_class c ON c.oid = a.attrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace \
    WHERE n.nspname = $1 AND c.relname = $2 AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum";

fn read(config: &Config, place: &Place, reading: &mut Reading<'_>) -> Result<(), ReadError> {
    let mut client = config.connect(NoTls).map_err(|error| failure(&error))?;
    for table in tables(&mut client)? {
        let place = place.step(Step::Table(format!("{}.{}", table.schema, table.name)));
        let result = read_table(&mut client, &table, &place, reading);
        reading.survive(&place, result)?;
    }
    Ok(())
}

struct TableName {
    schema: String,
    name: String,
    /// What the server believes; negative if it does not know.
    estimated_rows: f64,
}

fn tables(client: &mut Client) -> Result<Vec<TableName>, ReadError> {
    let mut transaction = begin(client)?;
    let rows = transaction.query(TABLES, &[]).map_err(|error| failure(&error))?;
    let table = |row: &postgres::Row| {
        Ok(TableName { schema: row.try_get(0)?, name: row.try_get(1)?, estimated_rows: row.try_get(2)? })
    };
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
    let columns: Vec<(String, bool)> = columns
        .iter()
        .map(|row| Ok((row.try_get(0)?, row.try_get(1)?)))
        .collect::<Result<_, postgres::Error>>()
        .map_err(|error| failure(&error))?;
    if columns.is_empty() {
        return Ok(());
    }
    let copied = transaction.copy_out(&copy(table, &columns, reading.limits)).map_err(|error| failure(&error))?;
    let names = columns.into_iter().map(|(name, _)| name).collect();
    let mut rows = CopiedRows { rows: DelimitedRows::new(copied, Dialect::COMMA, reading)?, names };
    reading.table(place, Format::Postgres, Header::Named, Role::Records, &mut rows)
}

/// The statement that streams a table as CSV. Binary columns are told by their type only.
fn copy(table: &TableName, columns: &[(String, bool)], limits: &Limits) -> String {
    let column = |(name, is_binary): &(String, bool)| {
        let name = quote(name);
        if *is_binary { format!("CASE WHEN {name} IS NULL THEN NULL ELSE '{BINARY}' END") } else { name }
    };
    let columns: Vec<String> = columns.iter().map(column).collect();
    let mut query = format!("SELECT {} FROM {}.{}", columns.join(", "), quote(&table.schema), quote(&table.name));
    if let Some(rows) = limits.rows {
        query.push_str(&sample(table.estimated_rows, rows));
    }
    format!("COPY ({query}) TO STDOUT WITH (FORMAT csv)")
}

const BINARY: &str = "data:application/octet-stream";

/// Twice the share of pages that should do, and no more rows than asked for.
fn sample(estimated_rows: f64, rows: u64) -> String {
    let wanted = f64::from(u32::try_from(rows).unwrap_or(u32::MAX));
    let percent = 200.0 * wanted / estimated_rows.max(1.0);
    if percent < 50.0 { format!(" TABLESAMPLE SYSTEM ({percent:.6}) LIMIT {rows}") } else { format!(" LIMIT {rows}") }
}

fn quote(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
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
    let state = error.code().map_or("connection", postgres::error::SqlState::code);
    ReadError::Database { state: state.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_quote_names_and_leave_bytes_out() {
        let table = TableName { schema: "a\"b".into(), name: "c".into(), estimated_rows: 1e6 };
        let columns = [("x".to_owned(), false), ("y".to_owned(), true)];
        let whole = copy(&table, &columns, &Limits::default());
        assert!(whole.contains(r#"FROM "a""b"."c""#) && whole.contains("CASE WHEN \"y\" IS NULL"));
        let sampled = copy(&table, &columns, &Limits { rows: Some(100), ..Limits::default() });
        assert!(sampled.contains("TABLESAMPLE SYSTEM (0.020000) LIMIT 100"));
    }

    #[test]
    fn a_connection_is_not_shown() {
        let connection = Connection::parse("host=db.example.org user=u password=geheim").unwrap();
        assert!(!format!("{connection:?}").contains("geheim"));
        let error = Connection::parse("password=geheim oops").unwrap_err();
        assert!(!format!("{error} {error:?}").contains("geheim"));
    }
}
