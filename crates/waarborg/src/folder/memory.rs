//! What the system allows this process: keys stay out of swap and out of core dumps, and there are files for many connections.

use rustix::mm::{MlockAllFlags, mlockall};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// Locks memory and forbids core dumps. Done before the first key is in memory; what the system does not allow is left.
pub fn protect() {
    let hard = getrlimit(Resource::Core).maximum;
    let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: hard });
    #[cfg(target_os = "linux")]
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
    // Under a limit, locking what is still to come would make later allocations fail, which ends the process.
    if getrlimit(Resource::Memlock).current.is_none() {
        let _ = mlockall(MlockAllFlags::CURRENT | MlockAllFlags::FUTURE | MlockAllFlags::ONFAULT);
    }
}

/// More files than these are of no use.
const MOST_FILES: u64 = 16_384;
/// As many as a system gives at least.
const LEAST_FILES: u64 = 256;

/// Raises how many files may be open at once, as far as the system lets us: so many they are then.
pub fn files() -> usize {
    let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
    let most = maximum.unwrap_or(MOST_FILES).min(MOST_FILES);
    if current.is_some_and(|current| current < most) {
        let _ = setrlimit(Resource::Nofile, Rlimit { current: Some(most), maximum });
    }
    let now = getrlimit(Resource::Nofile).current.unwrap_or(MOST_FILES).clamp(LEAST_FILES, MOST_FILES);
    usize::try_from(now).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_as_many_files_as_the_system_gives() {
        let files = files();
        let maximum = getrlimit(Resource::Nofile).maximum.unwrap_or(MOST_FILES).min(MOST_FILES);
        assert!(files as u64 >= maximum.max(LEAST_FILES), "{files} of {maximum}");
    }
}
