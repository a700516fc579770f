//! Parts of messages that hold more than can be held against others.

use super::markup::joined_count;
use crate::syntax::fluent::{Element, Expression, PLACEABLES, Pattern};

/// Placeables of a part, those of all its variants together, beyond which nobody asks what it says.
pub(super) const PLACEABLES_IN_ALL: usize = 10 * PLACEABLES;
/// Bytes of all wordings of a part, beyond which nobody asks either: what stands around a selection is part of each.
const WORDINGS_BYTES: usize = 32 << 20;

/// Tells whether a part has more placeables or variants than can be held against those of another; texts in quotes are none.
pub fn is_crowded(pattern: &Pattern) -> bool {
    if let Some(text) = pattern.as_text() {
        return text.len() > WORDINGS_BYTES;
    }
    let mut placeables = 0;
    count(pattern, &mut placeables);
    placeables > PLACEABLES_IN_ALL || wordings(pattern).1 > WORDINGS_BYTES
}

fn count(pattern: &Pattern, placeables: &mut usize) {
    for element in &pattern.elements {
        if let Element::Placeable(expression, _) = element {
            inside(expression, placeables);
        }
    }
}

fn inside(expression: &Expression, placeables: &mut usize) {
    match expression {
        Expression::String(_) | Expression::Number(_) => return,
        Expression::Function(call) => {
            call.arguments
                .iter()
                .for_each(|one| inside(one, placeables));
        }
        Expression::Select(_, _, variants) => {
            variants
                .iter()
                .for_each(|one| count(&one.pattern, placeables));
        }
        _ => {}
    }
    *placeables += 1;
}

/// Returns how many wordings a part is read in, and how many bytes they have together.
fn wordings(pattern: &Pattern) -> (usize, usize) {
    let (mut all, mut bytes) = (1_usize, 0_usize);
    for element in &pattern.elements {
        let Element::Placeable(Expression::Select(_, _, variants), _) = element else {
            let length = match element {
                Element::Text(text, _) | Element::Placeable(Expression::String(text), _) => {
                    text.len()
                }
                Element::Placeable(..) => 0,
            };
            bytes = bytes.saturating_add(length.saturating_mul(all));
            continue;
        };
        let inner = variants.iter().map(|variant| wordings(&variant.pattern));
        let (count, inner) = inner.fold((0_usize, 0_usize), |sum, one| {
            (sum.0 + one.0, sum.1.saturating_add(one.1))
        });
        if count > 0 {
            let joined = joined_count(all, count);
            let times = |bytes: usize, of: usize| bytes.saturating_mul(joined.div_ceil(of));
            bytes = times(bytes, all).saturating_add(times(inner, count));
            all = joined;
        }
    }
    (all, bytes)
}
