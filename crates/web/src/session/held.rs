//! What a session holds for a while and nobody writes down: a recovery sheet that is being copied, a passkey half added.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// At most one thing of each type. It never leaves memory, and goes with the session or when that falls asleep.
#[derive(Default)]
pub struct Held(Mutex<HashMap<TypeId, Box<dyn Any + Send>>>);

impl Held {
    /// Holds a thing in place of the one of its type.
    pub fn put<T: Any + Send>(&self, thing: T) {
        self.things().insert(TypeId::of::<T>(), Box::new(thing));
    }

    /// Gives the thing of a type out of hand.
    #[must_use]
    pub fn take<T: Any + Send>(&self) -> Option<T> {
        let thing = self.things().remove(&TypeId::of::<T>())?;
        thing.downcast().ok().map(|thing| *thing)
    }

    /// Shows the thing of a type.
    pub fn look<T: Any + Send, R>(&self, look: impl FnOnce(&T) -> R) -> Option<R> {
        self.things().get(&TypeId::of::<T>()).and_then(|thing| thing.downcast_ref()).map(look)
    }

    /// Lets everything go.
    pub fn clear(&self) {
        self.things().clear();
    }

    fn things(&self) -> MutexGuard<'_, HashMap<TypeId, Box<dyn Any + Send>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_thing_of_a_type_is_held_and_handed_out_once() {
        let held = Held::default();
        held.put(1_u8);
        held.put(2_u8);
        held.put("x".to_owned());
        assert_eq!(held.look(|number: &u8| *number), Some(2));
        assert_eq!((held.take::<u8>(), held.take::<u8>()), (Some(2), None));
        held.clear();
        assert_eq!(held.take::<String>(), None);
    }
}
