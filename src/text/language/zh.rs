//! Chinese.

use super::Language;

pub(super) static CHINESE: Language = Language {
    tag: "zh",
    decimal: Some('.'),
    groups: &[',', '，'],
    numbers: &[
        ("單", 1),
        ("首", 1),
        ("每", 1),
        ("雙", 2),
        ("兩", 2),
        ("半", 2),
        ("週", 7),
        ("星期", 7),
        ("打", 12),
        ("正午", 12),
        ("中午", 12),
        ("午夜", 0),
    ],
    scales: &[
        ("千", 3),
        ("萬", 4),
        ("万", 4),
        ("百萬", 6),
        ("億", 8),
        ("亿", 8),
        ("兆", 12),
    ],
    months: &[],
    afternoon: &["下午", "晚上"],
    han_numbers: true,
    stop_in_times: false,
    twice: &[],
    never_twice: &[
        "可以", "如果", "這個", "以及", "或者", "並且", "因此", "但是", "需要", "您的", "我們",
        "您可", "透過", "其中", "即可", "已經", "所以", "由於", "然後", "下列", "的話",
    ],
    endings: &[],
    compounds: true,
    ends: ['。', '？', '！', '：'],
    quotes: Some([('「', '」'), ('『', '』')]),
};
