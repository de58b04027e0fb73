//! Text with places that differ from run to run: `[..]` stands for any part of a line, a line `...`
//! or `…` for any lines.

/// Whether a text is what a pattern shows.
pub fn fits(pattern: &str, text: &str) -> bool {
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    lines_fit(&lines(pattern), &lines(text))
}

/// Whether a pattern leaves lines out, so that nobody can write it anew from one run.
pub fn leaves_lines_out(pattern: &str) -> bool {
    pattern.lines().any(is_gap)
}

/// A text as the next pattern: lines that an old pattern fitted stay as it had them.
pub fn renew(pattern: &str, text: &str) -> String {
    // A pattern that fits every line would take the place of all of them.
    let tells = |line: &str| line.replace("[..]", "").trim().len() > 2;
    let old: Vec<&str> = pattern.lines().filter(|line| line.contains("[..]") && tells(line)).collect();
    text.lines()
        .flat_map(|line| [*old.iter().find(|pattern| line_fits(pattern, line)).unwrap_or(&line), "\n"])
        .collect()
}

fn lines_fit(pattern: &[String], text: &[String]) -> bool {
    match pattern.split_first() {
        None => text.is_empty(),
        Some((first, rest)) if is_gap(first) => (0..=text.len()).any(|from| lines_fit(rest, &text[from..])),
        Some((first, rest)) => {
            text.split_first().is_some_and(|(line, more)| line_fits(first, line) && lines_fit(rest, more))
        }
    }
}

fn is_gap(line: &str) -> bool {
    matches!(line.trim(), "..." | "…")
}

fn line_fits(pattern: &str, line: &str) -> bool {
    match pattern.split_once("[..]") {
        None => pattern == line,
        Some((start, rest)) => line.strip_prefix(start).is_some_and(|line| {
            line.char_indices().map(|(at, _)| at).chain([line.len()]).any(|at| line_fits(rest, &line[at..]))
        }),
    }
}

#[test]
fn a_gap_by_itself_takes_no_other_lines_place() {
    assert_eq!(renew("[..]\nas of [..]\n", "one\nas of today\n"), "one\nas of [..]\n");
}

#[test]
fn a_pattern_fits_what_it_shows_and_nothing_else() {
    assert!(fits("as of [..] 2026\n", "as of Monday 23 November 2026\n"));
    assert!(!fits("as of [..] 2026\n", "as of Monday 23 November 2027\n"));
    assert!(fits("one\n...\nlast\n", "one\ntwo\nthree\nlast\n"));
    assert!(fits("one\n...\nlast\n", "one\nlast\n"));
    assert!(!fits("one\n...\nlast\n", "one\ntwo\n"));
    assert!(!fits("one\n", "one\ntwo\n"));
    assert_eq!(renew("a [..] c\nold\n", "a b c\nnew\n"), "a [..] c\nnew\n");
}
