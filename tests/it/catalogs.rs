//! Catalogs in any layout: none leads out of the project, and the schema knows the layouts that the tool knows.

use std::fs;

use stegvis::format::schema::{self, Json};
use stegvis::layout::Layout;

use super::commands::{fresh, stegvis, text};

/// A layout, and a folder or file of the locale sv-SE in it.
const LAYOUTS: [(&str, &str); 7] = [
    ("locales/{locale}", "locales/sv-SE"),
    ("{locale}/**", "sv-SE"),
    ("{locale}.ftl", "sv-SE.ftl"),
    ("po/{locale}.ftl", "po/sv-SE.ftl"),
    ("l10n/{locale}/**.ftl", "l10n/sv-SE/a.ftl"),
    ("app/*/l10n/{locale}", "app/shop/l10n/sv-SE"),
    ("app/**/ui-{locale}.ftl", "app/x/y/ui-sv-SE.ftl"),
];

#[cfg(unix)]
#[test]
fn no_layout_leads_out_of_the_project() {
    for (layout, place) in LAYOUTS {
        let folder = fresh("catalogs");
        let project = folder.join("project");
        let outside = folder.join("outside");
        fs::create_dir_all(outside.join("folder")).unwrap();
        fs::write(outside.join("folder/a.ftl"), "secret = Hemligt\n").unwrap();
        let settings =
            format!("stegvis: 1\nsource: en\nlocales: {{ sv-SE: {{}} }}\ncatalogs: \"{layout}\"\n");
        let source = project.join(place.replace("sv-SE", "en"));
        let source = if place.ends_with(".ftl") {
            source
        } else {
            source.join("a.ftl")
        };
        fs::create_dir_all(source.parent().unwrap()).unwrap();
        fs::write(project.join("stegvis.yaml"), settings).unwrap();
        fs::write(source, "greeting = Hello\n").unwrap();

        // Without the translation, something is missing and nothing is unread.
        let check = || stegvis(&["check", "--format", "short"], &project);
        let report = text(&check().stdout);
        assert!(report.contains("missing-"), "{layout}: {report}");

        let target = if place.ends_with(".ftl") {
            outside.join("folder/a.ftl")
        } else {
            outside.join("folder")
        };
        let link = project.join(place);
        fs::create_dir_all(link.parent().unwrap()).unwrap();
        std::os::unix::fs::symlink(target, &link).unwrap();
        let output = check();
        let report = text(&output.stdout);
        assert_eq!(output.status.code(), Some(3), "{layout}: {report}");
        let refused = format!(
            "{place}:1:1: error[unreadable-file]: a symbolic link that leads out of the project"
        );
        assert!(report.contains(&refused), "{layout}: {report}");
        // Nothing is concluded from what was not read, and nothing of it is known.
        assert!(!report.contains("missing-"), "{layout}: {report}");
        assert!(!report.contains("secret"), "{layout}: {report}");
    }
}

#[test]
fn the_schema_knows_layouts() {
    let Json::Map(pairs) = schema::settings() else {
        panic!("no object");
    };
    let of = |pairs: &[(String, Json)], name: &str| {
        let found = pairs.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.clone()).unwrap()
    };
    let Json::Map(definitions) = of(&pairs, "$defs") else {
        panic!("no definitions");
    };
    let Json::Map(layout) = of(&definitions, "layout") else {
        panic!("no layout");
    };
    let Json::Text(pattern) = of(&layout, "pattern") else {
        panic!("no pattern");
    };
    let pattern = regex_lite::Regex::new(&pattern).unwrap();
    let sound = LAYOUTS.map(|(layout, _)| layout);
    let odd = [
        "",
        "locales",
        "/{locale}",
        "../{locale}",
        "a/../{locale}",
        "{locale}/.git",
        "a//{locale}",
        "C:/{locale}",
        "a\\{locale}",
        "*/{locale}",
        "**/{locale}.ftl",
        "a/{lang}/{locale}",
        "{locale",
        "a/{locale}/",
        "å/{locale}/*",
        "a*/{locale}",
        "{locale}*/a",
    ];
    for text in sound.iter().chain(&odd) {
        assert_eq!(
            pattern.is_match(text),
            Layout::parse(text).is_ok(),
            "{text}"
        );
    }
}
