//! The privacy administration: who the firm is, what its statement says, what needs doing.
