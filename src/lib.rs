//! Procedures written once, published as guides and checklists in several languages.

#![forbid(unsafe_code)]

pub mod progress;

pub mod source;

pub mod locale;

pub mod diagnostic;

pub mod layout;

pub mod limit;

pub mod edit;

pub mod text;

pub mod tree;

pub mod syntax;

pub mod format;

pub mod model;

pub mod load;

pub mod facts;

pub mod git;

pub mod drift;

pub mod resolve;

pub mod render;

pub mod check;

pub mod review;

pub mod write;

pub mod create;

pub mod scaffold;

pub mod adopt;

pub mod compare;

pub mod report;

pub mod print;

pub mod publish;

pub mod serve;

pub mod cli;
