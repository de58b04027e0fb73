//! Programs that stand before the pages and pass requests on: from where a request comes is what they say of it.
//!
//! Whoever knocks can write what she likes into a request, so nothing is believed unless it came from an address that the
//! house named, and of what stands there only the last address that is not one of those (RFC 7239, 8.1): what stands
//! further to the front was written by somebody nobody knows.

use axum::http::HeaderMap;
use std::net::{IpAddr, Ipv6Addr};
use std::str::FromStr;

/// Addresses of the programs that stand before the pages. None: nobody is believed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proxies(pub Vec<Net>);

/// An address, or all that begin as it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Net {
    /// Its bits; those of a short address as it stands among the long ones.
    bits: u128,
    /// Of how many of them all have the same.
    same: u32,
}

/// How many bits stand before a short address among the long ones.
const BEFORE_SHORT: u32 = 96;

impl Net {
    fn has(self, address: IpAddr) -> bool {
        let differs = self.bits ^ bits(address);
        self.same == 0 || differs >> (u128::BITS - self.same) == 0
    }
}

/// What could not be read as an address or a range of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no address, and no range of addresses")]
pub struct NoNet;

impl FromStr for Net {
    type Err = NoNet;

    /// Reads `192.0.2.7`, `10.0.0.0/8`, `2001:db8::1` or `fd00::/8`. Bits behind a range's own are refused: it would be
    /// another one than was written.
    fn from_str(text: &str) -> Result<Self, NoNet> {
        let (address, length) = text.split_once('/').map_or((text, None), |(address, length)| (address, Some(length)));
        let address: IpAddr = address.parse().map_err(|_| NoNet)?;
        let (before, own) = if address.is_ipv4() { (BEFORE_SHORT, 32) } else { (0, 128) };
        let is_number = |text: &str| (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        let length = match length {
            None => own,
            Some(text) if is_number(text) => text.parse().map_err(|_| NoNet)?,
            Some(_) => return Err(NoNet),
        };
        if length > own {
            return Err(NoNet);
        }
        let net = Self { bits: bits(address), same: before + length };
        let is_bare = net.same == u128::BITS || net.bits << net.same == 0;
        if is_bare { Ok(net) } else { Err(NoNet) }
    }
}

fn bits(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(short) => short.to_ipv6_mapped().to_bits(),
        IpAddr::V6(long) => Ipv6Addr::to_bits(long),
    }
}

impl Proxies {
    /// From where a request comes that this address brought.
    #[must_use]
    pub fn source(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let peer = peer.to_canonical();
        if !self.is_ours(peer) {
            return peer;
        }
        let (listed, said) = (listed(headers), said(headers));
        match (listed.is_empty(), said.is_empty()) {
            (false, true) => self.last_of_others(peer, &listed),
            (true, false) => self.last_of_others(peer, &said),
            // A proxy writes the one or the other. Where both stand and differ, whoever knocked wrote one of them.
            (false, false) => {
                let (one, other) = (self.last_of_others(peer, &listed), self.last_of_others(peer, &said));
                if one == other { one } else { peer }
            }
            (true, true) => peer,
        }
    }

    /// Whether an address is one of them.
    #[must_use]
    pub fn is_ours(&self, address: IpAddr) -> bool {
        self.0.iter().any(|net| net.has(address))
    }

    /// The last address that is none of ours. One that cannot be read hides what stands before it.
    fn last_of_others(&self, peer: IpAddr, nodes: &[String]) -> IpAddr {
        let mut last = peer;
        for text in nodes.iter().rev() {
            let Some(address) = node(text) else { break };
            last = address;
            if !self.is_ours(address) {
                break;
            }
        }
        last
    }
}

/// The nodes of `X-Forwarded-For`, in their order.
fn listed(headers: &HeaderMap) -> Vec<String> {
    let lines = headers.get_all("x-forwarded-for").into_iter();
    // What is no text is a node that cannot be read.
    let lines = lines.map(|line| line.to_str().unwrap_or_default().to_owned());
    lines.flat_map(|line| line.split(',').map(|part| part.trim().to_owned()).collect::<Vec<_>>()).collect()
}

/// The nodes of `Forwarded` (RFC 7239), in their order; an element without one is a node that cannot be read.
fn said(headers: &HeaderMap) -> Vec<String> {
    let lines = headers.get_all("forwarded").into_iter();
    let lines = lines.map(|line| line.to_str().unwrap_or_default().to_owned());
    let element = |element: &str| {
        let mut pairs = element.split(';').filter_map(|pair| pair.trim().split_once('='));
        let found = pairs.find(|(key, _)| key.trim().eq_ignore_ascii_case("for"));
        found.map(|(_, value)| value.trim().trim_matches('"').to_owned()).unwrap_or_default()
    };
    lines.flat_map(|line| line.split(',').map(element).collect::<Vec<_>>()).collect()
}

/// An address as a proxy writes it: with a port or without, in brackets or without.
fn node(text: &str) -> Option<IpAddr> {
    let bare = match text.strip_prefix('[') {
        Some(rest) => rest.split_once(']').map(|(address, _)| address)?,
        None => match text.split_once(':') {
            // More colons than one: a long address without brackets, which has no port.
            Some((address, port)) if !port.contains(':') => address,
            _ => text,
        },
    };
    bare.parse().ok().map(|address: IpAddr| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    fn proxies(nets: &[&str]) -> Proxies {
        Proxies(nets.iter().map(|net| net.parse().unwrap()).collect())
    }

    fn headers(lines: &[(&'static str, &str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, line) in lines {
            headers.append(*name, line.parse().unwrap());
        }
        headers
    }

    const LIST: &str = "x-forwarded-for";

    #[test]
    fn ranges_are_read_as_they_are_written() {
        let has = |net: &str, address: &str| net.parse::<Net>().unwrap().has(ip(address));
        assert!(has("10.0.0.0/8", "10.255.0.1") && !has("10.0.0.0/8", "11.0.0.1"));
        assert!(has("192.0.2.7", "192.0.2.7") && !has("192.0.2.7", "192.0.2.6"));
        assert!(has("192.0.2.7", "::ffff:192.0.2.7") && !has("192.0.2.7", "2001:db8::7"));
        assert!(has("fd00::/8", "fdab::1") && !has("fd00::/8", "fe80::1"));
        assert!(has("0.0.0.0/0", "203.0.113.1") && !has("0.0.0.0/0", "2001:db8::1") && has("::/0", "2001:db8::1"));
        for wrong in
            ["", "x", "10.0.0.0/33", "10.0.0.1/8", "::/129", "10.0.0.0/", "10.0.0.0/+8", "10.0.0.0/8/8", "10.0.0"]
        {
            assert_eq!(wrong.parse::<Net>(), Err(NoNet), "{wrong}");
        }
    }

    #[test]
    fn nobody_is_believed_but_a_proxy_of_the_house() {
        let spoofed = headers(&[(LIST, "203.0.113.9"), ("forwarded", "for=203.0.113.9")]);
        assert_eq!(Proxies::default().source(ip("192.0.2.7"), &spoofed), ip("192.0.2.7"));
        assert_eq!(proxies(&["10.0.0.0/8"]).source(ip("192.0.2.7"), &spoofed), ip("192.0.2.7"));
        assert_eq!(proxies(&["10.0.0.0/8"]).source(ip("10.0.0.1"), &HeaderMap::new()), ip("10.0.0.1"));
    }

    #[test]
    fn the_last_address_that_is_no_proxy_counts() {
        let ours = proxies(&["10.0.0.0/8", "2001:db8:1::/48"]);
        let source = |lines: &[(&'static str, &str)]| ours.source(ip("::ffff:10.0.0.1"), &headers(lines));
        assert_eq!(source(&[(LIST, "198.51.100.1, 203.0.113.9, 10.2.3.4")]), ip("203.0.113.9"));
        assert_eq!(source(&[(LIST, "198.51.100.1"), (LIST, "203.0.113.9:4711")]), ip("203.0.113.9"));
        assert_eq!(source(&[(LIST, "2001:db8::9")]), ip("2001:db8::9"));
        assert_eq!(source(&[(LIST, "[2001:db8::9]:4711, 2001:db8:1::2")]), ip("2001:db8::9"));
        assert_eq!(source(&[(LIST, "10.9.9.9")]), ip("10.9.9.9"));
        let said = "for=198.51.100.1, For=\"[2001:db8::9]:4711\";proto=https;by=203.0.113.43";
        assert_eq!(source(&[("forwarded", said)]), ip("2001:db8::9"));
        assert_eq!(source(&[("forwarded", "for=203.0.113.9"), (LIST, "203.0.113.9")]), ip("203.0.113.9"));
    }

    #[test]
    fn what_cannot_be_read_hides_what_stands_before_it() {
        let ours = proxies(&["10.0.0.0/8"]);
        let source = |lines: &[(&'static str, &str)]| ours.source(ip("10.0.0.1"), &headers(lines));
        for wrong in
            ["198.51.100.1, unknown", "198.51.100.1,", "_hidden", "1.2.3", "[2001:db8::1", ":", "198.51.100.1 x"]
        {
            assert_eq!(source(&[(LIST, wrong)]), ip("10.0.0.1"), "{wrong}");
        }
        assert_eq!(source(&[(LIST, "198.51.100.1, x, 10.0.0.9")]), ip("10.0.0.9"));
        assert_eq!(source(&[("forwarded", "for=198.51.100.1, proto=https")]), ip("10.0.0.1"));
        // Two that differ: one was written by whoever knocked.
        assert_eq!(source(&[("forwarded", "for=198.51.100.1"), (LIST, "203.0.113.9")]), ip("10.0.0.1"));
    }
}
