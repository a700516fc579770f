//! All rules, one file each.
//!
//! Two explicit lists instead of a macro: `cargo fmt` and editors do not see modules that a macro declares. Tests keep the lists, the
//! files and the docs pages in step.

mod adjacent_alerts;
mod altered_name;
mod ambiguous_step_reference;
mod anchor_dropped;
mod backward_goto;
mod bad_locale_name;
mod block_in_message;
mod both_changed;
mod broken_link_syntax;
mod changed_block;
mod changed_code;
mod changed_context;
mod changed_function;
mod changed_html;
mod changed_label;
mod changed_link;
mod changed_number;
mod changed_selector;
mod cyclic_reference;
mod dead_anchor;
mod dead_link;
mod dead_step;
mod deep_nesting;
mod double_space;
mod duplicate_id;
mod duplicate_key;
mod duplicate_message;
mod duplicate_steps;
mod duplicate_use;
mod edge_space;
mod edited_after_review;
mod empty_section;
mod empty_translation;
mod end_punctuation;
mod extra_article;
mod extra_block;
mod extra_emphasis;
mod extra_link;
mod forbidden_term;
mod foreign_locale_link;
mod fragment_argument;
mod goto_dropped;
mod hardcoded_term;
mod html_in_message;
mod image_not_localised;
mod include_cycle;
mod inconsistent_translation;
mod invalid_function;
mod invalid_value;
mod invalid_yaml;
mod invisible_character;
mod late_warning;
mod ledger_unreadable;
mod ledger_unsynced;
mod leftover_marker;
mod literal_markup;
mod long_item;
mod long_pause;
mod machine_unreviewed;
mod many_alerts;
mod missing_alt;
mod missing_article;
mod missing_block;
mod missing_chrome;
mod missing_emphasis;
mod missing_glossary_term;
mod missing_image;
mod missing_image_file;
mod missing_key;
mod missing_link;
mod missing_message;
mod missing_part;
mod missing_plural;
mod missing_resource;
mod missing_term;
mod missing_variable;
mod missing_variant;
mod mixed_language;
mod mojibake;
mod needs_review;
mod no_undo;
mod not_nfc;
mod obsolete_message;
mod output_structure;
pub(super) mod oversized_message;
mod partly_untranslated;
mod printed_key;
mod renamed_message;
mod repeated_word;
mod reserved_token;
mod review_overdue;
mod same_alert_word;
mod stale_article;
mod stale_block;
mod stale_image;
mod stale_label;
mod stale_meaning;
mod stale_minor;
mod stale_structure;
mod stale_term;
mod stale_via_term;
mod stale_warning;
mod surplus_plural;
mod sv_dash;
mod sv_number;
mod sv_quotes;
mod sv_title_case;
mod sv_unit_space;
mod syntax_error;
mod too_long;
pub(super) mod too_many_pages;
mod typed_label;
mod unchecked_end;
mod unclosed_markup;
mod undefined_message;
mod unexpected_part;
mod unexplained_suppression;
mod unknown_attribute;
mod unknown_key;
mod unknown_message_reference;
mod unknown_origin;
mod unknown_reference;
mod unknown_term;
mod unknown_term_argument;
mod unknown_variable;
mod unlisted_locale;
mod unreadable_file;
mod unrecorded;
mod unrendered_emphasis;
pub(super) mod untranslated;
mod unused_file;
mod unused_message;
mod unused_suppression;
mod variable_in_some_variants;
mod walk;
mod wrapped_label;
mod yaml_alias;
mod zh_compatibility_form;
mod zh_ellipsis;
mod zh_halfwidth_punctuation;
mod zh_latin_spacing;
mod zh_quotes;
mod zh_simplified;
mod zh_space_at_fullwidth;

use super::Rule;

/// Every rule, in the order of the reference.
pub static ALL: &[&Rule] = &[
    &unreadable_file::RULE,
    &invalid_yaml::RULE,
    &yaml_alias::RULE,
    &unknown_key::RULE,
    &missing_key::RULE,
    &duplicate_key::RULE,
    &invalid_value::RULE,
    &duplicate_id::RULE,
    &unknown_reference::RULE,
    &include_cycle::RULE,
    &dead_step::RULE,
    &backward_goto::RULE,
    &goto_dropped::RULE,
    &deep_nesting::RULE,
    &ambiguous_step_reference::RULE,
    &duplicate_use::RULE,
    &reserved_token::RULE,
    &empty_section::RULE,
    &duplicate_steps::RULE,
    &review_overdue::RULE,
    &fragment_argument::RULE,
    &unused_file::RULE,
    &bad_locale_name::RULE,
    &unlisted_locale::RULE,
    &syntax_error::RULE,
    &duplicate_message::RULE,
    &missing_chrome::RULE,
    &missing_message::RULE,
    &undefined_message::RULE,
    &missing_resource::RULE,
    &obsolete_message::RULE,
    &renamed_message::RULE,
    &unused_message::RULE,
    &empty_translation::RULE,
    &untranslated::RULE,
    &partly_untranslated::RULE,
    &leftover_marker::RULE,
    &inconsistent_translation::RULE,
    &missing_part::RULE,
    &unexpected_part::RULE,
    &unknown_attribute::RULE,
    &missing_variable::RULE,
    &unknown_variable::RULE,
    &variable_in_some_variants::RULE,
    &missing_term::RULE,
    &hardcoded_term::RULE,
    &unknown_term::RULE,
    &unknown_message_reference::RULE,
    &cyclic_reference::RULE,
    &oversized_message::RULE,
    &changed_function::RULE,
    &invalid_function::RULE,
    &unknown_term_argument::RULE,
    &missing_plural::RULE,
    &surplus_plural::RULE,
    &changed_selector::RULE,
    &missing_variant::RULE,
    &printed_key::RULE,
    &missing_link::RULE,
    &extra_link::RULE,
    &changed_link::RULE,
    &broken_link_syntax::RULE,
    &missing_emphasis::RULE,
    &extra_emphasis::RULE,
    &unclosed_markup::RULE,
    &changed_code::RULE,
    &missing_image::RULE,
    &changed_html::RULE,
    &html_in_message::RULE,
    &block_in_message::RULE,
    &unrendered_emphasis::RULE,
    &typed_label::RULE,
    &wrapped_label::RULE,
    &changed_label::RULE,
    &missing_glossary_term::RULE,
    &forbidden_term::RULE,
    &altered_name::RULE,
    &zh_halfwidth_punctuation::RULE,
    &zh_latin_spacing::RULE,
    &zh_space_at_fullwidth::RULE,
    &zh_quotes::RULE,
    &zh_simplified::RULE,
    &zh_compatibility_form::RULE,
    &zh_ellipsis::RULE,
    &sv_quotes::RULE,
    &sv_number::RULE,
    &sv_unit_space::RULE,
    &sv_dash::RULE,
    &sv_title_case::RULE,
    &double_space::RULE,
    &edge_space::RULE,
    &repeated_word::RULE,
    &invisible_character::RULE,
    &mojibake::RULE,
    &not_nfc::RULE,
    &end_punctuation::RULE,
    &changed_number::RULE,
    &too_long::RULE,
    &output_structure::RULE,
    &literal_markup::RULE,
    &dead_anchor::RULE,
    &anchor_dropped::RULE,
    &dead_link::RULE,
    &foreign_locale_link::RULE,
    &missing_image_file::RULE,
    &image_not_localised::RULE,
    &missing_alt::RULE,
    &same_alert_word::RULE,
    &mixed_language::RULE,
    &late_warning::RULE,
    &too_many_pages::RULE,
    &long_pause::RULE,
    &long_item::RULE,
    &adjacent_alerts::RULE,
    &many_alerts::RULE,
    &unchecked_end::RULE,
    &no_undo::RULE,
    &stale_structure::RULE,
    &stale_meaning::RULE,
    &stale_minor::RULE,
    &stale_warning::RULE,
    &stale_term::RULE,
    &stale_label::RULE,
    &stale_via_term::RULE,
    &stale_image::RULE,
    &both_changed::RULE,
    &ledger_unsynced::RULE,
    &unrecorded::RULE,
    &ledger_unreadable::RULE,
    &changed_context::RULE,
    &machine_unreviewed::RULE,
    &needs_review::RULE,
    &unknown_origin::RULE,
    &edited_after_review::RULE,
    &missing_article::RULE,
    &extra_article::RULE,
    &missing_block::RULE,
    &extra_block::RULE,
    &changed_block::RULE,
    &stale_article::RULE,
    &stale_block::RULE,
    &unused_suppression::RULE,
    &unexplained_suppression::RULE,
];
