//! What is typed or sent on standard input, since shells keep what stands on a line.

use std::io::Read;
use waarborg_text::Fault;
use zeroize::Zeroizing;

/// Reads standard input; `nothing` is the fault where it cannot be read as text. What is longer than `most` bytes is refused
/// whole: half of it would be done as if it were all.
pub fn typed(most: u64, nothing: &'static str) -> Result<Zeroizing<String>, Fault> {
    read(&mut std::io::stdin().lock(), most, nothing)
}

fn read(input: &mut dyn Read, most: u64, nothing: &'static str) -> Result<Zeroizing<String>, Fault> {
    let mut text = Zeroizing::new(String::new());
    let length = input.take(most + 1).read_to_string(&mut text).map_err(|_| Fault::new(nothing))?;
    if u64::try_from(length).unwrap_or(u64::MAX) > most {
        return Err(Fault::new("people.typed-too-long").with("most", most.to_string()));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_too_long_is_refused_whole() {
        let read = |text: &str| super::read(&mut text.as_bytes(), 4, "people.nothing-sought");
        assert_eq!(read("vier").unwrap().as_str(), "vier");
        let fault = read("vijf!").unwrap_err();
        assert_eq!((fault.code, fault.arguments), ("people.typed-too-long", vec![("most", "4".to_owned())]));
    }

    #[test]
    fn what_is_no_text_is_nothing() {
        let fault = super::read(&mut [0xff_u8].as_slice(), 4, "people.nothing-sought").unwrap_err();
        assert_eq!(fault.code, "people.nothing-sought");
    }
}
