//! The numbers in the head of a leaf. They never change their meaning; new ones are added behind.

/// An enumeration whose numbers stand in leaves.
macro_rules! numbered {
    ($(#[$about:meta])* $name:ident { $($(#[$meaning:meta])* $variant:ident = $number:literal, $word:literal;)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum $name {
            $($(#[$meaning])* $variant = $number,)+
        }

        impl $name {
            /// All there are, by number.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// What a number means, if this version knows it.
            #[must_use]
            pub fn from_number(number: u8) -> Option<Self> {
                match number {
                    $($number => Some(Self::$variant),)+
                    _ => None,
                }
            }

            /// The stable word for programs.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }
    };
}

numbered! {
    /// What a leaf tells.
    Kind {
        /// The log begins, anew after a restore.
        Epoch = 1, "epoch";
        /// Another key signs from here on.
        Signer = 2, "signer";
        /// The house was set up or altered.
        Configure = 3, "configure";
        /// A version of the register came into force.
        Register = 4, "register";
        /// A record was written.
        Write = 5, "write";
        /// Records came in from a file.
        Import = 6, "import";
        /// Data were opened for an activity.
        Use = 7, "use";
        /// Someone was looked up.
        Find = 8, "find";
        /// Data were disclosed to a recipient.
        Share = 9, "share";
        /// Data were handed out as a file.
        Export = 10, "export";
        /// Consent was given.
        Consent = 11, "consent";
        /// Consent was withdrawn.
        Withdraw = 12, "withdraw";
        /// Someone objected.
        Object = 13, "object";
        /// Someone was informed.
        Notice = 14, "notice";
        /// Processing was restricted.
        Restrict = 15, "restrict";
        /// A restriction was lifted.
        Unrestrict = 16, "unrestrict";
        /// Data were corrected.
        Correct = 17, "correct";
        /// The standing of a person changed otherwise.
        Standing = 18, "standing";
        /// Data were erased.
        Erase = 19, "erase";
        /// What was past its retention was cleared out.
        ClearOut = 20, "clear-out";
        /// Data were sealed anew under another key.
        Rotate = 21, "rotate";
        /// An import was taken back.
        UndoImport = 22, "undo-import";
        /// A backup was made.
        Backup = 23, "backup";
        /// A backup was brought back.
        Restore = 24, "restore";
        /// The head was laid down outside.
        Anchor = 25, "anchor";
        /// A request of a person was refused.
        Refuse = 26, "refuse";
        /// Someone signed in, or was held back from it.
        SignIn = 27, "sign-in";
        /// Someone signed out everywhere but where she is.
        SignOut = 28, "sign-out";
        /// Someone made a link by which another comes in.
        Link = 29, "link";
    }
}

numbered! {
    /// What came of it.
    Outcome {
        /// It was done; no question of law was put.
        Done = 1, "done";
        /// The law allowed it, and it was done.
        Allowed = 2, "allowed";
        /// It was not allowed, by the law or by a brake, and was not done.
        Refused = 3, "refused";
        /// It was allowed and went wrong.
        Failed = 4, "failed";
    }
}

/// How the tags of a leaf are to be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Flags(u8);

impl Flags {
    /// Nothing out of the ordinary: one subject, a person or client as actor.
    pub const NONE: Self = Self(0);
    /// The subject tag is that of a set.
    pub const SET: Self = Self(1);
    /// The leaf is about nobody; the subject tag is zero.
    pub const NO_SUBJECT: Self = Self(2);
    /// The house itself acted.
    pub const HOUSE: Self = Self(4);

    const KNOWN: u8 = Self::SET.0 | Self::NO_SUBJECT.0 | Self::HOUSE.0;

    /// The flags of a byte, if this version knows them all.
    #[must_use]
    pub fn from_bits(bits: u8) -> Option<Self> {
        (bits & !Self::KNOWN == 0).then_some(Self(bits))
    }

    /// The byte.
    #[must_use]
    pub fn bits(self) -> u8 {
        self.0
    }

    /// These and others.
    #[must_use]
    pub fn with(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// Whether all of `others` are set.
    #[must_use]
    pub fn has(self, others: Self) -> bool {
        self.0 & others.0 == others.0
    }
}
