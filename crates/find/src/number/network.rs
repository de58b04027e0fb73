//! Addresses of devices.

use std::net::{Ipv4Addr, Ipv6Addr};

/// Reads an IPv4 address that can belong to a device of a person.
pub(crate) fn ipv4(text: &str) -> Option<Ipv4Addr> {
    let address: Ipv4Addr = text.parse().ok()?;
    let usable =
        !address.is_unspecified() && !address.is_loopback() && !address.is_broadcast() && !address.is_multicast();
    let octets = address.octets();
    // The router of every home.
    let router = octets[..3] == [192, 168, 0] || octets[..3] == [192, 168, 1];
    let router = router && matches!(octets[3], 1 | 254);
    (usable && !router && octets[0] != 0 && (octets[0] != 255)).then_some(address)
}

/// Says whether an address looks like a version: all parts small, the last one too.
pub(crate) fn looks_like_version(address: Ipv4Addr) -> bool {
    let octets = address.octets();
    octets[0] < 20
        && octets[1] < 30
        && octets[2] < 100
        && octets[3] < 100
        && octets != [10, 0, 0, octets[3]]
        && octets[..2] != [10, 0]
}

/// Reads an IPv6 address other than loopback, with enough groups to be no time.
pub(crate) fn ipv6(text: &str) -> Option<Ipv6Addr> {
    let address: Ipv6Addr = text.parse().ok()?;
    let short = text.len() < 7 || text.bytes().filter(|b| *b == b':').count() < 2;
    (!short && !address.is_loopback() && !address.is_unspecified()).then_some(address)
}

/// Says whether the text is a MAC address: six pairs of hex digits.
pub(crate) fn is_mac(text: &[u8]) -> bool {
    text.len() == 17
        && (text[2] == b':' || text[2] == b'-')
        && text
            .chunks(3)
            .all(|part| part[..2].iter().all(u8::is_ascii_hexdigit) && (part.len() == 2 || part[2] == text[2]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        assert!(ipv4("83.12.7.9").is_some() && ipv4("256.1.1.1").is_none() && ipv4("0.1.2.3").is_none());
        assert!(looks_like_version("10.4.2.17".parse().unwrap_or(Ipv4Addr::LOCALHOST)));
        assert!(ipv6("2001:db8::1:2").is_some() && ipv6("12:30:15").is_none());
        assert!(is_mac(b"00:1a:2b:3c:4d:5e") && !is_mac(b"00:1a:2b:3c:4d:zz"));
    }
}
