//! One compressed file.

use flate2::read::MultiGzDecoder;

use crate::error::ReadError;
use crate::guard::{ExpansionGuard, PackedReader};
use crate::place::{Place, Step};
use crate::reading::Reading;
use crate::source::Input;

/// Reads the file inside, named as the outside without its folders and its last extension.
pub(crate) fn read(input: Input<'_>, place: &Place, reading: &mut Reading<'_>) -> Result<(), ReadError> {
    let limits = reading.limits;
    let name = input.name.rsplit(['/', '\\']).next().unwrap_or(&input.name);
    let name = name.strip_suffix(".gz").unwrap_or(name).to_owned();
    let place = place.step(Step::Entry(name.clone()));
    let (packed_reader, packed) = PackedReader::new(input.into_reader());
    let guard = ExpansionGuard::new(MultiGzDecoder::new(packed_reader), packed, reading.budget.clone(), limits);
    let input = Input::from_stream(name, Box::new(guard));
    reading.nested(&place, input)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use crate::limits::Limits;
    use crate::testing::read_bytes;

    fn packed(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn the_file_inside_is_read_and_a_bomb_stopped() {
        let seen = read_bytes("leden/k.csv.gz", &packed(b"naam;plaats\nAnna;Delft\nBert;Gouda\n"), &Limits::default());
        assert_eq!(seen.tables[0].place, "leden/k.csv.gz › k.csv");
        assert_eq!(seen.tables[0].values("naam"), ["Anna", "Bert"]);
        let limits = Limits { expansion: 10, expansion_floor_bytes: 1000, ..Limits::default() };
        assert_eq!(read_bytes("b.txt.gz", &packed(&vec![b'a'; 1 << 20]), &limits).problems, ["read.too-large"]);
    }

    #[test]
    fn a_file_without_its_end_is_truncated() {
        let bytes = packed(&b"een regel tekst\n".repeat(1000));
        assert_eq!(read_bytes("b.txt.gz", &bytes[..bytes.len() - 12], &Limits::default()).problems, ["read.truncated"]);
    }
}
