//! The variables of a part: nearly always none, one or two, so a sorted list serves better than a tree.

use super::Variable;

/// Variables beyond which no more are taken: no part that has as many is compared.
const MOST: usize = super::crowd::PLACEABLES_IN_ALL;

/// Variables by name.
#[derive(Clone, Debug, Default)]
pub struct Variables<'p>(Vec<(&'p str, Variable)>);

impl<'p> Variables<'p> {
    /// Returns the variable of this name.
    pub fn get(&self, name: &str) -> Option<&Variable> {
        let at = self.position(name).ok()?;
        Some(&self.0[at].1)
    }

    /// Tells whether there is a variable of this name.
    pub fn contains_key(&self, name: &str) -> bool {
        self.position(name).is_ok()
    }

    /// Returns the names in order.
    pub fn keys(&self) -> impl Iterator<Item = &&'p str> {
        self.0.iter().map(|(name, _)| name)
    }

    /// Returns the variable of this name, putting it there first where it is missing; nothing where there is no room for it.
    pub(super) fn or_insert(&mut self, name: &'p str, variable: Variable) -> Option<&mut Variable> {
        let at = match self.position(name) {
            Ok(at) => at,
            Err(_) if self.0.len() >= MOST => return None,
            Err(at) => {
                self.0.insert(at, (name, variable));
                at
            }
        };
        Some(&mut self.0[at].1)
    }

    fn position(&self, name: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(own, _)| (*own).cmp(name))
    }
}

impl<'v, 'p> IntoIterator for &'v Variables<'p> {
    type Item = (&'v &'p str, &'v Variable);
    type IntoIter = std::iter::Map<
        std::slice::Iter<'v, (&'p str, Variable)>,
        fn(&'v (&'p str, Variable)) -> Self::Item,
    >;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().map(|(name, variable)| (name, variable))
    }
}
