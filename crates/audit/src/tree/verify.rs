//! Checking proofs, with nothing but hashes: the algorithms of RFC 9162, step by step.

use super::{empty_root, node_hash};
use crate::Hash;
use thiserror::Error;

/// Why a path proves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PathError {
    /// The leaf or the old log lies beyond the log.
    #[error("the log is not that long")]
    Beyond,
    /// More or fewer hashes than the place asks for.
    #[error("the path has the wrong number of hashes")]
    Length,
    /// The path leads to another root than that of the old log.
    #[error("the path does not lead to the old root")]
    OldRoot,
    /// The path leads to another root.
    #[error("the path does not lead to the root")]
    Root,
}

impl PathError {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Beyond => "path.beyond",
            Self::Length => "path.length",
            Self::OldRoot => "path.old-root",
            Self::Root => "path.root",
        }
    }
}

/// Checks that a leaf, by its hash, stands at `index` in the log of `size` with this root.
///
/// Source: RFC 9162, section 2.1.3.2.
///
/// # Errors
/// [`PathError`] if the path does not show it.
pub fn verify_inclusion(leaf: &Hash, index: u64, size: u64, path: &[Hash], root: &Hash) -> Result<(), PathError> {
    let last = size.checked_sub(1).filter(|last| index <= *last).ok_or(PathError::Beyond)?;
    let (mut node, mut edge) = (index, last);
    let mut hash = *leaf;
    for sibling in path {
        if edge == 0 {
            return Err(PathError::Length);
        }
        if node & 1 == 1 || node == edge {
            hash = node_hash(sibling, &hash);
            skip_lone_nodes(&mut node, &mut edge);
        } else {
            hash = node_hash(&hash, sibling);
        }
        node >>= 1;
        edge >>= 1;
    }
    match edge {
        0 if hash == *root => Ok(()),
        0 => Err(PathError::Root),
        _ => Err(PathError::Length),
    }
}

/// Checks that the log of size `new` begins with the log of size `old`.
///
/// Source: RFC 9162, section 2.1.4.2.
///
/// # Errors
/// [`PathError`] if the path does not show it.
pub fn verify_consistency(
    old: u64,
    old_root: &Hash,
    new: u64,
    new_root: &Hash,
    path: &[Hash],
) -> Result<(), PathError> {
    if old > new {
        return Err(PathError::Beyond);
    }
    if old == 0 || old == new {
        // Every log begins with the empty one, and each with itself: nothing is to be shown but the roots.
        let is_old = if old == 0 { empty_root() == *old_root } else { old_root == new_root };
        return match (path.is_empty(), is_old) {
            (false, _) => Err(PathError::Length),
            (true, false) => Err(PathError::OldRoot),
            (true, true) => Ok(()),
        };
    }
    // The root of an old log that is one complete subtree is left out of the path.
    let (start, path) =
        if old.is_power_of_two() { (old_root, path) } else { path.split_first().ok_or(PathError::Length)? };
    let (mut node, mut edge) = (old - 1, new - 1);
    let lone = node.trailing_ones();
    node >>= lone;
    edge >>= lone;
    let (mut old_hash, mut new_hash) = (*start, *start);
    for sibling in path {
        if edge == 0 {
            return Err(PathError::Length);
        }
        if node & 1 == 1 || node == edge {
            old_hash = node_hash(sibling, &old_hash);
            new_hash = node_hash(sibling, &new_hash);
            skip_lone_nodes(&mut node, &mut edge);
        } else {
            new_hash = node_hash(&new_hash, sibling);
        }
        node >>= 1;
        edge >>= 1;
    }
    match edge {
        // A path that does not even lead to today's root says nothing about the old one.
        0 if new_hash != *new_root => Err(PathError::Root),
        0 if old_hash != *old_root => Err(PathError::OldRoot),
        0 => Ok(()),
        _ => Err(PathError::Length),
    }
}

/// Goes up while the node is the last of its row and has no sibling.
fn skip_lone_nodes(node: &mut u64, edge: &mut u64) {
    // INVARIANT: the node is odd, or the same as the edge, which is not zero; so there is a bit to stop at.
    let lone = node.trailing_zeros().min(u64::BITS - 1);
    *node >>= lone;
    *edge >>= lone;
}
