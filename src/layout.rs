//! Where the catalogs of a project stand: a path in which `{locale}` stands for a language tag.
//!
//! `locales/{locale}` is a folder of each locale, `po/{locale}.ftl` a file of each, `app/*/l10n/{locale}/**` a folder in many places.
//! `*` stands for any letters of a name, `**` for any folders. A path never leads out of the project.

use std::ops::Range;

/// What stands for a language tag.
const LOCALE: &str = "{locale}";
/// The ending of a file of messages.
const ENDING: &str = ".ftl";
/// Stars of a path beyond which it is refused: each is tried with all others.
const STARS: usize = 4;
/// Letters of a path.
const LENGTH: usize = 200;

/// What to write, for those who wrote something else.
pub const HELP: &str = "write a path with `{locale}` in it, such as `locales/{locale}`, `{locale}/**` or `po/{locale}.ftl`";

/// A path in which `{locale}` stands for a language tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// The names of the path; the last is that of a file.
    names: Vec<String>,
}

impl Default for Layout {
    fn default() -> Self {
        Self {
            names: ["locales", LOCALE, "**", "*.ftl"].map(str::to_owned).into(),
        }
    }
}

impl Layout {
    /// Reads a layout.
    ///
    /// # Errors
    /// When the text is none; what is said is a fragment.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.strip_suffix('/').unwrap_or(text);
        if !text.contains(LOCALE) {
            return Err(format!("`{text}` says nowhere where the locale stands"));
        }
        let mut names: Vec<String> = text.split('/').map(str::to_owned).collect();
        let sound = |name: &String| {
            let bare = name.replace(LOCALE, "x");
            let odd =
                |c: char| c.is_control() || matches!(c, '\\' | ':' | '{' | '}' | '?' | '[' | ']');
            !bare.is_empty() && !bare.starts_with('.') && !bare.contains(odd)
        };
        if !names.iter().all(sound) || text.len() > LENGTH {
            return Err(format!("`{text}` is no path inside the project"));
        }
        if names[0].contains('*') {
            return Err(format!(
                "`{text}` begins with a wildcard: begin with the name of a folder, or with `{LOCALE}`"
            ));
        }
        // `**.ftl` is short for files of any folder.
        if let Some(rest) = names.last().and_then(|last| last.strip_prefix("**"))
            && !rest.is_empty()
        {
            let file = format!("*{rest}");
            names.pop();
            names.extend(["**".to_owned(), file]);
        }
        let last = names.last().map_or("", String::as_str);
        if last == "**" {
            names.push("*.ftl".to_owned());
        } else if !last.ends_with(ENDING) {
            names.extend(["**", "*.ftl"].map(str::to_owned));
        }
        let stars = |name: &str| name.matches('*').count();
        let most = |name: &str| if name.contains(LOCALE) { 1 } else { 2 };
        let many =
            |name: &String| name != "**" && (name.contains("**") || stars(name) > most(name));
        let locales = text.matches(LOCALE).count();
        if names.iter().any(many) || stars(text) > STARS || locales > 2 {
            return Err(format!("`{text}` has more wildcards than can be tried"));
        }
        Ok(Self { names })
    }

    /// Returns the folder below which every catalog stands; empty for the project itself.
    pub fn base(&self) -> String {
        self.begin(&['*', '{'])
    }

    /// Returns the folder below which the catalog of one locale stands, as far as it has a name; empty for the project itself.
    pub fn base_of(&self, locale: &str) -> String {
        self.begin(&['*']).replace(LOCALE, locale)
    }

    /// Returns the folders up to one whose name holds any of these letters.
    fn begin(&self, open: &[char]) -> String {
        let folders = &self.names[..self.names.len() - 1];
        let names: Vec<&str> = folders
            .iter()
            .take_while(|name| !name.contains(open))
            .map(String::as_str)
            .collect();
        names.join("/")
    }

    /// Returns the pattern that the catalog of one locale fits; files of a locale whose tag is longer may fit as well.
    pub fn pattern(&self, locale: &str) -> String {
        self.names.join("/").replace(LOCALE, locale)
    }

    /// Returns the tag that the path of a file holds, as the places where it stands: of those that fit, the longest that is `known`.
    pub fn tag(&self, path: &str, known: &dyn Fn(&str) -> bool) -> Option<Vec<Range<usize>>> {
        if !path.ends_with(ENDING) {
            return None;
        }
        let mut matcher = Matcher {
            path,
            known,
            places: Vec::new(),
        };
        matcher
            .names(&self.names, 0, true)
            .then_some(matcher.places)
    }

    /// Tells whether a folder can hold catalogs; `known` says of each tag whether anybody asks for it.
    pub fn can_hold(&self, folder: &str, known: &dyn Fn(&str) -> bool) -> bool {
        let mut matcher = Matcher {
            path: folder,
            known,
            places: Vec::new(),
        };
        folder.is_empty() || matcher.names(&self.names, 0, false)
    }

    /// Tells whether the tag is the whole name of a folder.
    pub fn has_folders(&self) -> bool {
        self.names[..self.names.len() - 1]
            .iter()
            .any(|name| name == LOCALE)
    }

    /// Returns where a new file of a locale belongs; its own name counts where the layout leaves one open.
    pub fn file(&self, locale: &str, name: &str) -> String {
        let (last, folders) = self
            .names
            .split_last()
            .expect("a layout has at least one name");
        let folders = folders.iter().filter(|folder| *folder != "**");
        let last = match last.as_str() {
            "*.ftl" => name.to_owned(),
            last => last.to_owned(),
        };
        let names: Vec<String> = folders.cloned().chain([last]).collect();
        names.join("/").replace(LOCALE, locale)
    }

    /// Tells whether it leaves the names of files open and nothing else, so that a new file has one place.
    pub fn takes_any_file(&self) -> bool {
        let folder = self.file("", "");
        (folder.is_empty() || folder.ends_with('/')) && !folder.contains('*')
    }

    /// Names the place of a locale's messages in a sentence: `a file under locales/sv-SE/`.
    pub fn place(&self, locale: &str) -> String {
        let file = self.file(locale, "");
        match file.strip_suffix('/') {
            Some(folder) if !folder.contains('*') => format!("a file under {folder}/"),
            Some(folder) => format!("a file under {folder}/, for one of the folders there are"),
            None if file.contains('*') => format!("a file like {file}"),
            None if file.is_empty() => "a file".to_owned(),
            None => file,
        }
    }
}

/// Puts another tag into a path, at the places that [`Layout::tag`] has found.
pub fn with_tag(path: &str, places: &[Range<usize>], tag: &str) -> String {
    let mut text = path.to_owned();
    for place in places.iter().rev() {
        text.replace_range(place.clone(), tag);
    }
    text
}

struct Matcher<'m> {
    path: &'m str,
    known: &'m dyn Fn(&str) -> bool,
    /// Where the tag stands, in the order of the path.
    places: Vec<Range<usize>>,
}

impl Matcher<'_> {
    /// Matches names with the path from an offset on; `whole` says whether names may be left over when the path ends.
    fn names(&mut self, names: &[String], at: usize, whole: bool) -> bool {
        let Some((name, rest)) = names.split_first() else {
            return at > self.path.len();
        };
        if at > self.path.len() {
            return !whole;
        }
        let end = self.path[at..]
            .find('/')
            .map_or(self.path.len(), |length| at + length);
        if name == "**" {
            // No folder, or this one and perhaps more.
            return self.names(rest, at, whole) || {
                let more = end < self.path.len() || !whole;
                more && self.names(names, end + 1, whole)
            };
        }
        if !name.contains(LOCALE) {
            // How it fits makes no difference to the rest, so that one way is enough.
            return self.name(name, at, end, &mut |_| true) && self.names(rest, end + 1, whole);
        }
        let before = self.places.len();
        let done = self.name(name, at, end, &mut |matcher| {
            matcher.names(rest, end + 1, whole)
        });
        if !done {
            self.places.truncate(before);
        }
        done
    }

    /// Matches one name with a stretch of the path, and goes on with `next`.
    fn name(
        &mut self,
        name: &str,
        at: usize,
        end: usize,
        next: &mut dyn FnMut(&mut Self) -> bool,
    ) -> bool {
        if name.is_empty() {
            return at == end && next(self);
        }
        if let Some(rest) = name.strip_prefix(LOCALE) {
            let letters = self.path[at..end]
                .bytes()
                .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
                .count();
            for length in (1..=letters).rev() {
                let place = at..at + length;
                if !self.fits(&place) {
                    continue;
                }
                self.places.push(place);
                if self.name(rest, at + length, end, next) {
                    return true;
                }
                self.places.pop();
            }
            return false;
        }
        if let Some(rest) = name.strip_prefix('*') {
            if !rest.contains(['*', '{']) {
                return self.path[at..end].ends_with(rest) && next(self);
            }
            let mut ends = (at..=end)
                .rev()
                .filter(|at| self.path.is_char_boundary(*at));
            let ends: Vec<usize> = ends.by_ref().collect();
            return ends.into_iter().any(|at| self.name(rest, at, end, next));
        }
        let plain = name.find(['*', '{']).unwrap_or(name.len());
        self.path[at..end].starts_with(&name[..plain])
            && self.name(&name[plain..], at + plain, end, next)
    }

    /// Tells whether a stretch of the path is a tag, and the same as before.
    fn fits(&self, place: &Range<usize>) -> bool {
        let tag = &self.path[place.clone()];
        match self.places.first() {
            Some(first) => self.path[first.clone()] == *tag,
            None => (self.known)(tag),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(layout: &str, path: &str, expected: Option<&str>) {
        let layout = Layout::parse(layout).unwrap();
        let known = |tag: &str| ["en", "sv-SE", "zh-TW", "zh"].contains(&tag);
        let places = layout.tag(path, &known);
        let tag = places.as_ref().map(|places| &path[places[0].clone()]);
        assert_eq!(tag, expected, "{layout:?} {path}");
        // What holds a file is never left out on the way to it.
        if expected.is_some() {
            for (at, _) in path.match_indices('/') {
                assert!(layout.can_hold(&path[..at], &known), "{}", &path[..at]);
            }
            assert!(path.starts_with(&layout.base()));
            assert!(path.starts_with(&layout.base_of(tag.unwrap())));
        }
    }

    #[test]
    fn a_path_names_its_locale() {
        check("locales/{locale}", "locales/sv-SE/a.ftl", Some("sv-SE"));
        check(
            "locales/{locale}/",
            "locales/sv-SE/b/c/a.ftl",
            Some("sv-SE"),
        );
        check("locales/{locale}", "locales/da/a.ftl", None);
        check("locales/{locale}", "locales/sv-SE/a.txt", None);
        check("{locale}/**", "zh-TW/åäö/a.ftl", Some("zh-TW"));
        check("{locale}/**", "other/zh-TW/a.ftl", None);
        check("po/{locale}.ftl", "po/zh-TW.ftl", Some("zh-TW"));
        check("po/{locale}.ftl", "po/x/zh-TW.ftl", None);
        check("po/app-{locale}*.ftl", "po/app-zh-TW-2.ftl", Some("zh-TW"));
        check("po/*-{locale}.ftl", "po/my-app-sv-SE.ftl", Some("sv-SE"));
        check("l10n/{locale}/**.ftl", "l10n/en/a.ftl", Some("en"));
        check("l10n/{locale}/**.ftl", "l10n/en/a/b.ftl", Some("en"));
        check(
            "l10n/{locale}/**/ui-*.ftl",
            "l10n/en/a/ui-b.ftl",
            Some("en"),
        );
        check("l10n/{locale}/**/ui-*.ftl", "l10n/en/a/b.ftl", None);
        check("app/*/l10n/{locale}", "app/shop/l10n/en/a.ftl", Some("en"));
        check("app/**/{locale}.ftl", "app/shop/l10n/en.ftl", Some("en"));
        check("app/**/{locale}.ftl", "app/en.ftl", Some("en"));
        check("a/{locale}/x-{locale}.ftl", "a/en/x-en.ftl", Some("en"));
        check("a/{locale}/x-{locale}.ftl", "a/en/x-zh.ftl", None);
    }

    #[test]
    fn a_layout_stays_inside() {
        for text in [
            "",
            "locales",
            "/locales/{locale}",
            "../{locale}",
            "a/../{locale}",
            "{locale}/.git",
            "a//{locale}",
            "C:/{locale}",
            "a\\{locale}",
            "*/{locale}",
            "**/{locale}.ftl",
            "a/{lang}/{locale}",
            "{locale}/{locale}/{locale}",
            "a/*b*{locale}",
            "a/b**c/{locale}",
            "a/{locale}/***/**/*/*/*/*/**/**",
        ] {
            assert!(Layout::parse(text).is_err(), "{text}");
        }
        assert_eq!(Layout::parse("locales/{locale}"), Ok(Layout::default()));
    }

    #[test]
    fn new_files_have_a_place() {
        let file = |text: &str| Layout::parse(text).unwrap().file("sv-SE", "a.ftl");
        assert_eq!(file("locales/{locale}/**"), "locales/sv-SE/a.ftl");
        assert_eq!(file("po/{locale}.ftl"), "po/sv-SE.ftl");
        let takes = |text: &str| Layout::parse(text).unwrap().takes_any_file();
        assert!(takes("locales/{locale}") && takes("{locale}") && takes("a/x-{locale}/**"));
        assert!(!takes("po/{locale}.ftl") && !takes("a/*/{locale}") && !takes("{locale}/ui-*.ftl"));
        let place = |text: &str| Layout::parse(text).unwrap().place("sv-SE");
        assert_eq!(place("locales/{locale}"), "a file under locales/sv-SE/");
        assert_eq!(place("po/{locale}.ftl"), "po/sv-SE.ftl");
        let base = |text: &str| Layout::parse(text).unwrap().base_of("sv-SE");
        assert_eq!(base("locales/{locale}"), "locales/sv-SE");
        assert_eq!(base("po/{locale}.ftl"), "po");
        assert_eq!(base("{locale}/**"), "sv-SE");
        let pattern = |text: &str| Layout::parse(text).unwrap().pattern("sv-SE");
        assert_eq!(pattern("{locale}"), "sv-SE/**/*.ftl");
        assert_eq!(pattern("a/*/x-{locale}.ftl"), "a/*/x-sv-SE.ftl");
        let places = Layout::default().tag("locales/en/b/a.ftl", &|tag| tag == "en");
        let other = with_tag("locales/en/b/a.ftl", &places.unwrap(), "sv-SE");
        assert_eq!(other, "locales/sv-SE/b/a.ftl");
    }
}
