#!/usr/bin/env swift
// Writes Sources/Core/PinyinTable.swift: for each Han character the first letter of its commonest reading, as
// Foundation (ICU) transliterates it. Run from the root of the repository when a new Foundation knows more:
//
//     swift scripts/pinyin-initials.swift > Sources/Core/PinyinTable.swift
//
// Readings that place names and surnames have of their own are not here but in Sources/Core/Pinyin.swift.
import Foundation

func initial(_ number: UInt32) -> Character {
    guard let scalar = Unicode.Scalar(number) else { return "?" }
    let latin = String(scalar).applyingTransform(.toLatin, reverse: false)?
        .applyingTransform(.stripDiacritics, reverse: false)?.lowercased()
    guard let first = latin?.first, ("a"..."z").contains(first) else { return "?" }
    return first
}

func literal(_ name: String, _ range: ClosedRange<UInt32>) {
    print("    static let \(name): [UInt8] = Array(")
    print("        \"\"\"")
    let letters = range.map(initial)
    for start in stride(from: 0, to: letters.count, by: 108) {
        let end = min(start + 108, letters.count)
        print("        \(String(letters[start..<end]))\(end < letters.count ? "\\" : "")")
    }
    print("        \"\"\".utf8)")
}

print("/// The first letters of the readings of Han characters; `?` where none is known.")
print("///")
print("/// Made by scripts/pinyin-initials.swift from the transliteration of Unicode's ICU; not written by hand.")
print("enum PinyinTable {")
print("    /// U+4E00...U+9FFF, a letter each.")
literal("common", 0x4E00...0x9FFF)
print("")
print("    /// U+3400...U+4DBF, extension A, a letter each: rare, but in names of villages.")
literal("rare", 0x3400...0x4DBF)
print("}")
